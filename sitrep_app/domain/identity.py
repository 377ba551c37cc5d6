"""The distinct kinds of identifier, and where time and identifiers come from."""

from datetime import UTC, datetime
from typing import NewType, Protocol
from uuid import UUID

SubjectId = NewType("SubjectId", str)
"""A subject's UUIDv7 as 32 lower-case hexadecimal digits."""

RecordHash = NewType("RecordHash", str)
"""A record's SHA-256 as 64 lower-case hexadecimal digits."""

ContentHash = NewType("ContentHash", str)
"""The SHA-256 of an attached file's bytes as 64 lower-case hexadecimal digits."""

DeviceId = NewType("DeviceId", str)
"""One incarnation of one laptop on one workspace, as 32 lower-case hexadecimal digits."""

StepId = NewType("StepId", str)
"""What a person did at once: the unit of undo."""

Hlc = NewType("Hlc", int)
"""A hybrid logical clock reading in microseconds since 1970-01-01 UTC; it never runs backwards in a log."""

WORKSPACE = SubjectId("0" * 32)
"""The subject under which a workspace's own title, zone and period are recorded."""


class Clock(Protocol):
    """Where the present moment comes from."""

    def now(self) -> datetime:
        """Return the present moment, with its zone."""


class Ids(Protocol):
    """Where new identifiers come from."""

    def subject(self, at: datetime) -> SubjectId:
        """Return a fresh UUIDv7 for a subject first recorded at that moment."""

    def token(self) -> str:
        """Return 32 fresh hexadecimal digits, for a device or a step."""


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def microseconds(moment: datetime) -> int:
    """Return whole microseconds since 1970-01-01 UTC."""
    delta = moment - _EPOCH
    return (delta.days * 86_400 + delta.seconds) * 1_000_000 + delta.microseconds


def from_microseconds(count: int) -> datetime:
    """Return the UTC moment that many microseconds after 1970-01-01."""
    return datetime.fromtimestamp(count // 1_000_000, UTC).replace(microsecond=count % 1_000_000)


def uuid7(at: datetime, random: bytes) -> SubjectId:
    """Return the UUIDv7 of a moment and ten random bytes (RFC 9562)."""
    value = (microseconds(at) // 1000) << 80 | int.from_bytes(random[:10], "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return SubjectId(UUID(int=value).hex)
