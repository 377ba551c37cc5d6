"""A clock and identifiers that are the same on every computer, for workspaces that are made rather than lived."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sitrep_app.domain.identity import SubjectId, uuid7
from sitrep_app.store import memory
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


def leave_to_makers(workspace: Workspace) -> None:
    """Leave what has been recorded so far to those who made it: it is not for this computer's user to undo."""
    known = memory.recall(workspace.id)
    memory.remember(workspace.id, memory.Memory((), known.last if known else ""))
