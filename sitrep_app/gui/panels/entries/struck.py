"""What was struck as rows: when, what, of which kind, why and by whom. No widgets."""

from sitrep_app.domain.headline import headline
from sitrep_app.domain.identity import from_microseconds
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.normalise import normalise
from sitrep_app.gui.panels.entries.reading import STRUCK, Names
from sitrep_app.gui.panels.entries.sifting import has_words
from sitrep_app.gui.panels.entries.sorting import ORDERS
from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.rows import Row
from sitrep_app.i18n import _, format_date, format_time
from sitrep_app.store.queries import Struck


def struck_rows(
    names: Names, lens: Lens, found: list[Struck], order: str, *, is_descending: bool
) -> list[Row]:
    """Return the struck entries that have the lens' words, in an order; what is equal stays as it was, the last first."""
    shown = [(one, _row(names, one)) for one in found if has_words(lens.text, names, one.entry.state)]
    column = ORDERS[STRUCK].index(order)

    def key(pair: tuple[Struck, Row]) -> tuple[int, str]:
        is_by_time = order == "struck"
        return (pair[0].recorded_at, "") if is_by_time else (0, normalise(pair[1].cells[column].said))

    shown.sort(key=key, reverse=is_descending)
    return [row for _one, row in shown]


def _row(names: Names, one: Struck) -> Row:
    moment = from_microseconds(one.recorded_at).astimezone(names.zone)
    when = _(", ").join((format_date(moment.date(), short=True), format_time(moment)))
    return Row(
        one.entry.subject,
        (
            Cell(when),
            Cell(headline(one.entry.state, names.name)),
            Cell(_kind(one.entry.kind), is_muted=True),
            Cell(one.reason or _("taken back"), is_muted=not one.reason),
            Cell(one.author),
        ),
    )


def _kind(kind: str) -> str:
    return {
        "incident": _("event"),
        "tie": _("coordination"),
        "progress": _("progress"),
        "reported_total": _("reported total"),
        "no_change": _("no change"),
        "actor": _("actor"),
        "source": _("source"),
        "facility": _("facility"),
        "programme": _("programme"),
        "place": _("place"),
    }.get(kind, _("entry"))
