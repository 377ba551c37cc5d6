"""Writing what is made for others, such as a report or a picture: whole or not at all, and never over a workspace."""

import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _

_DATABASE = b"SQLite format 3\x00"


def refuse_output(path: Path) -> None:
    """Raise Trouble where no file can be written under that name, so that no work is done for it in vain."""
    if path.is_dir():
        raise Trouble(_("This is a folder, not a file"), str(path), _("Add the name of the file."))
    if path.exists() and not path.is_file():
        raise Trouble(_("This is not a file"), str(path), _("Choose another name."))
    if path.suffix.startswith(".sitrep") or _is_database(path):
        raise Trouble(_("A workspace is never written over"), str(path), _("Choose another name."))
    if not path.parent.is_dir():
        what = _("There is no such folder")
        raise Trouble(what, str(path.parent), _("Make the folder first, or choose another."))
    if not os.access(path.parent, os.W_OK):
        remedy = _("Choose a folder that exists and that you may write to.")
        raise Trouble(_("The file cannot be written"), str(path), remedy)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in place of any that is there; a failure is a Trouble and leaves that one as it was."""
    write_pieces(path, (content,))


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file piece by piece beside the one that is there, and put it in its place when it is whole."""
    refuse_output(path)
    whole = path.resolve()
    half = whole.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with half.open("xb") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(stream.fileno())
        half.replace(whole)
    except OSError as error:
        what = _("The file cannot be written: {reason}").format(reason=error.strerror)
        remedy = _("Choose a folder that exists and that you may write to.")
        raise Trouble(what, str(path), remedy) from error
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def _is_database(path: Path) -> bool:
    if not path.exists():
        return False
    with path.open("rb") as stream:
        return stream.read(len(_DATABASE)) == _DATABASE
