"""Who and what is writing: the clock, the source of identifiers, the person and the laptop."""

import getpass
import platform
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from sitrep_app.domain.identity import Clock, Ids, SubjectId, uuid7


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)


class RandomIds:
    """Identifiers from the operating system's randomness."""

    def subject(self, at: datetime) -> SubjectId:
        """Return a fresh UUIDv7 for a subject first recorded at that moment."""
        return uuid7(at, secrets.token_bytes(10))

    def token(self) -> str:
        """Return 32 fresh hexadecimal digits."""
        return secrets.token_hex(16)


@dataclass(frozen=True, slots=True)
class Host:
    """The laptop and the person at it; `author` and `device_name` are shown beside every record."""

    clock: Clock
    ids: Ids
    author: str
    device_name: str


def this_host() -> Host:
    """Return the computer and the person running the program."""
    try:
        author = getpass.getuser()
    except (KeyError, OSError):
        author = "unknown"
    return Host(SystemClock(), RandomIds(), author, platform.node() or "laptop")
