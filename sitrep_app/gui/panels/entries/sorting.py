"""The orders of the lists that are held in memory; events are ordered by the store. No widgets."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.grade import Verification
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.panels.entries.presenter import row
from sitrep_app.gui.panels.entries.reading import Names
from sitrep_app.gui.widgets.rows import Row

ORDERS: Mapping[str, tuple[str, ...]] = {
    "incident": ("when", "title", "where", "actors", "killed", "grade", "status", "marking"),
    "tie": ("when", "title", "relation", "speaker", "grade", "status", "marking"),
    "progress": ("when", "title", "partners", "grade", "status", "marking"),
    "reported_total": ("when", "title", "rebuilt", "source", "grade", "marking"),
    "no_change": ("when", "title", "speaker", "grade", "marking"),
    "reference": ("name", "kind", "more", "grade", "marking"),
    "struck": ("struck", "title", "kind", "why", "by"),
}
"""What each column of a list orders by; the names that the chosen columns are remembered under."""

GREATEST_FIRST = frozenset({"when", "killed", "rebuilt", "struck"})
"""The orders that begin with the latest or the most when they are first asked for."""


def in_order(names: Names, entries: Sequence[Entry[Any]], order: str, *, is_descending: bool) -> list[Row]:
    """Return the rows of some entries of one list in one of its orders; what is equal stays in order of time."""
    by_time = sorted(entries, key=_moment, reverse=True)
    shown = [(entry, row(names, entry)) for entry in by_time]
    shown.sort(key=lambda pair: _key(order, *pair), reverse=is_descending)
    return [line for _entry, line in shown]


def _key(order: str, entry: Entry[Any], line: Row) -> Any:
    if order in _KEYS:
        return _KEYS[order](entry)
    listed = "reference" if order in ORDERS["reference"] and entry.kind not in ORDERS else entry.kind
    cell = line.cells[ORDERS[listed].index(order)]
    return normalise(cell.said)


def _moment(entry: Entry[Any]) -> tuple[float, str]:
    """What has no date comes with the oldest."""
    period = getattr(entry.state, "period", None)
    moment = period and (period.start_earliest or period.end_latest)
    return (moment.timestamp() if moment else float("-inf"), entry.subject)


def _share(entry: Entry[Any]) -> float:
    return entry.state.done / entry.state.of if entry.state.of else 0.0


_VERIFICATIONS = list(Verification)

_KEYS: Mapping[str, Callable[[Entry[Any]], Any]] = {
    "when": _moment,
    "relation": lambda entry: _place("coordination_level", entry.state.level),
    "rebuilt": _share,
    "status": lambda entry: _VERIFICATIONS.index(entry.state.verification),
    "marking": lambda entry: entry.state.marking.rank,
}


def _place(vocabulary: str, code: str) -> int:
    codes = load(vocabulary).codes
    return codes.index(code) if code in codes else len(codes)
