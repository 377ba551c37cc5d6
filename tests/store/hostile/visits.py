"""Opens and checks hostile files, some in each child process: `python -m tests.store.hostile.visits FILE FOLDER N SEED`.

Prints what came of each kind as JSON. A file is accepted only where it has the records and shows the entries of the
sound one; anything but a Trouble, a death, and a changed byte are faults.
"""

import json
import os
import resource
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from sitrep_app.domain.trouble import Trouble
from sitrep_app.store import examining, log
from sitrep_app.store.agreement import digest
from sitrep_app.store.checking import check
from sitrep_app.store.host import this_host
from sitrep_app.store.workspace import Workspace
from tests.store.hostile.corpus import Corpus, Files

VISITS_A_CHILD = 100
Content = tuple[frozenset[str], str]


def main() -> None:
    good, folder, count, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    examining.examine = examining.examine_here
    expected = content(good)
    corpus = Corpus(good, folder, seed)
    faults: list[str] = []
    results: Counter[str] = Counter()
    for first in range(0, count, VISITS_A_CHILD):
        numbers = range(first, min(first + VISITS_A_CHILD, count))
        files = {number: corpus.draw(number) for number in numbers}
        answers = _together(folder, files, expected)
        results.update(answer.split(":")[0] for answer in answers)
        faults += [answer for answer in answers if answer.startswith("fault")]
    sys.stdout.write(json.dumps({"results": results, "faults": faults}))


def visit(folder: Path, number: int, files: Files, expected: Content) -> str:
    """Open and check one file, and say what came of it."""
    path = folder / "visited.sitrep"
    for ending, data in files.items():
        (folder / f"{path.name}{ending}").write_bytes(data)
    before = _everything(folder)
    try:
        said = _opened(path, expected)
        checked = _checked(path)
    except Exception:  # noqa: BLE001  (whatever it is, it is what is looked for)
        return f"fault: {number}: {traceback.format_exc()[-600:]}"
    if _everything(folder) != before:
        return f"fault: {number}: something in the folder has changed"
    _clean(folder)
    if checked != "sound" and said == "accepted":
        return f"fault: {number}: opened, but checked: {checked}"
    return said if said != "different" else f"fault: {number}: accepted, but not what the sound file holds"


def content(path: Path) -> Content:
    """The records that a file holds and what is shown of them."""
    with Workspace.open(path, this_host(), read_only=True) as workspace, workspace.reading() as raw:
        return frozenset(log.hashes(raw)), digest(raw)


def _opened(path: Path, expected: Content) -> str:
    try:
        return "accepted" if content(path) == expected else "different"
    except Trouble as trouble:
        return "refused" if trouble.what and trouble.remedy else f"a trouble without words: {trouble}"


def _checked(path: Path) -> str:
    try:
        findings = check(path)
        # What is shown is made anew from the records, whatever the file's own projections say
        told = [finding.what for finding in findings if "What is shown" not in finding.what]
        return told[0] if told else "sound"
    except Trouble as trouble:
        return str(trouble)


def _together(folder: Path, files: Mapping[int, Files], expected: Content) -> Sequence[str]:
    """Visit some files in one child; where it dies, each in a child of its own, to know which it was."""
    answers = _in_a_child(lambda: [visit(folder, number, file, expected) for number, file in files.items()])
    if answers is None and len(files) == 1:
        return [f"fault: {next(iter(files))}: the child died"]
    if answers is None:
        _clean(folder)
        return [_together(folder, {number: file}, expected)[0] for number, file in files.items()]
    return answers


def _clean(folder: Path) -> None:
    for left in folder.glob("visited*"):
        left.unlink()


def _in_a_child(work: Callable[[], Sequence[str]]) -> Sequence[str] | None:
    """Return what a child process answers, None where it dies."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
        resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
        os.write(writing, json.dumps(work()).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        told = answer.read()
    os.waitpid(child, 0)
    return list(json.loads(told)) if told else None


def _everything(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name.startswith("visited")}


if __name__ == "__main__":
    main()
