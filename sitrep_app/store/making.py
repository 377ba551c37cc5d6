"""Making a workspace file: whole or not at all, and never over another file."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.store import engine as engines
from sitrep_app.store import local, schema
from sitrep_app.store.acquaintance import note_rest
from sitrep_app.store.failures import told_as_trouble
from sitrep_app.store.sight import left_beside


def make_file(path: Path) -> None:
    """Make a workspace file without a record."""
    with made_aside(path):
        pass
    note_rest(path)


@contextmanager
def made_aside(path: Path) -> Iterator[Any]:
    """Lend a connection to a workspace without a record, which gets its name when the block ends well."""
    refuse_name(path)
    half = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with told_as_trouble(path), closing(engines.connected(half, "mode=rwc")) as raw:
            _fill(raw)
            yield raw
        put_in_place(half, path)
    except OSError as error:
        raise _unmakable(path, error.errno or errno.EIO) from error
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def refuse_name(path: Path) -> None:
    """Raise Trouble where no workspace can be made under a name."""
    if path.exists():
        raise taken(path)
    _refuse_journals(path)
    if not path.parent.is_dir():
        raise Trouble(
            _("There is no such folder"), str(path.parent), _("Make the folder first, or choose another.")
        )
    if not os.access(path.parent, os.W_OK):
        raise _unmakable(path, errno.EACCES)


def compact(path: Path) -> None:
    """Write a file at rest anew without the copies of rows that were left in its pages when these were split.

    The new file is made beside it: made in memory first, as in place it would be, a large one does not fit there.
    """
    anew = path.with_name(f".{secrets.token_hex(8)}.sitrep")
    try:
        with told_as_trouble(path), closing(engines.connected(path, "mode=rw")) as raw:
            raw.execute("PRAGMA secure_delete=ON")
            raw.execute("VACUUM INTO ?", (str(anew),))
        anew.replace(path)
    finally:
        anew.unlink(missing_ok=True)


def put_in_place(half: Path, path: Path) -> None:
    """Give a finished file its name, durably; a link fails where somebody was faster, a rename would overwrite."""
    _refuse_journals(path)
    try:
        os.link(half, path)
    except FileExistsError:
        raise taken(path) from None
    except OSError:
        half.rename(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make what a folder lists durable, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _fill(raw: Any) -> None:
    raw.execute("PRAGMA journal_mode=DELETE")
    raw.execute("PRAGMA synchronous=EXTRA")
    schema.make_log_tables(raw)
    raw.execute("BEGIN IMMEDIATE")
    schema.make_projection_tables(raw)
    local.put(raw, local.WORKSPACE, secrets.token_hex(16))
    raw.execute("COMMIT")


def _refuse_journals(path: Path) -> None:
    """SQLite would fold the journal of a file that is gone into the new one of its name."""
    for journal in left_beside(path):
        raise Trouble(
            _("Beside that name lies the journal of a workspace that is gone"),
            str(journal),
            _("Choose another name, or put the workspace back where its journal is, and open it."),
        )


def _unmakable(path: Path, number: int) -> Trouble:
    what = _("The file cannot be made: {reason}").format(reason=os.strerror(number))
    return Trouble(what, str(path), _("Choose another folder."))


def taken(path: Path) -> Trouble:
    """Return the trouble of a name that is taken."""
    return Trouble(
        _("There is already a file of that name"), str(path), _("Choose another name, or open it.")
    )
