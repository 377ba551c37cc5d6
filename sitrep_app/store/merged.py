"""Which subjects were merged into others, as some moment knew it."""

from typing import Any

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.merged import Kept, followed
from sitrep_app.store.format import FOREVER

_KNOWN = (
    "SELECT lower(hex(v.subject)), lower(hex(m.kept)) FROM merged m CROSS JOIN version v ON v.id = m.version "
    "WHERE v.known_from <= ?1 AND v.known_until > ?1"
)


def kept_at(raw: Any, known_at: int | None = None) -> Kept:
    """Return, for every subject that was merged into another by then, the one that it is shown under."""
    moment = FOREVER - 1 if known_at is None else known_at
    found = raw.execute(_KNOWN, (moment,)).fetchall()
    return followed({SubjectId(subject): SubjectId(kept) for subject, kept in found}) if found else {}
