"""The gate itself: a view and an audience in, a redacted view out."""

from dataclasses import dataclass, replace

from sitrep_app.domain.entry import Entry, State
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.view import View
from sitrep_app.release.parts import (
    Kept,
    keep_confirmations,
    keep_coordination,
    keep_incidents,
    keep_reconstruction,
)
from sitrep_app.release.recount import recount
from sitrep_app.release.texts import NameScreen, screened
from sitrep_app.release.withheld import closed_setting, open_sources, withheld_actors, withheld_sources


@dataclass(frozen=True, slots=True)
class Released:
    """A view that an audience may see; only `release` makes one.

    `withheld` names the actors and sources that stand in it without their names, `held_back` counts every entry
    kept out or left without its name, `names_hidden` the places where a text spelled out a withheld name.
    """

    view: View
    audience: Marking
    withheld: frozenset[SubjectId]
    held_back: int
    names_hidden: int


def release(view: View, audience: Marking) -> Released:
    """Return the view with nothing in it that is marked above the audience.

    Numbers stay as they were computed when the view was made for this audience and nothing had to be taken out;
    otherwise they are counted again from what is left, so that a sum never tells of what it hides.
    """
    kept = Kept(audience, open_sources(view.sources, audience))
    sources = withheld_sources(view.sources, kept)
    actors = withheld_actors(view.actors, kept)
    coordination = keep_coordination(view, actors, kept)
    reconstruction = keep_reconstruction(view.figures.reconstruction, view.lens.standpoint.as_of, kept)
    confirmed = keep_confirmations(view.confirmed, kept)
    incidents = keep_incidents(view.incidents, reconstruction, kept)
    figures = replace(view.figures, coordination=coordination, reconstruction=reconstruction)
    if kept.out or not view.audience.may_reach(audience):
        figures = recount(figures, incidents, view.lens)
    screen = NameScreen.of(view, kept.nameless)
    cleared = replace(
        view,
        setting=closed_setting(view.setting, kept),
        actors=actors,
        sources=sources,
        incidents=incidents,
        figures=figures,
        confirmed=confirmed,
        audience=audience if view.audience.rank > audience.rank else view.audience,
        held_back=view.held_back + kept.out + len(kept.nameless),
    )
    return _sealed(screened(cleared, screen), audience, kept, screen)


def _sealed(view: View, audience: Marking, kept: Kept, screen: NameScreen) -> Released:
    _assert_open(view, audience)
    return Released(view, audience, frozenset(kept.nameless), view.held_back, screen.hits)


def _assert_open(view: View, audience: Marking) -> None:
    """Crash rather than leak: every entry that the view still holds may reach the audience."""
    reconstruction = view.figures.reconstruction
    programmes = reconstruction.programmes
    facilities = [*(f for programme in programmes for f in programme.facilities), *reconstruction.unassigned]
    entries: list[Entry[State]] = [
        *view.actors.values(),
        *view.sources.values(),
        *view.incidents,
        *view.confirmed.values(),
        *(tie for cell in view.figures.coordination.cells.values() for tie in cell.ties),
        *(programme.programme for programme in programmes),
        *(total for programme in programmes for total in programme.totals),
        *(facility.facility for facility in facilities),
        *(claim for facility in facilities for claim in facility.progress),
    ]
    states = [view.setting, *(entry.state for entry in entries)]
    if not all(state.marking.may_reach(audience) for state in states):
        raise AssertionError("the gate let through an entry marked above its audience")
