"""A version becomes rows of the projections' tables."""

from dataclasses import fields
from functools import cache
from operator import attrgetter

from sitrep_app.domain.claim import reconcile
from sitrep_app.domain.entry import KINDS, State
from sitrep_app.domain.grade import Credibility, Verification
from sitrep_app.domain.identity import SubjectId, microseconds
from sitrep_app.domain.incident import CATEGORIES, Incident
from sitrep_app.domain.location import Closeness
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.merged import kept_by
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.period import Period, Precision
from sitrep_app.domain.tie import Tie
from sitrep_app.store.codec import canonical
from sitrep_app.store.projections.folding import Version

OTHER_CATEGORY = 255
STANDS, STRUCK, MERGED = 0, 1, 2
_CATEGORIES = {code: number for number, code in enumerate(CATEGORIES)}
_PRECISIONS = {precision: number for number, precision in enumerate(Precision)}
_VERIFICATIONS = {verification: number for number, verification in enumerate(Verification)}
_CLOSENESS = {closeness: number for number, closeness in enumerate(Closeness)}
_RANKS = {marking: marking.rank for marking in Marking}
_CREDIBILITY = attrgetter("credibility")
_WORDS = ("title", "name", "short", "publisher", "account", "note")
_LISTS = ("aliases", "tags")

Row = tuple[object, ...]


def version_row(row_id: int, subject: bytes, kind: str, seq: int, version: Version) -> Row:
    """Return the row of the table `version`; `state` is empty where it is that of the record."""
    state = version.state
    return (
        row_id,
        bytearray(subject),
        kind,
        seq,
        version.known_from,
        version.known_until,
        _fate(subject, version),
        _RANKS[state.marking],
        *_bounds(getattr(state, "period", None)),
        normalise(_words(kind, state)),
        ",".join(version.conflicts),
        "" if version.merged is None else canonical(dict(version.merged)).decode(),
    )


def merged_row(row_id: int, kept: str) -> Row:
    """Return the row of the table `merged`."""
    return (row_id, bytearray.fromhex(kept))


def incident_row(row_id: int, incident: Incident) -> Row:
    """Return the row of the table `incident`."""
    best = min(map(_CREDIBILITY, incident.citations), default=Credibility.CANNOT_BE_JUDGED)
    place = incident.location
    return (
        row_id,
        _CATEGORIES.get(incident.category, OTHER_CATEGORY),
        incident.type,
        _PRECISIONS[incident.period.precision],
        _VERIFICATIONS[incident.verification],
        int(best),
        place.district,
        place.latitude,
        place.longitude,
        _CLOSENESS[place.precision],
        place.radius_m,
        place.subdistrict or place.district or place.province,
        incident.programme or "",
    )


def part_rows(row_id: int, incident: Incident) -> list[Row]:
    """Return the rows of the table `incident_part`."""
    return [
        (row_id, position, bytearray.fromhex(part.actor), part.role)
        for position, part in enumerate(incident.parts)
    ]


def citation_rows(row_id: int, incident: Incident) -> list[Row]:
    """Return the rows of the table `incident_citation`."""
    return [
        (row_id, position, bytearray.fromhex(cited.source), int(cited.credibility))
        for position, cited in enumerate(incident.citations)
    ]


def tag_rows(row_id: int, incident: Incident) -> list[Row]:
    """Return the rows of the table `incident_tag`."""
    return [(tag, row_id) for tag in dict.fromkeys(map(normalise, incident.tags))]


def tie_rows(row_id: int, tie: Tie) -> list[Row]:
    """Return the rows of the table `tie_actor`."""
    return [(row_id, bytearray.fromhex(actor)) for actor in tie.pair]


def figure_rows(row_id: int, incident: Incident) -> list[Row]:
    """Return the rows of the table `incident_figure`."""
    if not incident.claims:
        return []
    counted = reconcile(incident.claims)
    rows: list[Row] = [(row_id, *key, span.low, span.best, span.high, 1) for key, span in counted.items()]
    silent = dict.fromkeys((c.measure, c.population) for c in incident.claims if not c.is_counted)
    rows += [(row_id, *key, 0, 0, 0, 0) for key in silent if key not in counted]
    return rows


def _fate(subject: bytes, version: Version) -> int:
    if version.struck:
        return STRUCK
    into = getattr(version.state, "merged_into", None)
    return MERGED if into and kept_by(SubjectId(subject.hex()), version.state) else STANDS


def _bounds(period: Period | None) -> Row:
    if period is None:
        return (None, None, None, None)
    bounds = (period.start_earliest, period.start_latest, period.end_earliest, period.end_latest)
    return tuple([None if bound is None else microseconds(bound) for bound in bounds])


def _words(kind: str, state: State) -> str:
    """The words a search finds a subject by: names, titles, aliases, tags, accounts, places and attached files."""
    words, lists, names = _spoken(kind)
    found: list[str] = [getattr(state, name) for name in words]
    for name in lists:
        found += getattr(state, name)
    for name in names:
        found += getattr(state, name).values()
    location = getattr(state, "location", None)
    if location:
        found += (location.said, location.name)
    for attached in getattr(state, "attachments", ()):
        found += (attached.caption, attached.name)
    return " ".join(found)


@cache
def _spoken(kind: str) -> tuple[tuple[str, ...], ...]:
    """The fields of a kind that hold words: one text, several, and names by language."""
    there = {field.name for field in fields(KINDS[kind])}
    return tuple(tuple(name for name in names if name in there) for names in (_WORDS, _LISTS, ("names",)))
