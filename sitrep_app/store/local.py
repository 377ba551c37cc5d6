"""What a file says of itself outside its log."""

from pathlib import Path
from typing import Any

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _

_HEXADECIMAL = frozenset("0123456789abcdef")


def identity(raw: Any, path: Path) -> str:
    """Return the workspace's own 32 hexadecimal digits, which notes and copies are named after; Trouble for any others."""
    row = raw.execute("SELECT value FROM local WHERE name = 'workspace'").fetchone()
    if row is None or len(row[0]) != 32 or not _HEXADECIMAL.issuperset(row[0]):
        what = _("The file does not say which workspace it is")
        raise Trouble(what, str(path), _("Ask its sender for a sound copy."))
    return str(row[0])
