"""What the board says: its columns, their cards, and the form that moving a card begins. No widgets."""

from dataclasses import dataclass

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.reconstruction import ProgrammePicture
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.panels.reconstruction.presenter import ProgrammeView, Site
from sitrep_app.i18n import _, current, ngettext
from sitrep_app.i18n.directions import dotted

UNNAMED = "unnamed"
"""The key of the card for places that no source names."""

SELDOM = ("removed", "unknown")
"""Columns shown only where something stands in them."""


@dataclass(frozen=True, slots=True)
class BoardCard:
    """One card: a facility, or the places of the total that no source names; `count` is how many places it stands for."""

    key: str
    title: str
    note: str
    count: int = 1
    levels: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One stage of rebuilding and what has reached it."""

    code: str
    title: str
    cards: tuple[BoardCard, ...]

    @property
    def count(self) -> int:
        """Return how many places stand in the column."""
        return sum(card.count for card in self.cards)


def board(view: ProgrammeView) -> tuple[Column, ...]:
    """Return the columns, from damaged to operational."""
    columns = []
    for term in load("lifecycle_column").terms:
        sites = [site for site in view.sites if site.column == term.code]
        cards = (*_unnamed(view, term.code), *(_card(site) for site in sites))
        if cards or term.code not in SELDOM:
            columns.append(Column(term.code, term.name(current()), cards))
    return tuple(columns)


def moved(picture: ProgrammePicture, key: str, column: str) -> Draft:
    """Return the form that records a card's move: the facility, its programme and the state of the column."""
    facility = next((f for f in picture.facilities if f.facility.subject == SubjectId(key)), None)
    fields = {"state": state_of(column, was_done=facility is not None and facility.is_done)}
    fields["programme"] = picture.programme.state.name
    if facility is not None:
        fields["facility"] = facility.facility.state.name
    else:
        fields["facility_type"] = picture.programme.state.facility_type
    return Draft("", "progress", fields)


def state_of(column: str, *, was_done: bool = False) -> str:
    """Return the lifecycle state that stands for a column."""
    if column == "damaged" and was_done:
        return "damaged_again"
    states = [term.code for term in load("lifecycle").terms if term.extra.get("column") == column]
    return column if column in states else states[0]


def _unnamed(view: ProgrammeView, column: str) -> list[BoardCard]:
    """Places of the reported total without a name stand where the total puts them: done or not."""
    not_done = view.unnamed - view.unnamed_done
    count = {"damaged": not_done, "operational": view.unnamed_done}.get(column, 0)
    if not count:
        return []
    title = _("{kind} not named").format(kind=view.kind)
    counted = ngettext("{n} in the programme's total", "{n} in the programme's total", count).format(n=count)
    source = f"{view.source} {view.grade}" if view.source else ""
    return [BoardCard(UNNAMED, title, dotted((counted, source)), count)]


def _card(site: Site) -> BoardCard:
    note = dotted((site.since, site.partners))
    return BoardCard(site.subject, site.name, note, levels=site.levels)
