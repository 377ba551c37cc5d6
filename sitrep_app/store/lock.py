"""One writer at a time: a lock beside the file that says who holds it and vanishes with its holder."""

import json
import os
import platform
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from sitrep_app.domain.trouble import Trouble
from sitrep_app.store.host import Host


class WorkspaceInUse(Trouble):
    """Another program has the workspace open for writing; it may still be opened read-only."""


class WriteLock:
    """The right to write to one workspace; held until released or until the process ends, however it ends."""

    def __init__(self, path: Path, host: Host) -> None:
        """Take the lock, or raise WorkspaceInUse naming its holder; OSError where the folder cannot be written."""
        self._owner = path.with_name(f".{path.name}.owner")
        self._lock = FileLock(path.with_name(f".{path.name}.lock"))
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise WorkspaceInUse(
                f"{path.name} is open for writing by {self._holder()}",
                str(path),
                "Close it there, or open it read-only here.",
            ) from None
        noted = {
            "author": host.author,
            "computer": platform.node(),
            "process": os.getpid(),
            "since": host.clock.now().astimezone().isoformat(timespec="minutes"),
        }
        self._owner.write_text(json.dumps(noted), encoding="utf-8")

    def release(self) -> None:
        """Give the lock back and leave nothing beside the file.

        Somebody who opened the lock file just before it goes could hold a lock that a third does not see; nobody
        waits for it, so that takes microseconds of bad luck, and SQLite's own lock is the net below.
        """
        self._owner.unlink(missing_ok=True)
        lock_file = Path(self._lock.lock_file)
        lock_file.unlink(missing_ok=True)
        self._lock.release()

    def _holder(self) -> str:
        try:
            noted = json.loads(self._owner.read_text(encoding="utf-8"))
            since = datetime.fromisoformat(noted["since"])
            return f"{noted['author']} on {noted['computer']} (process {noted['process']}, since {since:%d %b %H:%M})"
        except (OSError, ValueError, KeyError, TypeError):
            return "another program"
