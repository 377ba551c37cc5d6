"""The conditions that every question shares: known at, as of, window, marking and the lens' filters."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    FromClause,
    Select,
    and_,
    case,
    func,
    or_,
    select,
    true,
)

from sitrep_app.domain.grade import Credibility, Reliability, Verification
from sitrep_app.domain.identity import SubjectId, microseconds
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.normalise import normalise
from sitrep_app.store.format import FOREVER
from sitrep_app.store.projections.rows import OTHER_CATEGORY
from sitrep_app.store.projections.tables import (
    incident,
    incident_citation,
    incident_part,
    incident_tag,
    merged,
    version,
)
from sitrep_app.store.queries.spoken import containing
from sitrep_app.store.tables import record

Clause = ColumnElement[bool]


def knowledge(known_at: int | None) -> int:
    """Return a moment of knowledge as the tables compare it; the latest where none is asked for."""
    return FOREVER - 1 if known_at is None else known_at


def known(known_at: int | None) -> Clause:
    """Keep the version that was the newest at a moment of knowledge."""
    return _known(version, known_at)


def _known(of: FromClause, known_at: int | None) -> Clause:
    moment = knowledge(known_at)
    return and_(of.c.known_from <= moment, of.c.known_until > moment)


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
        named = [bytearray.fromhex(subject) for subject in sorted(lens.actors)]
        meant = with_parts_of(lens.actors, lens.standpoint.known_at)
        actor = incident_part.c.actor
        parts = select(incident_part.c.version).where(or_(actor.in_(named), actor.in_(meant)))
        clauses.append(version.c.id.in_(parts))
    if lens.sources:
        clauses.append(version.c.id.in_(_citing(lens)))
    if lens.markings:
        clauses.append(version.c.marking.in_(sorted(Marking(code).rank for code in lens.markings)))
    if lens.tags:
        wanted = sorted(map(normalise, lens.tags))
        clauses.append(version.c.id.in_(select(incident_tag.c.version).where(incident_tag.c.tag.in_(wanted))))
    if lens.grades:
        clauses.append(_graded(lens))
    return and_(*clauses, containing(lens.text))


def with_parts_of(actors: frozenset[SubjectId], known_at: int | None) -> Select[Any]:
    """Return the subjects of actors, of who was known to be part of one, at whatever remove, and of who was merged with any."""
    part, known_record = version.alias("part"), record.alias("part_record")
    whole = _of_state(part, known_record, "parent")
    named = version.alias("named")
    is_named = named.c.subject.in_([bytearray.fromhex(subject) for subject in sorted(actors)])
    meant = select(named.c.subject).where(is_named).cte("meant", recursive=True)
    parts = (
        select(part.c.subject)
        .join(known_record, known_record.c.seq == part.c.seq)
        .join(meant, whole == func.lower(func.hex(meant.c.subject)))
        .where(part.c.kind == "actor", _known(part, known_at), part.c.struck == 0)
    )
    meant = meant.union(parts, *_merged(meant, known_at))
    return select(meant.c.subject)


def merged_with(found: Select[Any], known_at: int | None) -> Select[Any]:
    """Return the subjects that a selection finds and those that are known to have been merged with any."""
    alike = found.cte("alike", recursive=True)
    alike = alike.union(*_merged(alike, known_at))
    return select(alike.c.subject)


def _merged(among: CTE, known_at: int | None) -> tuple[Select[Any], Select[Any]]:
    """Return what was merged into any of some subjects, and what any of them was merged into."""
    one = version.alias("one")
    pairs = merged.join(one, one.c.id == merged.c.version)
    into = select(one.c.subject).select_from(pairs).join(among, merged.c.kept == among.c.subject)
    out = select(merged.c.kept).select_from(pairs).join(among, one.c.subject == among.c.subject)
    return into.where(_known(one, known_at)), out.where(_known(one, known_at))


def _citing(lens: Lens) -> Select[Any]:
    """Return the versions that cite one of the lens' sources, or one that was merged with it."""
    named = version.alias("named")
    sources = [bytearray.fromhex(subject) for subject in sorted(lens.sources)]
    known_sources = merged_with(
        select(named.c.subject).where(named.c.subject.in_(sources)), lens.standpoint.known_at
    )
    source = incident_citation.c.source
    return select(incident_citation.c.version).where(or_(source.in_(sources), source.in_(known_sources)))


def _graded(lens: Lens) -> Clause:
    """Keep what cites something of the lens' grades; what cites nothing is F6, and so is an unknown source F."""
    cited = select(incident_citation.c.version)
    is_uncited_kept = True
    if lens.credibilities:
        cited = cited.where(incident_citation.c.credibility.in_(sorted(map(int, lens.credibilities))))
        is_uncited_kept = Credibility.CANNOT_BE_JUDGED in lens.credibilities
    if lens.reliabilities:
        others = _sources(lens, frozenset(Reliability) - lens.reliabilities)
        if Reliability.F in lens.reliabilities:
            cited = cited.where(incident_citation.c.source.not_in(others))
        else:
            cited = cited.where(incident_citation.c.source.in_(_sources(lens, lens.reliabilities)))
            is_uncited_kept = False
    kept = version.c.id.in_(cited)
    uncited = version.c.id.not_in(select(incident_citation.c.version))
    return or_(kept, uncited) if is_uncited_kept else kept


def _sources(lens: Lens, reliabilities: Iterable[str]) -> Select[Any]:
    source, known_record = version.alias("source"), record.alias("source_record")
    of_these = (
        select(source.c.subject)
        .join(known_record, known_record.c.seq == source.c.seq)
        .where(
            source.c.kind == "source",
            _known(source, lens.standpoint.known_at),
            source.c.struck == 0,
            _of_state(source, known_record, "reliability").in_(sorted(reliabilities)),
        )
    )
    return merged_with(of_these, lens.standpoint.known_at)


def _of_state(of: FromClause, known_record: FromClause, field: str) -> ColumnElement[Any]:
    merged, recorded = (
        func.json_extract(of.c.state, f"$.{field}"),
        func.json_extract(known_record.c.body, f"$.state.{field}"),
    )
    return case((of.c.state.is_(None), recorded), else_=merged)


def _numbers(codes: frozenset[str], order: Sequence[str]) -> list[int]:
    return sorted({order.index(code) if code in order else OTHER_CATEGORY for code in codes})
