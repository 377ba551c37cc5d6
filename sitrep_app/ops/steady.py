"""A clock and identifiers that are the same on every computer, for workspaces that are made rather than lived."""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from sitrep_app.domain.identity import SubjectId, uuid7
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.trouble import Trouble
from sitrep_app.store import memory
from sitrep_app.store.acquaintance import note_rest
from sitrep_app.store.host import Host
from sitrep_app.store.making import compact, put_in_place, refuse_name
from sitrep_app.store.workspace import Workspace


@dataclass(slots=True)
class SteadyClock:
    """A clock that starts at a given moment and goes on a minute at a time, so that a sample is always the same."""

    moment: datetime

    def now(self) -> datetime:
        """Return the next minute."""
        self.moment += timedelta(minutes=1)
        return self.moment


@dataclass(slots=True)
class SteadyIds:
    """Identifiers drawn from a seed, so that a sample is always the same."""

    seed: str
    drawn: int = field(default=0)

    def subject(self, at: datetime) -> SubjectId:
        """Return the next subject id."""
        return uuid7(at, self._draw())

    def token(self) -> str:
        """Return the next 32 hexadecimal digits."""
        return self._draw()[:16].hex()

    def _draw(self) -> bytes:
        self.drawn += 1
        return hashlib.sha256(f"{self.seed} {self.drawn}".encode()).digest()


@contextmanager
def made_whole(path: Path, setting: Setting, host: Host) -> Iterator[Workspace]:
    """Lend a new workspace that gets its name when the block ends well, and is gone where it does not.

    What is recorded in it is left to those who made it: it is not for this computer's user to undo.
    """
    refuse_name(path)
    half = path.with_name(f".{secrets.token_hex(8)}.sitrep")
    try:
        with Workspace.create(half, setting, host) as workspace:
            yield workspace
            _leave_to_makers(workspace)
        compact(half)
        put_in_place(half, path)
    except Trouble as trouble:
        trouble.subject = trouble.subject.replace(str(half), str(path))
        raise
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                half.with_name(half.name + ending).unlink(missing_ok=True)
    note_rest(path)


def _leave_to_makers(workspace: Workspace) -> None:
    known = memory.recall(workspace.id)
    memory.remember(workspace.id, memory.Memory((), known.last if known else ""))
