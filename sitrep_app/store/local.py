"""What a file says of itself outside its log."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _

WORKSPACE = "workspace"
PROJECTION_VERSION = "projection_version"
LOST = "lost"
"""What a repair could not save: how many records that nothing names, then the hashes of the others."""

_HEXADECIMAL = frozenset("0123456789abcdef")


def identity(raw: Any, path: Path) -> str:
    """Return the workspace's own 32 hexadecimal digits, which notes and copies are named after; Trouble for any others."""
    found = get(raw, WORKSPACE)
    if not is_identity(found):
        what = _("The file does not say which workspace it is")
        raise Trouble(what, str(path), _("Ask its sender for a sound copy."))
    return found


def is_identity(text: str) -> bool:
    """Say whether a text is one that `identity` gives."""
    return len(text) == 32 and _HEXADECIMAL.issuperset(text)


def lost(raw: Any) -> tuple[int, frozenset[str]]:
    """Return what is known to be lost since a repair: how many records without a name, and the names of the others."""
    count, *names = get(raw, LOST).split() or ["0"]
    return int(count) if count.isdecimal() else 0, frozenset(names)


def put_lost(raw: Any, nameless: int, names: Iterable[str]) -> None:
    """Let the file say what is lost."""
    put(raw, LOST, " ".join([str(nameless), *sorted(names)]))


def get(raw: Any, name: str) -> str:
    """Return what the file says under a name, empty where it says nothing."""
    row = raw.execute("SELECT value FROM local WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else ""


def put(raw: Any, name: str, value: str) -> None:
    """Let the file say something under a name, in place of what it said."""
    raw.execute("INSERT OR REPLACE INTO local VALUES (?, ?)", (name, value))


def drop(raw: Any, name: str) -> None:
    """Let the file say nothing under a name."""
    raw.execute("DELETE FROM local WHERE name = ?", (name,))
