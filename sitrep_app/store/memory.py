"""What this computer remembers of a workspace outside the file: its device there and the last records it saved.

A note is a line added to a file for each step, because that is some ten times as fast as replacing the file. The last
line that can be read counts; each begins with the line break, so that half a line spoils none after it.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from sitrep_app import paths
from sitrep_app.store.notes import put_note

LONGEST = 1 << 16
"""Bytes of notes on one workspace before all but the last are thrown away."""


@dataclass(frozen=True, slots=True)
class Memory:
    """One workspace as this computer left it.

    `devices` are this computer's incarnations there, newest last; `last` is the end of the newest one's chain, and
    `newest` the record that reached the file last, whoever made it.
    """

    devices: tuple[str, ...] = ()
    last: str = ""
    newest: str = ""


def recall(workspace: str) -> Memory | None:
    """Return what is remembered of a workspace, None where it has not been open here or no note can be read."""
    try:
        lines = _notes(workspace).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return None
    return next(_legible(reversed(lines)), None)


def remember(workspace: str, memory: Memory) -> None:
    """Keep what is to be remembered; where that fails, the next step takes a new incarnation, and nothing is lost."""
    notes, line = _notes(workspace), "\n" + json.dumps(asdict(memory))
    with suppress(OSError):
        if not notes.exists() or notes.stat().st_size > LONGEST:
            put_note(notes, line)
            return
        with notes.open("a", encoding="utf-8") as stream:
            stream.write(line)


def _legible(lines: Iterator[str]) -> Iterator[Memory]:
    for line in lines:
        with suppress(ValueError, KeyError, TypeError):
            noted = json.loads(line)
            yield Memory(tuple(noted["devices"]), noted["last"], noted["newest"])


def _notes(workspace: str) -> Path:
    return paths.user_folder() / "workspaces" / f"{workspace}.jsonl"
