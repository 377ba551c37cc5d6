"""What is said of a text that is about to become drafts, and the rows that show them. No widgets are made here."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sitrep_app.gui.panels.drafts.words import kind_of, needed
from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.rows import Row
from sitrep_app.i18n import _, ngettext
from sitrep_app.ops.splitting import Split, split
from sitrep_app.ops.unfinished import Unfinished, told_of
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a text would become, and what each of its drafts would need."""

    split: Split = field(default_factory=Split)
    told: Sequence[Unfinished] = ()


def foresee(workspace: Workspace, text: str) -> Foreseen:
    """Return what a text would become; Trouble where it is too much at once."""
    found = split(workspace, text)
    return Foreseen(found, [told_of(workspace, draft) for draft in found.drafts])


def row(number: int, one: Unfinished) -> Row:
    """Return the row of a draft that is not kept yet."""
    draft = one.draft
    name = Cell(one.called, kind_of(one))
    return Row(str(number), (name, Cell(draft.text("when")), Cell(draft.text("where")), Cell(needed(one))))


def summary(foreseen: Foreseen) -> str:
    """Return how many drafts there would be, from what."""
    count = len(foreseen.split.drafts)
    if not count:
        return _("Nothing to split yet")
    said = (
        ngettext("{n} draft from a table", "{n} drafts from a table", count)
        if foreseen.split.is_table
        else ngettext("{n} draft from notes", "{n} drafts from notes", count)
    )
    return said.format(n=count)


def remarks(foreseen: Foreseen) -> str:
    """Return what was not understood, and how many drafts need something before they can be saved."""
    found, said = foreseen.split, []
    if found.unread:
        columns = _(", ").join(found.unread)
        said.append(_("No field is called so, it goes into the account: {columns}.").format(columns=columns))
    if count := found.empty_rows:
        left_out = ngettext(
            "{n} row says nothing and is left out.", "{n} rows say nothing and are left out.", count
        )
        said.append(left_out.format(n=count))
    if count := sum(bool(one.missing or one.wrong) for one in foreseen.told):
        more = ngettext(
            "{n} needs more before it can be saved.", "{n} need more before they can be saved.", count
        )
        said.append(more.format(n=count))
    return " ".join(said)


def keep_label(count: int) -> str:
    """Return the words of the button that keeps the drafts."""
    return ngettext("Keep {n} draft", "Keep {n} drafts", count).format(n=count) if count else _("Keep drafts")
