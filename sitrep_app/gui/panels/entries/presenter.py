"""What the entries page shows: the columns of each list, and its rows. No widgets."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.begun import around, begun
from sitrep_app.domain.claim import Claim
from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.headline import headline, of
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.own_place import OwnPlace
from sitrep_app.domain.period import Period
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.source import Source
from sitrep_app.domain.spread import spread
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.when import say_period
from sitrep_app.domain.where import say_name
from sitrep_app.gui.panels.entries.reading import Names
from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.rows import Row
from sitrep_app.i18n import _, current, format_number
from sitrep_app.i18n.lists import listed

SHARES = {
    "incident": (18, 27, 11, 15, 6, 6, 10, 7),
    "tie": (18, 30, 16, 14, 8, 8, 8),
    "progress": (18, 30, 24, 10, 9, 9),
    "reported_total": (18, 28, 14, 22, 9, 9),
    "no_change": (18, 40, 20, 9, 9),
    "reference": (38, 14, 26, 10, 12),
    "struck": (20, 34, 14, 22, 10),
}

NARROW = {"incident": {6: 900, 7: 980}, "tie": {5: 820, 6: 820}}
"""Columns that are left out where the table is narrower than so many pixels."""


def kind_name(kind: str) -> str:
    """Return what a list is called; what entries refer to stands in one."""
    return {
        "incident": _("Events"),
        "tie": _("Coordination"),
        "progress": _("Progress"),
        "reported_total": _("Totals"),
        "no_change": _("No change"),
        "reference": _("Reference"),
        "struck": _("Struck entries"),
    }[kind]


def headers(kind: str) -> tuple[str, ...]:
    """Return the titles of a kind's columns."""
    when, grade, status, marking = _("When"), _("Grade"), _("Status"), _("Marking")
    return {
        "incident": (when, _("What"), _("Where"), _("Actors"), _("Killed"), grade, status, marking),
        "tie": (when, _("Who with whom"), _("Relation"), _("By whose word"), grade, status, marking),
        "progress": (when, _("Facility and state"), _("Partners"), grade, status, marking),
        "reported_total": (when, _("Programme"), _("Rebuilt"), _("Source"), grade, marking),
        "no_change": (_("As of"), _("Still holds"), _("By whose word"), grade, marking),
        "reference": (_("Name"), _("Kind"), _("More"), grade, marking),
        "struck": (_("Struck"), _("What"), _("Kind"), _("Why"), _("By")),
    }[kind]


def row(names: Names, entry: Entry[Any], sought: Sequence[str] = ()) -> Row:
    """Return an entry as a row of its list; what has words that are sought only in its account shows them below its title."""
    cells = _CELLS[entry.kind](names, entry.state)
    if sought and isinstance(entry.state, Incident):
        when, what, *others = cells
        cells = (when, replace(what, note=_found_in_account(entry.state, sought)), *others)
    return Row(entry.subject, cells)


def _found_in_account(state: Incident, sought: Sequence[str]) -> str:
    return around(state.account, [word for word in sought if not begun(state.title, [word])])


def killed_words(claims: Sequence[Claim]) -> str:
    """Return how many people were killed as the claims have it: "2", "3–5", "many"; empty where none says so."""
    found = [claim for claim in claims if claim.measure == "killed"]
    counted = [claim.span for claim in found if claim.is_counted]
    if not counted:
        return next((claim.said or _("some") for claim in found), "")
    low, high = min(span.low for span in counted), max(span.high for span in counted)
    return format_number(low) if low == high else f"{format_number(low)}–{format_number(high)}"


def _incident(names: Names, state: Incident) -> tuple[Cell, ...]:
    actors = dict.fromkeys(names.name(part.actor) for part in state.parts)
    return (
        _when(names, state.period, state.category),
        Cell(state.title),
        Cell(say_name(state.location), is_muted=state.location.is_doubtful),
        Cell(listed([name for name in actors if name])),
        Cell(killed_words(state.claims)),
        Cell(grade=names.grade(state.citations)),
        Cell(load("verification").label(state.verification, current())),
        _marking(state),
    )


def _tie(names: Names, state: Tie) -> tuple[Cell, ...]:
    return (
        _when(names, state.period),
        Cell(f"{names.name(state.from_actor)} – {names.name(state.to_actor)}"),
        Cell(load("coordination_level").label(state.level, current())),
        Cell(names.name(state.claimed_by) or _("the source"), is_muted=state.claimed_by is None),
        Cell(grade=names.grade(state.citations)),
        Cell(load("verification").label(state.verification, current())),
        _marking(state),
    )


def _progress(names: Names, state: Progress) -> tuple[Cell, ...]:
    return (
        _when(names, state.period),
        Cell(headline(state, names.name)),
        Cell(listed([names.name(partner) for partner in state.partners])),
        Cell(grade=names.grade(state.citations)),
        Cell(load("verification").label(state.verification, current())),
        _marking(state),
    )


def _total(names: Names, state: ReportedTotal) -> tuple[Cell, ...]:
    return (
        _when(names, state.period),
        Cell(names.name(state.programme)),
        Cell(of(state.done, state.of)),
        Cell(names.source(state.citations)),
        Cell(grade=names.grade(state.citations)),
        _marking(state),
    )


def _confirmation(names: Names, state: Confirmation) -> tuple[Cell, ...]:
    return (
        _when(names, state.period),
        Cell(names.name(state.confirms)),
        Cell(names.name(state.claimed_by) or names.source(state.citations)),
        Cell(grade=names.grade(state.citations)),
        _marking(state),
    )


def _actor(names: Names, state: Actor) -> tuple[Cell, ...]:
    kind = load("actor_type").label(state.type, current()) if state.type else ""
    return _referred_to(names, state, Cell(state.name_in(current()), pill=state.short), _("actor"), kind)


def _place(names: Names, state: Facility | Programme) -> tuple[Cell, ...]:
    is_facility = isinstance(state, Facility)
    kind = state.type if isinstance(state, Facility) else state.facility_type
    said = load("facility_type").label(kind, current()) if kind else ""
    called = _("facility") if is_facility else _("programme")
    return _referred_to(names, state, Cell(headline(state, names.name)), called, said)


def _own_place(names: Names, state: OwnPlace) -> tuple[Cell, ...]:
    kind = load("place_kind").label(state.type, current()) if state.type else ""
    return _referred_to(names, state, Cell(headline(state, names.name)), _("place"), kind)


def _source(_names: Names, state: Source) -> tuple[Cell, ...]:
    return (
        Cell(state.title),
        Cell(_("source"), is_muted=True),
        Cell(state.publisher),
        Cell(state.reliability),
        _marking(state),
    )


def _referred_to(
    names: Names, state: Actor | Facility | OwnPlace | Programme, name: Cell, called: str, more: str
) -> tuple[Cell, ...]:
    return (
        name,
        Cell(called, is_muted=True),
        Cell(more),
        Cell(grade=names.grade(state.citations)),
        _marking(state),
    )


def _marking(state: Any) -> Cell:
    return Cell(state.marking.label.removeprefix("TLP:"), is_muted=True)


_CELLS: dict[str, Callable[[Names, Any], tuple[Cell, ...]]] = {
    "incident": _incident,
    "tie": _tie,
    "progress": _progress,
    "reported_total": _total,
    "no_change": _confirmation,
    "actor": _actor,
    "source": _source,
    "facility": _place,
    "programme": _place,
    "place": _own_place,
}


def _when(names: Names, period: Period, category: str = "") -> Cell:
    return Cell(say_period(period, current(), names.zone), pill=spread(period), category=category)
