"""What the disk or the driver refused, told as a Trouble; anything else is our fault and stays an error."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, later

_BUSY = (later("Another program is writing to the file"), later("Wait until it is done, then try again."))
_ANSWERS = {
    "SQLITE_FULL": (
        later("The disk is full; nothing of this step was saved"),
        later("Free some space and try again."),
    ),
    "SQLITE_READONLY": (
        later("The file cannot be written"),
        later("Copy it to a folder you can write to, or open it read-only."),
    ),
    "SQLITE_CANTOPEN": (
        later("The file cannot be opened"),
        later("Check that it is there and that you may read its folder."),
    ),
    "SQLITE_PERM": (later("The file cannot be opened"), later("Check that you may read it.")),
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_CORRUPT": (
        later("The file is damaged"),
        later("Keep it as it is and save what is left with: sitrep check FILE --repair NEW_FILE"),
    ),
    "SQLITE_NOTADB": (
        later("This is not a Sitrep workspace"),
        later(
            "It is only named like one, or it is damaged: copy it again from where it came, or open another."
        ),
    ),
    "SQLITE_IOERR": (
        later("The disk failed while the file was read or written"),
        later("See that the disk is there and has room, then open the file again."),
    ),
    "SQLITE_NOMEM": (later("There is not enough memory"), later("Close other programs and try again.")),
}


@contextmanager
def told_as_trouble(path: Path | str) -> Iterator[None]:
    """Turn what the driver raises about the file into a Trouble that names it."""
    try:
        yield
    except DBAPIError as error:
        raise _trouble(error.orig, path) or error from error
    except driver.Error as error:
        raise _trouble(error, path) or error from error


def _trouble(error: object, path: Path | str) -> Trouble | None:
    name = str(getattr(error, "sqlite_errorname", None) or "")
    if "Could not decode to UTF-8" in str(error):
        name = "SQLITE_CORRUPT"
    for code, (what, remedy) in _ANSWERS.items():
        if name == code or name.startswith(code + "_"):
            return Trouble(_(what), str(path), _(remedy))
    return None
