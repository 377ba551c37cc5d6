"""Which files this computer has examined or written itself, so that only strangers' files are examined when opened.

A file is known while its size, its number on the disk and its times are what they were when this program left it; one
that was being written when the program was killed is known while it is the same file on the disk.
"""

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from sitrep_app import paths
from sitrep_app.store.notes import put_note

WRITING = "writing"


def is_known(path: Path) -> bool:
    """Say whether a file is as this program left it, or was being written by it."""
    try:
        noted = json.loads(_note(path).read_text(encoding="utf-8"))
        if noted["state"] == WRITING:
            return bool(noted["file"][:2] == _mark(path)[:2])
        return bool(noted["file"] == _mark(path))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def note_writing(path: Path) -> None:
    """Note that this program is writing to a file, which makes what it leaves there known, however it ends."""
    _put(path, WRITING)


def note_rest(path: Path) -> None:
    """Note a file that is sound and at rest."""
    _put(path, "rest")


def _put(path: Path, state: str) -> None:
    """Keep the note; where that cannot be done the file is examined again, which costs time and no more."""
    with suppress(OSError):
        put_note(_note(path), json.dumps({"path": str(path), "state": state, "file": _mark(path)}))


def _mark(path: Path) -> list[int]:
    found = path.stat()
    return [found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns]


def _note(path: Path) -> Path:
    name = hashlib.sha256(str(path.resolve()).encode(errors="surrogateescape")).hexdigest()[:32]
    return paths.user_folder() / "files" / f"{name}.json"
