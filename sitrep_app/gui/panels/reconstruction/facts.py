"""The facts about one facility: its state, what it can do, who works on it, who says so. No widgets."""

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.reconstruction import FacilityPicture
from sitrep_app.domain.spread import spread
from sitrep_app.domain.view import grade_of
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.when import say_period
from sitrep_app.gui.panels.reconstruction.presenter import AXES, ProgrammeView, axis_terms
from sitrep_app.gui.panels.reconstruction.reading import Known
from sitrep_app.gui.widgets.facts import Fact, Piece
from sitrep_app.i18n import _, current, format_number


def programme_facts(view: ProgrammeView) -> list[Fact]:
    """Return what stands under a programme's total."""
    recorded = (
        [Piece(_("{share} rebuilt").format(share=view.recorded))]
        if view.recorded
        else [Piece(_("nothing yet"))]
    )
    facts = [
        Fact(_("Recorded here"), tuple(recorded), _("{n} named").format(n=format_number(view.named))),
        Fact(_("Not named in any source"), (Piece(format_number(view.unnamed)),)),
    ]
    if view.reported:
        counted = (
            (Piece(view.counted_by),)
            if view.counted_by
            else (Piece(_("not stated"), is_muted=True), Piece(_("ask"), is_pill=True))
        )
        facts.append(Fact(_("Who counted"), counted))
    if view.partners:
        facts.append(Fact(_("Partners"), (Piece(view.partners),)))
    return facts


def facility_facts(known: Known, facility: FacilityPicture) -> list[Fact]:
    """Return what is claimed of a facility now, and what was before."""
    claim = facility.latest
    if claim is None:
        return [Fact(_("State"), (Piece(_("Nobody has said anything yet"), is_muted=True),))]
    state = claim.state
    facts = [Fact(_("State"), _state(known, claim)), *(_axis(state, axis) for axis in AXES)]
    if partners := known.names(state.partners):
        facts.append(Fact(_("Partners"), tuple(Piece(name, is_pill=True) for name in partners)))
    if state.note:
        facts.append(Fact(_("Note"), (Piece(state.note),)))
    if len(facility.progress) > 1:
        facts.append(Fact(_("Before"), _state(known, facility.progress[1])))
    source = known.source(state.citations) or _("no source")
    facts.append(Fact(_("Source"), (Piece(source), Piece(grade=grade_of(state.citations, known.sources)))))
    return facts


def _state(known: Known, claim: Entry[Progress]) -> tuple[Piece, ...]:
    progress = claim.state
    pieces = [
        Piece(load("lifecycle").label(progress.state, current())),
        Piece(say_period(progress.period, current(), known.zone), is_muted=True),
    ]
    if doubt := spread(progress.period):
        pieces.append(Piece(doubt, is_pill=True))
    if still := known.still_so(claim.subject):
        pieces.append(Piece(still, is_muted=True))
    return tuple(pieces)


def _axis(progress: Progress, axis: str) -> Fact:
    terms, code = load(axis_terms(axis)), getattr(progress, axis)
    title = terms.title.get(current()) or terms.title["en"]
    return Fact(title, (Piece(terms.label(code, current()), is_muted=code == "unknown"),))
