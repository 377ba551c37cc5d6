"""Small notes in the user's folder; a reader sees the old note or the new one, never half of one."""

import os
import tempfile
from pathlib import Path


def put_note(path: Path, text: str) -> None:
    """Write a note in place of the old one; OSError where the folder cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".note-")
    half = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
        half.replace(path)
    except BaseException:
        half.unlink(missing_ok=True)
        raise
