"""What the history says: a line for each record, and what a chosen one changed, or would change now. No widgets."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from sitrep_app.domain.entry import FieldChange, HistoryLine
from sitrep_app.domain.headline import headline
from sitrep_app.gui.panels.inspector.differences import (
    Difference,
    act_name,
    differences,
    moment_words,
    overruled_words,
    placed,
)
from sitrep_app.gui.panels.inspector.presenter import field_name
from sitrep_app.gui.panels.inspector.reading import Known
from sitrep_app.i18n import _, format_number, ngettext
from sitrep_app.i18n.directions import dotted
from sitrep_app.store.codec import canonical, plain

BEFORE, NOW = "before", "now"


@dataclass(frozen=True, slots=True)
class Line:
    """A record in the list: what was done, and below it by whom, when, on which laptop; `fields` are what it changed, else its reason."""

    title: str
    note: str
    fields: str
    is_struck: bool


@dataclass(frozen=True, slots=True)
class Version:
    """One record in full; `remark` stands where there are no differences."""

    title: str
    note: str
    reason: str
    differences: tuple[Difference, ...]
    remark: str
    can_restore: bool


def title(known: Known) -> str:
    """Return what the history is of."""
    return headline(known.entry.state, known.name)


def count_words(known: Known) -> str:
    """Return how many records there are."""
    return ngettext("{n} record", "{n} records", known.records).format(n=format_number(known.records))


def lines(known: Known) -> list[Line]:
    """Return a line for each record, newest first."""
    return [_line(known, line) for line in reversed(known.history)]


def version(known: Known, place: int, against: str) -> Version:
    """Return the record at a place of the lines, with what it changed or what differs from what stands now."""
    line = known.history[-1 - place]
    changes = line.changes if against == BEFORE else _changes(line.state, _now(known))
    told = tuple(differences(known, changes))
    is_so_already = not _changes(line.state, _now(known)) and not known.entry.struck
    return Version(
        act_name(line),
        _note(known, line),
        "\n".join(part for part in (line.reason, *overruled_words(line)) if part),
        told,
        "" if told else _remark(line, against),
        can_restore=not is_so_already,
    )


def _line(known: Known, line: HistoryLine) -> Line:
    fields = (
        []
        if line.is_first
        else dict.fromkeys(field_name(change.field) for change in placed(known, line.changes))
    )
    return Line(act_name(line), _note(known, line), _(", ").join(fields) or line.reason, line.struck)


def _note(known: Known, line: HistoryLine) -> str:
    return dotted((line.author, moment_words(line.recorded_at, known.zone), line.device))


def _remark(line: HistoryLine, against: str) -> str:
    if against == NOW:
        return _("Nothing differs from what stands now.")
    return _("It is struck: it counts nowhere.") if line.struck else _("No field was changed.")


def _now(known: Known) -> Mapping[str, Any]:
    now: Mapping[str, Any] = msgspec.json.decode(canonical(plain(known.entry.state)))
    return now


def _changes(then: Mapping[str, object], now: Mapping[str, object]) -> list[FieldChange]:
    """Return what going back would change: now stands before, the old version after."""
    names = {**now, **then}
    return [
        FieldChange(name, now.get(name), then.get(name)) for name in names if now.get(name) != then.get(name)
    ]
