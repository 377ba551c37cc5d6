"""Copies of a workspace that are read back and found equal before they are given a name."""

import hashlib
import secrets
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sitrep_app import paths
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.store import contents, log
from sitrep_app.store import engine as engines
from sitrep_app.store.failures import told_as_trouble
from sitrep_app.store.making import put_in_place, taken
from sitrep_app.store.verifying import check_pages


def verified_copy(raw: Any, target: Path) -> int:
    """Copy the database of a connection to a new file, whole or not at all, and return how many records it holds.

    All pages are copied in one step: in smaller ones a backup beside a writer starts again and again.
    """
    if target.exists():
        raise taken(target)
    half = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    least = log.newest_number(raw)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with told_as_trouble(target):
            with closing(engines.connected(half, "mode=rwc")) as copy:
                raw.backup(copy, pages=-1)
                copy.execute("PRAGMA journal_mode=DELETE").fetchall()
            _verify(raw, half, target, least)
            count = _count(half)
        put_in_place(half, target)
    except OSError as error:
        what = _("The copy cannot be made: {reason}").format(reason=error.strerror)
        raise Trouble(what, str(target), _("Choose another folder.")) from error
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)
    return count


def upgrade_copy(workspace: str, schema_version: int) -> Path:
    """Return where the copy lies that is made before a workspace's schema is upgraded."""
    return _upgrades() / f"{workspace}-schema-{schema_version}.sitrep"


def drop_upgrade_copies(workspace: str) -> None:
    """Throw away the copies made before upgrades, once the upgraded file has opened well."""
    for copy in _upgrades().glob(f"{workspace}-schema-*.sitrep"):
        with suppress(OSError):
            copy.unlink()


def _upgrades() -> Path:
    return paths.user_folder() / "backups" / "upgrades"


def _verify(raw: Any, half: Path, target: Path, least: int) -> None:
    with closing(engines.connected(half, "mode=ro")) as copy:
        newest = log.newest_number(copy)
        is_sound = (
            newest >= least and not any(check_pages(copy)) and contents.altered(copy) <= contents.altered(raw)
        )
        if not is_sound or _log_digest(copy, newest) != _log_digest(raw, newest):
            raise Trouble(
                _("The copy is not what was copied, and was thrown away"),
                str(target),
                _("The disk may be failing: try again on another disk."),
            )


def _log_digest(raw: Any, newest: int) -> str:
    """Return a digest of the log up to a row; a log only grows, so that writers meanwhile do not matter."""
    total = hashlib.sha256()
    for row in raw.execute("SELECT seq, hash, body FROM record WHERE seq <= ? ORDER BY seq", (newest,)):
        total.update(repr(row).encode())
    return total.hexdigest()


def _count(path: Path) -> int:
    with closing(engines.connected(path, "mode=ro")) as copy:
        return log.record_count(copy)
