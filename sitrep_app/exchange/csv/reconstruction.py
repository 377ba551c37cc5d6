"""The table of what is rebuilt: a row for each reported total and for each claim about a facility.

The column `Row` says which: `total` has the numbers that a source reports of a whole programme, `progress` a facility's
state by one claim, and `facility` a facility of which nobody has said anything yet.
"""

from collections.abc import Iterator

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.domain.reconstruction import FacilityPicture
from sitrep_app.exchange.csv.cells import Cell, several
from sitrep_app.exchange.csv.columns import (
    BY_WHOSE_WORD,
    CHECKED,
    MARKING,
    WHEN,
    WHERE,
    Column,
    status_cells,
    when_cells,
    where_cells,
    word_cells,
)
from sitrep_app.exchange.names import Names

_STATE = (
    Column("State", "#status+code"),
    Column("Building", "#x_herams+building"),
    Column("Equipment", "#x_herams+equipment"),
    Column("Functionality", "#x_herams+functionality"),
    Column("Accessibility", "#access+type"),
    Column("Staffing", "#x_herams+staffing"),
    Column("Supplies", "#x_herams+supplies"),
    Column("Causes", "#cause+name+list"),
    Column("Partners", "#org+impl+list"),
)
COLUMNS = (
    Column("Row", "#x_row"),
    Column("ID", "#meta+id"),
    Column("Programme", "#activity+programme+name"),
    Column("Facility", "#loc+facility+name"),
    Column("Type of facility", "#loc+type"),
    *_STATE,
    Column("Done, as reported", "#indicator+done"),
    Column("Of, as reported", "#indicator+of"),
    *WHEN,
    *WHERE,
    Column("Note", "#description"),
    *BY_WHOSE_WORD,
    CHECKED,
    MARKING,
)


def rows(names: Names) -> Iterator[list[Cell]]:
    """Yield the cells of every total, claim and facility that is released."""
    for programme in names.view.figures.reconstruction.programmes:
        area = where_cells(programme.programme.state.area)
        for total in programme.totals:
            yield _total(total, programme.programme.state.facility_type, area, names)
    for facility in names.facilities:
        for claim in facility.progress:
            yield _claim(claim, facility, names)
        if not facility.progress:
            yield _silent(facility, names)


def _total(entry: Entry[ReportedTotal], facility_type: str, area: list[Cell], names: Names) -> list[Cell]:
    state = entry.state
    return [
        "total",
        entry.subject,
        names.programme(state.programme),
        "",
        facility_type,
        *[""] * len(_STATE),
        state.done,
        state.of,
        *when_cells(state.period, names),
        *area,
        state.note,
        *word_cells(state.citations, names),
        "",
        state.marking.label,
    ]


def _claim(entry: Entry[Progress], picture: FacilityPicture, names: Names) -> list[Cell]:
    state, facility = entry.state, picture.facility.state
    return [
        "progress",
        entry.subject,
        names.programme(facility.programme),
        facility.name,
        facility.type,
        state.state,
        state.building,
        state.equipment,
        state.functionality,
        state.accessibility,
        state.staffing,
        state.supplies,
        several(state.causes),
        several(map(names.actor, state.partners)),
        None,
        None,
        *when_cells(state.period, names),
        *where_cells(facility.location),
        state.note,
        *word_cells(state.citations, names),
        *status_cells(state.verification, state.marking),
    ]


def _silent(picture: FacilityPicture, names: Names) -> list[Cell]:
    entry = picture.facility
    facility = entry.state
    return [
        "facility",
        entry.subject,
        names.programme(facility.programme),
        facility.name,
        facility.type,
        *[""] * len(_STATE),
        None,
        None,
        *[""] * len(WHEN),
        *where_cells(facility.location),
        "",
        *word_cells(facility.citations, names),
        "",
        facility.marking.label,
    ]
