"""What the entries page shows: the columns of each kind, its rows, and which entries the lens lets through. No widgets."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.headline import headline, of
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.period import Period
from sitrep_app.domain.programme import ReportedTotal
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

EVENT_ORDERS = ("when", "title", "where", "actors", "killed", "grade", "status", "marking")
"""What each column of the events orders by; the names that the chosen columns are remembered under."""

SHARES = {
    "incident": (18, 27, 11, 15, 6, 6, 10, 7),
    "tie": (18, 30, 16, 14, 8, 8, 8),
    "progress": (18, 30, 24, 10, 9, 9),
    "reported_total": (18, 28, 14, 22, 9, 9),
}


NARROW = {6: 900, 7: 980}
"""Columns of the events that are left out where the table is narrower than so many pixels."""


def headers(kind: str) -> tuple[str, ...]:
    """Return the titles of a kind's columns."""
    when, grade, status, marking = _("When"), _("Grade"), _("Status"), _("Marking")
    return {
        "incident": (when, _("What"), _("Where"), _("Actors"), _("Killed"), grade, status, marking),
        "tie": (when, _("Who with whom"), _("Relation"), _("By whose word"), grade, status, marking),
        "progress": (when, _("Facility and state"), _("Partners"), grade, status, marking),
        "reported_total": (when, _("Programme"), _("Rebuilt"), _("Source"), grade, marking),
    }[kind]


def row(names: Names, entry: Entry[Any]) -> Row:
    """Return an entry as a row of its kind."""
    cells = _CELLS[entry.kind](names, entry.state)
    return Row(entry.subject, cells)


def under(lens: Lens, names: Names, entries: Iterable[Entry[Any]]) -> list[Entry[Any]]:
    """Return the ties, claims or totals that a lens' window, actors, districts, checks and words let through, newest first."""
    shown = [entry for entry in entries if _passes(lens, names, entry)]
    return sorted(shown, key=_newest_first)


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
        Cell(state.marking.label.removeprefix("TLP:"), is_muted=True),
    )


def _tie(names: Names, state: Tie) -> tuple[Cell, ...]:
    return (
        _when(names, state.period),
        Cell(f"{names.name(state.from_actor)} – {names.name(state.to_actor)}"),
        Cell(load("coordination_level").label(state.level, current())),
        Cell(names.name(state.claimed_by) or _("the source"), is_muted=state.claimed_by is None),
        Cell(grade=names.grade(state.citations)),
        Cell(load("verification").label(state.verification, current())),
        Cell(state.marking.label.removeprefix("TLP:"), is_muted=True),
    )


def _progress(names: Names, state: Progress) -> tuple[Cell, ...]:
    return (
        _when(names, state.period),
        Cell(headline(state, names.name)),
        Cell(listed([names.name(partner) for partner in state.partners])),
        Cell(grade=names.grade(state.citations)),
        Cell(load("verification").label(state.verification, current())),
        Cell(state.marking.label.removeprefix("TLP:"), is_muted=True),
    )


def _total(names: Names, state: ReportedTotal) -> tuple[Cell, ...]:
    return (
        _when(names, state.period),
        Cell(names.name(state.programme)),
        Cell(of(state.done, state.of)),
        Cell(names.source(state.citations)),
        Cell(grade=names.grade(state.citations)),
        Cell(state.marking.label.removeprefix("TLP:"), is_muted=True),
    )


_CELLS: dict[str, Callable[[Names, Any], tuple[Cell, ...]]] = {
    "incident": _incident,
    "tie": _tie,
    "progress": _progress,
    "reported_total": _total,
}


def _when(names: Names, period: Period, category: str = "") -> Cell:
    return Cell(say_period(period, current(), names.zone), pill=spread(period), category=category)


def _passes(lens: Lens, names: Names, entry: Entry[Any]) -> bool:
    state = entry.state
    if not state.period.may_touch(lens.start, lens.end):
        return False
    if lens.actors and not lens.actors & set(_actors(state)):
        return False
    if lens.districts and _district(names, state) not in lens.districts:
        return False
    checked = getattr(state, "verification", None)
    if lens.verifications and checked is not None and checked not in lens.verifications:
        return False
    said = normalise(f"{headline(state, names.name)} {getattr(state, 'note', '')}").split()
    return all(any(one.startswith(word) for one in said) for word in normalise(lens.text).split())


def _actors(state: Tie | Progress | ReportedTotal) -> tuple[str, ...]:
    if isinstance(state, Tie):
        return (state.from_actor, state.to_actor)
    return state.partners if isinstance(state, Progress) else ()


def _district(names: Names, state: Tie | Progress | ReportedTotal) -> str:
    """Return the district an entry is about, empty where it is about none."""
    if isinstance(state, Tie):
        return state.area.district
    about = state.facility if isinstance(state, Progress) else state.programme
    held = names.others.get(about)
    place = getattr(held.state, "location", None) or getattr(held.state, "area", None) if held else None
    return place.district if place else ""


def _newest_first(entry: Entry[Any]) -> tuple[float, str]:
    period = entry.state.period
    moment = period.start_earliest or period.end_latest
    return (-moment.timestamp() if moment else 0.0, entry.subject)
