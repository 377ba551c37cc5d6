"""The sites as rows of a table, with the same content as the tiles and the board."""

from sitrep_app.domain.reconstruction import ProgrammePicture
from sitrep_app.domain.spread import spread
from sitrep_app.domain.view import grade_of
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.when import say_period
from sitrep_app.gui.panels.reconstruction.presenter import AXES, ProgrammeView, axis_terms, unnamed_words
from sitrep_app.gui.panels.reconstruction.reading import Known
from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.table import Row
from sitrep_app.i18n import _, current

SHARES = (20, 14, 18, 12, 12, 12, 12)


def headers() -> tuple[str, ...]:
    """Return the columns' titles."""
    axes = [load(axis_terms(axis)) for axis in ("building", "functionality", "staffing", "supplies")]
    titles = [terms.title.get(current()) or terms.title["en"] for terms in axes]
    return (_("Site"), _("State"), _("Since"), *titles)


def rows(known: Known, picture: ProgrammePicture, view: ProgrammeView) -> list[Row]:
    """Return a row for each named site, and one for those that no source names."""
    found = []
    for site in view.sites:
        facility = next(f for f in picture.facilities if f.facility.subject == site.subject)
        claim = facility.latest
        state = Cell(site.state, grade=grade_of(claim.state.citations, known.sources) if claim else None)
        since = (
            Cell(say_period(claim.state.period, current(), known.zone), spread(claim.state.period))
            if claim
            else Cell()
        )
        axes = [_axis(claim.state, axis) if claim else Cell() for axis in AXES if axis in _SHOWN]
        found.append(Row(site.subject, (Cell(site.name, site.partners, is_strong=True), state, since, *axes)))
    if view.unnamed:
        empty = (Cell(),) * (len(headers()) - 2)
        found.append(
            Row(
                "", (Cell(unnamed_words(view), is_muted=True), Cell(_("in the total"), is_muted=True), *empty)
            )
        )
    return found


_SHOWN = ("building", "functionality", "staffing", "supplies")


def _axis(state: object, axis: str) -> Cell:
    code = getattr(state, axis)
    return Cell(load(axis_terms(axis)).label(code, current()), is_muted=code == "unknown")
