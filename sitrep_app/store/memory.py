"""What this computer remembers of a workspace outside the file: its device there and the last record it saved."""

import json
import os
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

from sitrep_app import paths


@dataclass(frozen=True, slots=True)
class Memory:
    """One workspace as this computer left it: the device's incarnations (newest last) and the last record's hash."""

    devices: tuple[str, ...] = ()
    last: str = ""
    extra: dict[str, str] = field(default_factory=dict)


def recall(workspace: str) -> Memory | None:
    """Return what is remembered of a workspace, None where it has not been open here or the note is unreadable."""
    try:
        noted = json.loads(_note(workspace).read_text(encoding="utf-8"))
        return Memory(tuple(noted["devices"]), noted["last"], dict(noted.get("extra", {})))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(workspace: str, memory: Memory) -> None:
    """Keep what is to be remembered; a reader sees the old note or the new one, never half of one."""
    note = _note(workspace)
    note.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=note.parent, prefix=".note-")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        json.dump(asdict(memory), stream)
    os.replace(name, note)


def _note(workspace: str) -> Path:
    return paths.user_folder() / "workspaces" / f"{workspace}.json"
