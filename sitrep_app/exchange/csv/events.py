"""The table of events: a row each, in order of time."""

from collections.abc import Iterator

from sitrep_app.domain.claim import Estimate, reconcile
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.vocabulary import Term, load
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

_WHAT = (
    Column("ID", "#meta+id"),
    Column("Title", "#event+name"),
    Column("Category", "#event+category"),
    Column("Type", "#event+type"),
)
_WHO = (
    Column("Organisations and forces", "#org+name+list"),
    Column("Their roles", "#org+role+list"),
    Column("Groups", "#group+name+list"),
    Column("Roles of groups", "#group+role+list"),
)
_BOUNDS = (("low", "+min"), ("best", "+best"), ("high", "+max"))


def _measures() -> list[Term]:
    """Return what is counted in people: what HXL has a tag for. The rest stands in one column, in words."""
    return [term for term in load("measure").terms if term.mapped("hxl")]


def _counted(term: Term) -> list[Column]:
    return [
        Column(f"{term.name()}, {bound}", f"{term.mapped('hxl')}{attribute}") for bound, attribute in _BOUNDS
    ]


COLUMNS = (
    *_WHAT,
    *WHEN,
    *WHERE,
    *_WHO,
    *(column for term in _measures() for column in _counted(term)),
    Column("Civilians killed, best", "#affected+killed+civilians+best"),
    Column("All claims", "#x_claims"),
    Column("Account", "#description"),
    *BY_WHOSE_WORD,
    Column("Tags", "#meta+tags+list"),
    Column("Programme", "#activity+programme+name"),
    CHECKED,
    MARKING,
)


def rows(names: Names) -> Iterator[list[Cell]]:
    """Yield the cells of every event that is released."""
    measures = [term.code for term in _measures()]
    for entry in names.view.incidents:
        yield _row(entry, measures, names)


def _row(entry: Entry[Incident], measures: list[str], names: Names) -> list[Cell]:
    state = entry.state
    return [
        entry.subject,
        state.title,
        state.category,
        state.type,
        *when_cells(state.period, names),
        *where_cells(state.location),
        *_who(state, names),
        *_figures(state, measures),
        several(_claims(state)),
        state.account,
        *word_cells(state.citations, names),
        several(state.tags),
        names.programme(state.programme),
        *status_cells(state.verification, state.marking),
    ]


def _who(incident: Incident, names: Names) -> list[Cell]:
    groups = [part for part in incident.parts if names.is_group(part.actor)]
    others = [part for part in incident.parts if part not in groups]
    return [
        cell
        for parts in (others, groups)
        for cell in (several(names.actor(part.actor) for part in parts), several(part.role for part in parts))
    ]


def _figures(incident: Incident, measures: list[str]) -> list[Cell]:
    """Return low, best and high of each measure over all populations; nothing, not zero, where no number was given."""
    merged = reconcile(incident.claims)
    sums: dict[str, Estimate] = {}
    for (measure, _population), estimate in merged.items():
        sums[measure] = sums.get(measure, Estimate()) + estimate
    cells: list[Cell] = []
    for measure in measures:
        found = sums.get(measure)
        cells += [found.low, found.best, found.high] if found else [None, None, None]
    civilians = merged.get(("killed", "civilians"))
    return [*cells, civilians.best if civilians else None]


def _claims(incident: Incident) -> Iterator[str]:
    """Yield every claim in words: "killed civilians 2 (low 2, high 4)"; one without a number in the source's own."""
    for claim in incident.claims:
        span = claim.span
        number = f"{span.best} (low {span.low}, high {span.high})" if claim.is_counted else claim.said
        yield f"{claim.measure} {claim.population} {number}".rstrip()
