"""Prints in a process of its own: a job as JSON on stdin, a line of JSON and the pages on stdout.

Run by its path, it imports nothing of the project and so starts in a tenth of a second.
"""

import json
import sys
from typing import Any

import typst


def main() -> int:
    """Print the job on stdin; return 0, or 1 where no standard on the job's list lets it be printed."""
    job = json.load(sys.stdin.buffer)
    _bound_memory(job["memory"])
    answer, pages = _print(job)
    answer["pages"] = [len(page) for page in pages]
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
    for page in pages:
        sys.stdout.buffer.write(page)
    return 0 if pages else 1


def _print(job: dict[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
    fonts = typst.Fonts(False, False, [job["fonts"]])
    compiler = typst.Compiler(root=job["root"], font_paths=fonts, ignore_system_fonts=True)
    template = (job["root"] + "/" + job["template"]).encode()
    settings = {"sys_inputs": {"data": job["data"]}, "timestamp": job["timestamp"], "format": job["format"]}
    if job["format"] == "png":
        settings["ppi"] = job["ppi"]
    refusals = []
    for standards in job["standards"]:
        try:
            printed = compiler.compile(template.decode(), pdf_standards=standards, **settings)
        except typst.TypstError as refusal:
            refusals.append(str(refusal.message))
        else:
            pages: list[Any] = printed if isinstance(printed, list) else [printed]
            return {"standards": standards, "refusals": refusals}, pages
    return {"standards": [], "refusals": refusals}, []


def _bound_memory(limit: int) -> None:
    try:
        import resource  # noqa: PLC0415  (absent on Windows)
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


if __name__ == "__main__":
    sys.exit(main())
