"""The numbers under which a report lists its entries and its sources, so that every figure leads to both."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.source import Citation
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.view import View

MOST_EARLIER = 20
MOST_LOOKED_AT = 400
MOST_LISTED = 400
"""How many entries of a kind the annex lists; the rest stays in the workspace."""

Listed = Entry[Incident] | Entry[Tie] | Entry[Programme] | Entry[ReportedTotal] | Entry[Progress]


@dataclass(frozen=True, slots=True)
class Contents:
    """Every entry of a report in the order of the annex, and the numbers of entries and sources."""

    earlier: tuple[Entry[Incident], ...]
    incidents: tuple[Entry[Incident], ...]
    ties: tuple[Entry[Tie], ...]
    rebuilding: tuple[Entry[Programme] | Entry[ReportedTotal] | Entry[Progress], ...]
    entries: Mapping[SubjectId, int]
    sources: Mapping[SubjectId, int]

    @property
    def listed(self) -> frozenset[SubjectId]:
        """Return the entries that the annex has room for."""
        parts: tuple[Iterable[Listed], ...] = (self.earlier, self.incidents, self.ties, self.rebuilding)
        return frozenset(entry.subject for part in parts for entry in tuple(part)[:MOST_LISTED])


def contents(view: View, earlier: View | None) -> Contents:
    """Return the contents of a report on a view, with the latest of what came before it."""
    incidents = view.incidents
    inside = {entry.subject for entry in incidents}
    came_before = [entry for entry in earlier.incidents if entry.subject not in inside] if earlier else []
    before = tuple(came_before[-MOST_EARLIER:])
    ties = tuple(tie for cell in view.figures.coordination.cells.values() for tie in cell.ties)
    ordered = tuple(sorted(ties, key=lambda tie: (tie.state.level, tie.known_from, tie.subject)))
    rebuilding = _rebuilding(view)
    every: list[Listed] = [*before, *incidents, *ordered, *rebuilding]
    entries = {entry.subject: number for number, entry in enumerate(every, start=1)}
    return Contents(before, incidents, ordered, rebuilding, entries, _sources(every))


def latest(view: View) -> View:
    """Return a view of what came before without what a report has no room for, so that it is not worked on for nothing."""
    return replace(view, incidents=view.incidents[-MOST_LOOKED_AT:])


def _rebuilding(view: View) -> tuple[Entry[Programme] | Entry[ReportedTotal] | Entry[Progress], ...]:
    found: list[Entry[Programme] | Entry[ReportedTotal] | Entry[Progress]] = []
    picture = view.figures.reconstruction
    for programme in picture.programmes:
        found.append(programme.programme)
        found.extend(programme.totals)
        found.extend(chain.from_iterable(facility.progress for facility in programme.facilities))
    found.extend(chain.from_iterable(facility.progress for facility in picture.unassigned))
    return tuple(found)


def _sources(entries: Iterable[Listed]) -> dict[SubjectId, int]:
    numbers: dict[SubjectId, int] = {}
    for entry in entries:
        for source in _cited(entry):
            numbers.setdefault(source, len(numbers) + 1)
    return numbers


def _cited(entry: Listed) -> Iterable[SubjectId]:
    citations: tuple[Citation, ...] = entry.state.citations
    yield from (cited.source for cited in citations)
    if isinstance(entry.state, Incident):
        yield from (claim.by for claim in entry.state.claims if claim.by is not None)
