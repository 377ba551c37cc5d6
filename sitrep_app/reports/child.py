"""Starts the printer in a process of its own and waits for it: with a limit in time and memory, and stoppable."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

from sitrep_app import paths
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _

PRINTER = Path(__file__).with_name("printer.py")
TEMPLATE = "report.typ"
SECONDS = 60.0
MEMORY = 3 * 2**30
LOOK_EVERY = 0.05

Question = Callable[[], bool]


class Cancelled(Trouble):
    """A person stopped the report; nothing was written."""


@dataclass(frozen=True, slots=True)
class Pages:
    """What the printer gave: a PDF, or one PNG a page; the standards it meets, and why stricter ones were refused."""

    files: tuple[bytes, ...]
    standards: tuple[str, ...]
    refusals: tuple[str, ...]


def run(job: Mapping[str, object], *, cancelled: Question | None = None, seconds: float = SECONDS) -> Pages:
    """Return what the printer makes of a job; raise Trouble where it cannot, takes too long or is stopped."""
    folder = paths.resources()
    whole = {
        "root": str(folder / "typst"),
        "fonts": str(folder / "fonts"),
        "template": TEMPLATE,
        "memory": MEMORY,
        "ppi": 96,
        **job,
    }
    asked = json.dumps(whole, sort_keys=True).encode()
    # Isolated, so that neither the folder it is started in nor the environment can put a module in its way
    with (
        subprocess.Popen(
            [sys.executable, "-I", str(PRINTER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ) as printer,
        # communicate() with a timeout forgets the rest of a long input, so it waits without one, on a thread
        ThreadPoolExecutor(1) as thread,
    ):
        exchange = thread.submit(printer.communicate, asked)
        try:
            _watch(exchange, cancelled, seconds)
        finally:
            printer.kill()
    answered, complaint = exchange.result()
    return _read(answered, complaint, printer.returncode)


def _watch(exchange: "Future[tuple[bytes, bytes]]", cancelled: Question | None, seconds: float) -> None:
    until = time.monotonic() + seconds
    while not wait([exchange], timeout=LOOK_EVERY).done:
        if cancelled is not None and cancelled():
            raise Cancelled(_("The report was stopped"), "", _("Nothing was written."))
        if time.monotonic() > until:
            raise Trouble(
                _("The report took longer than {seconds} seconds").format(seconds=round(seconds)),
                "",
                _("Choose a shorter period or filter the entries, then try again."),
            )


def _read(answered: bytes, complaint: bytes, status: int) -> Pages:
    head, _newline, body = answered.partition(b"\n")
    if not head:
        last = complaint.decode(errors="replace").strip().splitlines()[-1:] or [f"exit status {status}"]
        raise Trouble(
            _("The report could not be printed"),
            last[0],
            _("Choose a shorter period or filter the entries, then try again."),
        )
    answer = json.loads(head)
    if not answer["pages"]:
        raise Trouble(
            _("The report could not be printed"),
            "; ".join(answer["refusals"]),
            _("Report this: the template is at fault."),
        )
    files, at = [], 0
    for size in answer["pages"]:
        files.append(body[at : at + size])
        at += size
    return Pages(tuple(files), tuple(answer["standards"]), tuple(answer["refusals"]))
