"""What is said of pairs that may be one, and the rows that list them. No widgets are made here."""

from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.rows import Row
from sitrep_app.i18n import _, format_number, ngettext
from sitrep_app.i18n.directions import dotted
from sitrep_app.ops.likely import Likely
from sitrep_app.ops.repeats import Repeat, Repeats


def key_of(repeat: Repeat) -> str:
    """Return what a pair's row is found by."""
    return " ".join(repeat.pair)


def row(repeat: Repeat) -> Row:
    """Return the row of a pair: the one, the other, and why they may be one."""
    reasons = repeat.other.reasons
    why = Cell(dotted(reasons[:2]), dotted(reasons[2:]))
    return Row(key_of(repeat), (_cell(repeat.one), _cell(repeat.other), why))


def heading(repeats: Repeats) -> str:
    """Return how many pairs there are, and among how many events they were looked for where that was not all."""
    count = len(repeats.found)
    said = (
        ngettext("{n} pair may be one event", "{n} pairs may be one event", count).format(
            n=format_number(count)
        )
        if count
        else _("No two events look like one")
    )
    if repeats.compared < repeats.of:
        among = _("The newest {n} of {of} events in view were compared.")
        said += ". " + among.format(n=format_number(repeats.compared), of=format_number(repeats.of))
    return said


def _cell(likely: Likely) -> Cell:
    return Cell(likely.title, likely.line)
