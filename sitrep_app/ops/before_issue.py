"""What a person should look at before a report goes out, found by rule in what its audience will see."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sitrep_app.domain.entry import Entry, State
from sitrep_app.domain.facility import Facility
from sitrep_app.domain.headline import Names, headline
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.marking import Marking
from sitrep_app.i18n import speaking
from sitrep_app.ops.reporting import released
from sitrep_app.reports.edition import Edition
from sitrep_app.reports.numbering import contents
from sitrep_app.reports.request import ReportRequest
from sitrep_app.reports.sections.gaps import information_gaps
from sitrep_app.reports.sections.highlights import highlights
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

FINEST_M = 1_000
"""The finest radius of a place that audiences outside the organisation are shown."""

OUTSIDE = frozenset({Marking.CLEAR, Marking.GREEN})


class Concern(StrEnum):
    """What is wrong."""

    NO_PERIOD = "no_period"
    CONFLICT = "conflict"
    TOO_FINE = "too_fine"
    SINGLE_SOURCE = "single_source"
    UNSOURCED = "unsourced"
    UNGRADED = "ungraded"
    NO_NEXT_REPORT = "no_next_report"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: the entries it is about, each with its headline, and how many highlights rest on it."""

    concern: Concern
    entries: tuple[tuple[SubjectId, str], ...] = ()
    highlights: int = 0


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a report will hold, section by section, how much its audience does not see, and what to look at first."""

    highlights: int
    events: int
    ties: int
    programmes: int
    gaps: int
    sources: int
    annex: int
    held_back: int
    findings: tuple[Finding, ...]


def look_ahead(workspace: Workspace, request: ReportRequest) -> Outlook:
    """Return what a report would hold now, and what to look at before it is issued; the gravest comes first."""
    shown, earlier = released(workspace, request)
    edition = Edition(
        request, shown.view, shown.withheld | earlier.withheld, contents(shown.view, earlier.view)
    )
    with speaking(request.language):
        said, gaps = highlights(edition), information_gaps(edition)
    held, figures = edition.contents, shown.view.figures
    return Outlook(
        highlights=len(said) if held.entries else 0,
        events=len(held.incidents),
        ties=len(held.ties),
        programmes=len(figures.reconstruction.programmes),
        gaps=len(gaps) + len(figures.coordination.gaps),
        sources=len(held.sources),
        annex=len(held.entries),
        held_back=shown.held_back,
        findings=tuple(_findings(workspace, edition, _rested_on(said))),
    )


def _findings(workspace: Workspace, edition: Edition, rested_on: list[set[int]]) -> Iterable[Finding]:
    setting = queries.setting(workspace)
    if setting.period_first is None or setting.period_last is None:
        yield Finding(Concern.NO_PERIOD)
    entries = [*edition.contents.incidents, *edition.contents.ties, *edition.contents.rebuilding]
    outside = edition.request.audience in OUTSIDE
    rules: tuple[tuple[Concern, Callable[[Entry[State]], bool]], ...] = (
        (Concern.CONFLICT, lambda entry: bool(entry.conflicts)),
        (Concern.TOO_FINE, lambda entry: outside and _is_fine(entry.state)),
    )
    facilities = [f.facility for p in edition.view.figures.reconstruction.programmes for f in p.facilities]
    for concern, holds in rules:
        yield from _about(edition, concern, [entry for entry in (*entries, *facilities) if holds(entry)])
    if len(set().union(*rested_on)) == 1 and all(rested_on):
        yield Finding(Concern.SINGLE_SOURCE, highlights=len(rested_on))
    cited = [entry for entry in entries if entry.state.citations]
    yield from _about(edition, Concern.UNSOURCED, [entry for entry in entries if not entry.state.citations])
    ungraded = [entry for entry in cited if not edition.grade(entry.state.citations).is_judged]
    yield from _about(edition, Concern.UNGRADED, ungraded)
    if edition.request.next_due is None:
        yield Finding(Concern.NO_NEXT_REPORT)


def _about(edition: Edition, concern: Concern, entries: Sequence[Entry[State]]) -> Iterable[Finding]:
    if entries:
        yield Finding(
            concern, tuple((entry.subject, headline(entry.state, _names(edition))) for entry in entries)
        )


def _names(edition: Edition) -> Names:
    """Return how the subjects that entries speak of are called in the report."""
    called: dict[SubjectId, str] = {}
    for picture in edition.view.figures.reconstruction.programmes:
        called[picture.programme.subject] = picture.programme.state.name
        called |= {one.facility.subject: edition.facility(one.facility.state) for one in picture.facilities}
    return lambda subject: called.get(subject) or edition.actor(subject, short=True)


def _is_fine(state: State) -> bool:
    """Say whether an entry's place is known, and would be told, more closely than its town."""
    if not isinstance(state, Incident | Facility):
        return False
    place: Location = state.location
    if place.latitude is None:
        return False
    return place.precision is Closeness.POINT or (
        place.precision is Closeness.VICINITY and place.radius_m is not None and place.radius_m < FINEST_M
    )


def _rested_on(said: Iterable[object]) -> list[set[int]]:
    """Return the sources of each highlight, by their numbers."""
    found = []
    for highlight in said:
        assert isinstance(highlight, dict)
        sources = highlight["sources"]
        assert isinstance(sources, list)
        found.append({int(number) for number in sources})
    return found
