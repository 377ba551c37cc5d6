"""One writer at a time: a lock beside the file that says who holds it and vanishes with its holder."""

import json
import os
import platform
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, format_date, format_time
from sitrep_app.store.host import Host

_PATIENCE = 0.1
"""Seconds; somebody who only asks whether the lock is held holds it for microseconds."""


class WorkspaceInUse(Trouble):
    """Another program has the workspace open for writing; it may still be opened read-only."""


class WriteLock:
    """The right to write to one workspace; held until released or until the process ends, however it ends."""

    def __init__(self, path: Path, host: Host) -> None:
        """Take the lock, or raise WorkspaceInUse naming its holder; OSError where the folder cannot be written."""
        self._owner = path.with_name(f".{path.name}.owner")
        self._lock = FileLock(_lock_file(path))
        try:
            self._lock.acquire(timeout=_PATIENCE, poll_interval=_PATIENCE / 5)
        except Timeout:
            raise WorkspaceInUse(
                _("{name} is open for writing by {holder}").format(name=path.name, holder=self._holder()),
                str(path),
                _("Close it there, or open it read-only here."),
            ) from None
        noted = {
            "author": host.author,
            "computer": platform.node(),
            "process": os.getpid(),
            "since": host.clock.now().astimezone().isoformat(timespec="minutes"),
        }
        with suppress(OSError):
            self._owner.write_text(json.dumps(noted), encoding="utf-8")

    def release(self) -> None:
        """Give the lock back and leave nothing beside the file.

        The lock file goes while it is still held: whoever opened it before sees that it is gone and asks again.
        Windows keeps open files, so there it goes a moment later, unless somebody has it already.
        """
        lock_file = Path(self._lock.lock_file)
        with suppress(OSError):
            self._owner.unlink(missing_ok=True)
        with suppress(OSError):
            lock_file.unlink(missing_ok=True)
        self._lock.release()
        if os.name == "nt":
            with suppress(OSError):
                lock_file.unlink(missing_ok=True)

    def _holder(self) -> str:
        try:
            noted = json.loads(self._owner.read_text(encoding="utf-8"))
            since = datetime.fromisoformat(noted["since"])
            return _("{author} on {computer} (process {process}, since {date} {time})").format(
                author=noted["author"],
                computer=noted["computer"],
                process=noted["process"],
                date=format_date(since.date()),
                time=format_time(since),
            )
        except (OSError, ValueError, KeyError, TypeError):
            return _("another program")


def is_held(path: Path) -> bool:
    """Say whether somebody has a workspace open for writing, as far as this computer can see."""
    lock_file = _lock_file(path)
    if not lock_file.exists():
        return False
    lock = FileLock(lock_file)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:
        return True
    lock.release()
    return False


def _lock_file(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")
