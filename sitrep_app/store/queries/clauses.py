"""The conditions that every question shares: known at, as of, window, marking and the lens' filters."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select, true

from sitrep_app.domain.grade import Verification
from sitrep_app.domain.identity import microseconds
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.normalise import normalise
from sitrep_app.store.format import FOREVER
from sitrep_app.store.projections.rows import OTHER_CATEGORY
from sitrep_app.store.projections.tables import incident, incident_part, version

Clause = ColumnElement[bool]


def knowledge(known_at: int | None) -> int:
    """Return a moment of knowledge as the tables compare it; the latest where none is asked for."""
    return FOREVER - 1 if known_at is None else known_at


def known(known_at: int | None) -> Clause:
    """Keep the version that was the newest at a moment of knowledge."""
    moment = knowledge(known_at)
    return and_(version.c.known_from <= moment, version.c.known_until > moment)


def begun(as_of: datetime | None) -> Clause:
    """Keep what can have begun by a date; what has no date has always been."""
    if as_of is None:
        return true()
    return or_(version.c.start_earliest.is_(None), version.c.start_earliest < microseconds(as_of))


def standing(standpoint: Standpoint, audience: Marking = Marking.RED) -> Clause:
    """Keep what is known, begun, not struck, and open to the audience."""
    return and_(
        known(standpoint.known_at),
        begun(standpoint.as_of),
        version.c.struck == 0,
        version.c.marking <= audience.rank,
    )


def touching(start: datetime | None, end: datetime | None) -> Clause:
    """Keep what can have gone on in [start, end)."""
    clauses: list[Clause] = []
    if end is not None:
        clauses.append(or_(version.c.start_earliest.is_(None), version.c.start_earliest < microseconds(end)))
    if start is not None:
        first = microseconds(start)
        ends = or_(version.c.end_latest.is_(None), version.c.end_latest > first)
        clauses.append(or_(ends, version.c.start_earliest == first))
    return and_(True, *clauses)


def filtered(lens: Lens) -> Clause:
    """Keep the incidents that a lens' window and filters let through."""
    clauses = [touching(lens.start, lens.end)]
    if lens.categories:
        clauses.append(incident.c.category.in_(_numbers(lens.categories, CATEGORIES)))
    if lens.verifications:
        clauses.append(incident.c.verification.in_(_numbers(lens.verifications, list(Verification))))
    if lens.districts:
        clauses.append(incident.c.district.in_(sorted(lens.districts)))
    if lens.actors:
        wanted = [bytearray.fromhex(actor) for actor in sorted(lens.actors)]
        parts = select(incident_part.c.version).where(incident_part.c.actor.in_(wanted))
        clauses.append(version.c.id.in_(parts))
    return and_(*clauses, containing(lens.text))


def containing(text: str) -> Clause:
    """Keep what has every word of a text in its names, titles or account, whatever the letters' forms."""
    words = normalise(text).split()
    return and_(True, *(func.instr(version.c.label, word) > 0 for word in words))


def _numbers(codes: frozenset[str], order: Sequence[str]) -> list[int]:
    return sorted({order.index(code) if code in order else OTHER_CATEGORY for code in codes})
