"""What this computer remembers of a workspace outside the file: its device there and the last records it saved."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from sitrep_app import paths
from sitrep_app.store.notes import put_note


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
    """Return what is remembered of a workspace, None where it has not been open here or the note is unreadable."""
    try:
        noted = json.loads(_note(workspace).read_text(encoding="utf-8"))
        return Memory(tuple(noted["devices"]), noted["last"], noted["newest"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(workspace: str, memory: Memory) -> None:
    """Keep what is to be remembered; where that fails, the next step takes a new incarnation, and nothing is lost."""
    with suppress(OSError):
        put_note(_note(workspace), json.dumps(asdict(memory)))


def _note(workspace: str) -> Path:
    return paths.user_folder() / "workspaces" / f"{workspace}.json"
