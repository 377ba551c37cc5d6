"""One programme as it is shown: its two totals, its segments, its sites, and the facts about one facility. No widgets."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from sitrep_app.domain.facility import Progress
from sitrep_app.domain.grade import Grade
from sitrep_app.domain.headline import of
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.reconstruction import FacilityPicture, ProgrammePicture
from sitrep_app.domain.spread import spread
from sitrep_app.domain.view import grade_of
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.when import say_period
from sitrep_app.gui.panels.reconstruction.reading import Known
from sitrep_app.i18n import _, current, format_number, ngettext
from sitrep_app.i18n.directions import dotted
from sitrep_app.i18n.lists import listed

AXES = ("building", "equipment", "functionality", "accessibility", "staffing", "supplies")
"""What a facility is claimed to be able to do, apart from its lifecycle state."""

_VOCABULARIES = {"building": "building_condition", "equipment": "equipment_condition"}


class Segment(StrEnum):
    """One place of a programme: whether others report it done, we have it recorded, both, or neither."""

    BOTH = "both"
    RECORDED = "recorded"
    REPORTED = "reported"
    OPEN = "open"


class Tone(StrEnum):
    """How far a facility is."""

    DONE = "done"
    UNDER_WAY = "under_way"
    DAMAGED = "damaged"
    REMOVED = "removed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Site:
    """One named facility; `levels` are its axes from 0 to 1, None where nobody has said; `said` is it in words."""

    subject: SubjectId
    name: str
    state: str
    tone: Tone
    column: str
    since: str
    partners: str
    levels: tuple[float | None, ...]
    said: str


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """One programme.

    `reported_words` is who reports the total and when; `unnamed` counts the places of the total that no source names,
    `unnamed_done` those of them that are reported as done.
    """

    subject: SubjectId
    name: str
    kind: str
    partners: str
    reported: str
    reported_words: str
    grade: Grade | None
    recorded: str
    named: int
    unnamed: int
    unnamed_done: int
    counted_by: str
    source: str
    segments: tuple[Segment, ...]
    sites: tuple[Site, ...]


def programme_view(
    known: Known, picture: ProgrammePicture, districts: AbstractSet[str] = frozenset()
) -> ProgrammeView:
    """Return a programme as it is shown; the sites are those of some districts only, where any are given."""
    state, total = picture.programme.state, picture.totals[0] if picture.totals else None
    recorded_done = picture.recorded.done
    reported_done = picture.reported.done if picture.reported else 0
    shown = [
        f for f in picture.facilities if not districts or f.facility.state.location.district in districts
    ]
    return ProgrammeView(
        picture.programme.subject,
        state.name,
        load("facility_type").label(state.facility_type, current()),
        listed(known.names(state.partners)),
        of(picture.reported.done, picture.reported.of) if picture.reported else "",
        _reported_words(known, picture),
        grade_of(total.state.citations, known.sources) if total else None,
        of(recorded_done, picture.scope) if picture.scope else "",
        picture.recorded.of,
        0 if districts else picture.unnamed,
        min(picture.unnamed, max(0, reported_done - recorded_done)),
        total.state.counted_by if total else "",
        known.source(total.state.citations) if total else "",
        segments(reported_done, recorded_done, picture.scope),
        tuple(site(known, facility) for facility in shown),
    )


def segments(reported: int, recorded: int, scope: int) -> tuple[Segment, ...]:
    """Return a segment for each place of a programme, the done ones first."""
    both = min(reported, recorded)
    kinds = (
        (Segment.BOTH, both),
        (Segment.RECORDED, recorded - both),
        (Segment.REPORTED, reported - both),
        (Segment.OPEN, scope - max(reported, recorded)),
    )
    return tuple(kind for kind, count in kinds for _place in range(count))


def site(known: Known, facility: FacilityPicture) -> Site:
    """Return one facility as a tile or a card shows it."""
    name = facility.facility.state.names.get(current()) or facility.facility.state.name
    claim = facility.latest
    label = load("lifecycle").label(facility.state, current())
    period = claim.state.period if claim else None
    since = (
        " ".join(part for part in (say_period(period, current(), known.zone), spread(period)) if part)
        if period
        else ""
    )
    partners = listed(known.names(claim.state.partners)) if claim else ""
    since = dotted((since, known.still_so(claim.subject) if claim else ""))
    return Site(
        facility.facility.subject,
        name,
        label,
        tone_of(facility.state),
        column_of(facility.state),
        since,
        partners,
        tuple(level(claim.state, axis) if claim else None for axis in AXES),
        _(", ").join(part for part in (name, label, since, partners) if part),
    )


def tone_of(state: str) -> Tone:
    """Return how far a lifecycle state is."""
    column = column_of(state)
    if column == "damaged":
        return Tone.DAMAGED
    if column in ("operational", "removed", "unknown"):
        return {"operational": Tone.DONE, "removed": Tone.REMOVED, "unknown": Tone.UNKNOWN}[column]
    return Tone.UNDER_WAY


def column_of(state: str) -> str:
    """Return the column of the board that a lifecycle state stands in."""
    terms = load("lifecycle")
    return str(terms.term(state).extra.get("column", "unknown")) if state in terms else "unknown"


def level(progress: Progress, axis: str) -> float | None:
    """Return how well an axis is claimed to stand, from 0 to 1; None where nobody has said."""
    code, terms = getattr(progress, axis), axis_terms(axis)
    found = load(terms).term(code).extra.get("level") if code in load(terms) else None
    return float(found) if isinstance(found, int | float) else None


def axis_terms(axis: str) -> str:
    """Return the vocabulary of an axis."""
    return _VOCABULARIES.get(axis, axis)


def unnamed_words(view: ProgrammeView) -> str:
    """Return how many places no source names."""
    return ngettext("{n} place not named", "{n} places not named", view.unnamed).format(
        n=format_number(view.unnamed)
    )


def _reported_words(known: Known, picture: ProgrammePicture) -> str:
    if not picture.totals:
        return _("No total has been reported")
    total = picture.totals[0].state
    when = say_period(total.period, current(), known.zone)
    still = known.still_so(picture.totals[0].subject)
    return dotted((_("reported rebuilt"), when, still, known.source(total.citations)))
