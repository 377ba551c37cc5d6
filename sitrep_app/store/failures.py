"""What the disk or the driver refused, told as a Trouble; anything else is our fault and stays an error."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError

from sitrep_app.domain.trouble import Trouble

_ANSWERS = {
    "SQLITE_FULL": ("The disk is full; nothing of this step was saved", "Free some space and try again."),
    "SQLITE_READONLY": (
        "The file cannot be written",
        "Copy it to a folder you can write to, or open it read-only.",
    ),
    "SQLITE_CANTOPEN": (
        "The file cannot be opened",
        "Check that it is there and that you may read its folder.",
    ),
    "SQLITE_PERM": ("The file cannot be opened", "Check that you may read it."),
    "SQLITE_BUSY": ("Another program is writing to the file", "Wait until it is done, then try again."),
    "SQLITE_LOCKED": ("Another program is writing to the file", "Wait until it is done, then try again."),
    "SQLITE_CORRUPT": (
        "The file is damaged",
        "Keep it as it is and run: sitrep check FILE --repair NEW_FILE",
    ),
    "SQLITE_NOTADB": ("This is not a Sitrep workspace", "Choose a .sitrep file."),
    "SQLITE_IOERR": (
        "The disk failed while the file was read or written",
        "Copy the file to another disk and try again.",
    ),
    "SQLITE_NOMEM": ("There is not enough memory", "Close other programs and try again."),
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
            return Trouble(what, str(path), remedy)
    return None
