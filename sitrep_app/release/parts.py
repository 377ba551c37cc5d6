"""Which entries may go out: incidents, ties, programmes, facilities, and the claims about them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.coordination import CoordinationPicture, coordination_picture
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.reconstruction import ReconstructionPicture, reconstruction_picture
from sitrep_app.domain.source import Citation
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.view import View

Marked = TypeVar("Marked", Incident, Tie, Programme, Facility, Progress, ReportedTotal, Confirmation)
Belonging = TypeVar("Belonging", Incident, Facility)
Cited = TypeVar("Cited", Incident, Tie, Programme, Facility, Progress, ReportedTotal, Confirmation, Actor)


@dataclass(slots=True)
class Kept:
    """What the gate is letting through: `out` counts entries kept out, `nameless` those shown without a name.

    `open_sources` are those that may be named; a source that the view does not hold is not one of them.
    """

    audience: Marking
    open_sources: frozenset[SubjectId] = frozenset()
    out: int = 0
    nameless: set[SubjectId] = field(default_factory=set)

    def sift(self, entries: Iterable[Entry[Marked]]) -> list[Entry[Marked]]:
        """Return the entries the audience may see, their citations cleaned, and count the others."""
        listed = list(entries)
        open_ones = [self.clean(entry) for entry in listed if entry.state.marking.may_reach(self.audience)]
        self.out += len(listed) - len(open_ones)
        return open_ones

    def clean(self, entry: Entry[Cited]) -> Entry[Cited]:
        """Return an entry whose citations of a source that is not open say only how credible the item is."""
        if all(cited.source in self.open_sources for cited in entry.state.citations):
            return entry
        citations = tuple(
            cited
            if cited.source in self.open_sources
            else Citation(cited.source, credibility=cited.credibility)
            for cited in entry.state.citations
        )
        return replace(entry, state=replace(entry.state, citations=citations))


def keep_incidents(
    incidents: Iterable[Entry[Incident]], reconstruction: ReconstructionPicture, kept: Kept
) -> tuple[Entry[Incident], ...]:
    """Return the incidents the audience may see, without links to what it may not, or to programmes that are not shown."""
    shown = _without_hidden_programme(kept.sift(incidents), [p.programme for p in reconstruction.programmes])
    subjects = {entry.subject for entry in shown}
    return tuple(_linked_within(entry, subjects) for entry in shown)


def keep_coordination(
    view: View, actors: Mapping[SubjectId, Entry[Actor]], kept: Kept
) -> CoordinationPicture:
    """Return the picture of the ties the audience may see between actors it may know."""
    picture = view.figures.coordination
    ties = [tie for cell in picture.cells.values() for tie in cell.ties]
    between_known = [tie for tie in ties if not kept.nameless.intersection(tie.state.pair)]
    kept.out += len(ties) - len(between_known)
    shown = kept.sift(between_known)
    if shown == ties and not any(row.actor in kept.nameless for row in picture.rows):
        return picture
    known = {subject: entry for subject, entry in actors.items() if subject not in kept.nameless}
    return coordination_picture(known, shown, view.lens.standpoint.as_of)


def keep_reconstruction(
    picture: ReconstructionPicture, as_of: datetime | None, kept: Kept
) -> ReconstructionPicture:
    """Return the picture of the programmes, facilities and claims that the audience may see."""
    listed = [*(f for p in picture.programmes for f in p.facilities), *picture.unassigned]
    before = (
        [p.programme for p in picture.programmes],
        [facility.facility for facility in listed],
        [claim for facility in listed for claim in facility.progress],
        [total for p in picture.programmes for total in p.totals],
    )
    programmes = kept.sift(before[0])
    facilities = _without_hidden_programme(kept.sift(before[1]), programmes)
    claims, totals = kept.sift(before[2]), kept.sift(before[3])
    if (programmes, facilities, claims, totals) == before:
        return picture
    open_ones = {entry.subject for entry in programmes} | {entry.subject for entry in facilities}
    progress = [claim for claim in claims if claim.state.facility in open_ones]
    sums = [total for total in totals if total.state.programme in open_ones]
    kept.out += len(claims) - len(progress) + len(totals) - len(sums)
    return reconstruction_picture(programmes, facilities, progress, sums, as_of)


def keep_confirmations(
    confirmed: Mapping[SubjectId, Entry[Confirmation]], kept: Kept
) -> Mapping[SubjectId, Entry[Confirmation]]:
    """Return what the audience may see of who confirmed what, by nobody where that actor has no name here."""
    return {
        entry.state.confirms: replace(entry, state=replace(entry.state, claimed_by=None))
        if entry.state.claimed_by in kept.nameless
        else entry
        for entry in kept.sift(confirmed.values())
    }


def _without_hidden_programme(
    entries: Iterable[Entry[Belonging]], programmes: Iterable[Entry[Programme]]
) -> list[Entry[Belonging]]:
    """Return facilities or incidents, those of a programme that is not shown as belonging to none."""
    shown = {None, *(entry.subject for entry in programmes)}
    return [
        entry
        if entry.state.programme in shown
        else replace(entry, state=replace(entry.state, programme=None))
        for entry in entries
    ]


def _linked_within(entry: Entry[Incident], subjects: set[SubjectId]) -> Entry[Incident]:
    links = tuple(link for link in entry.state.links if link.target in subjects)
    return entry if links == entry.state.links else replace(entry, state=replace(entry.state, links=links))
