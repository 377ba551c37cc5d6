"""What stands at a standpoint and passes a lens, worked out record by record in plain Python."""

from datetime import datetime
from math import isnan
from typing import Any

from sitrep_app.domain.claim import reconcile
from sitrep_app.domain.entry import Entry, kind_of
from sitrep_app.domain.grade import Verification
from sitrep_app.domain.identity import Hlc, RecordHash, SubjectId, microseconds
from sitrep_app.domain.incident import CATEGORIES, Incident
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.location import Closeness
from sitrep_app.domain.period import Precision
from sitrep_app.store.codec import decode_body, typed
from sitrep_app.store.columns import OPEN_END, OPEN_START, IncidentColumns
from sitrep_app.store.log import Record
from sitrep_app.store.packed.reading import NOT_COUNTED
from sitrep_app.store.projections.merging import heads_among, known_after

Row = dict[str, Any]


def standing(records: list[Record], lens: Lens) -> list[tuple[SubjectId, Incident]]:
    """The incidents that stand, in order of time."""
    found = ((one.subject, one.state) for one in entries(records, lens.standpoint))
    shown = [(subject, state) for subject, state in found if isinstance(state, Incident)]
    return sorted(shown, key=lambda one: (*_order(one[1]), one[0]))


def entries(records: list[Record], standpoint: Standpoint) -> list[Entry[Any]]:
    """Everything that stands, of whatever kind, in the order of its subjects."""
    histories: dict[str, dict[str, Record]] = {}
    for record in records:
        if standpoint.known_at is None or record.head.hlc <= standpoint.known_at:
            histories.setdefault(record.head.subject, {})[record.hash] = record
    found = [_entry(SubjectId(subject), history) for subject, history in sorted(histories.items())]
    return [one for one in found if one is not None and _is_before(_begins(one.state), standpoint.as_of)]


def passes(incident: Incident, lens: Lens) -> bool:
    """Whether a lens' window and filters let an incident through."""
    period = incident.period
    begins, ends = period.start_earliest, period.end_latest
    return (
        (not lens.categories or incident.category in lens.categories)
        and (not lens.verifications or incident.verification in lens.verifications)
        and (not lens.markings or incident.marking in lens.markings)
        and (not lens.districts or incident.location.district in lens.districts)
        and (not lens.actors or any(part.actor in lens.actors for part in incident.parts))
        and _is_before(begins, lens.end)
        and (lens.start is None or ends is None or ends > lens.start or begins == lens.start)
    )


def said(subject: SubjectId, incident: Incident) -> Row:
    """What the arrays should say of an incident."""
    period, place = incident.period, incident.location
    counted = [span.best for (measure, _), span in reconcile(incident.claims).items() if measure == "killed"]
    return {
        "subject": subject,
        "start_earliest": _bound(period.start_earliest, OPEN_START),
        "start_latest": _bound(period.start_latest, OPEN_END),
        "end_earliest": _bound(period.end_earliest, OPEN_START),
        "end_latest": _bound(period.end_latest, OPEN_END),
        "precision": list(Precision).index(period.precision),
        "category": CATEGORIES.index(incident.category) if incident.category in CATEGORIES else 255,
        "verification": list(Verification).index(incident.verification),
        "credibility": min((int(one.credibility) for one in incident.citations), default=6),
        "marking": incident.marking.rank,
        "district": place.district,
        "area": place.subdistrict or place.district or place.province,
        "programme": incident.programme or "",
        "closeness": list(Closeness).index(place.precision),
        "latitude": place.latitude,
        "radius_m": place.radius_m,
        "killed": sum(counted) if counted else NOT_COUNTED,
        "parts": [(part.actor, part.role) for part in incident.parts],
    }


def shown(columns: IncidentColumns) -> list[Row]:
    """What the arrays do say, row by row."""
    return [_row(columns, row) for row in range(columns.n)]


def _row(columns: IncidentColumns, row: int) -> Row:
    parts = range(int(columns.part_start[row]), int(columns.part_start[row + 1]))
    plain = (
        "start_earliest", "start_latest", "end_earliest", "end_latest", "precision", "category", "verification",
        "credibility", "marking", "closeness", "killed",
    )  # fmt: skip
    return {
        "subject": columns.subject(row),
        **{name: int(getattr(columns, name)[row]) for name in plain},
        "district": columns.districts[columns.district[row]],
        "area": columns.areas[columns.area[row]],
        "programme": columns.programmes[columns.programme[row]],
        "latitude": _number(columns.latitude[row]),
        "radius_m": _number(columns.radius_m[row]),
        "parts": [
            (columns.actor_ids[columns.part_actor[part]], columns.role_codes[columns.part_role[part]])
            for part in parts
        ],
    }


def _entry(subject: SubjectId, history: dict[str, Record]) -> Entry[Any] | None:
    """One subject as it is known last, None where it is struck."""
    state = _state(history)
    newest = max(record.head.hlc for record in history.values())
    return state and Entry(subject, kind_of(state), state, RecordHash(""), Hlc(newest))


def _begins(state: Any) -> datetime | None:
    begins: datetime | None = getattr(getattr(state, "period", None), "start_earliest", None)
    return begins


def _state(history: dict[str, Record]) -> Any:
    """The state that one subject's records give, None where it is struck."""
    heads = heads_among(history)
    if len(heads) == 1:
        body = decode_body(heads[0].body)
        state, struck = body.state, body.struck
    else:
        known = known_after(history, heads)
        state, struck = dict(known.state), known.struck
    return None if struck else typed(heads[0].head.kind, state)


def _order(incident: Incident) -> tuple[int, int]:
    begins = _bound(incident.period.start_earliest, OPEN_START)
    ends = _bound(incident.period.end_latest, OPEN_END)
    if begins == OPEN_START:
        begins = 0 if ends == OPEN_END else ends
    return begins, ends


def _is_before(begins: datetime | None, end: datetime | None) -> bool:
    return begins is None or end is None or begins < end


def _bound(moment: datetime | None, absent: int) -> int:
    return absent if moment is None else microseconds(moment)


def _number(value: Any) -> float | None:
    return None if isnan(value) else float(value)
