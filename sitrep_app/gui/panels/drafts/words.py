"""What is said of drafts, and the rows that list them. No widgets are made here."""

from collections.abc import Sequence
from datetime import tzinfo

from sitrep_app.domain.identity import from_microseconds
from sitrep_app.gui.forms.kinds import FORMS
from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.rows import Row
from sitrep_app.i18n import _, format_date, format_time, ngettext
from sitrep_app.ops.unfinished import Unfinished


def row(one: Unfinished, zone: tzinfo) -> Row:
    """Return the row of a draft: what it is called and its kind, when it was kept, and what it still needs."""
    kept = from_microseconds(one.draft.kept_at).astimezone(zone)
    when = _(", ").join((format_date(kept.date(), short=True), format_time(kept)))
    name = Cell(one.called or _("Nothing to call it by yet"), kind_of(one), is_muted=not one.called)
    return Row(one.draft.id, (name, Cell(when, is_muted=True), Cell(needed(one))))


def kind_of(one: Unfinished) -> str:
    """Return what a draft would become, or that it corrects an entry."""
    kind = _(FORMS[one.draft.kind].title) if one.draft.kind in FORMS else _("Entry")
    return _("Correction: {kind}").format(kind=kind.lower()) if one.draft.subject else kind


def needed(one: Unfinished) -> str:
    """Return what has to be done before a draft can be saved."""
    parts = []
    if one.missing:
        parts.append(_("Still needed: {fields}").format(fields=_(", ").join(one.missing)))
    if one.wrong:
        parts.append(_("To mend: {fields}").format(fields=_(", ").join(one.wrong)))
    return _("; ").join(parts) or _("Ready to be saved")


def count(listed: Sequence[Unfinished]) -> str:
    """Return how many drafts wait."""
    number = len(listed)
    return ngettext("{n} draft waits to be finished", "{n} drafts wait to be finished", number).format(
        n=number
    )


def discarded(listed: Sequence[Unfinished]) -> str:
    """Return what is said once drafts have been thrown away."""
    if len(listed) == 1 and listed[0].called:
        return _("Discarded: {title}").format(title=listed[0].called)
    return ngettext("{n} draft discarded", "{n} drafts discarded", len(listed)).format(n=len(listed))
