"""What a text comes to: the drafts, and what of it was not understood."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.plain_text import plain_text
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, format_number
from sitrep_app.ops.splitting.notes import notes_in
from sitrep_app.ops.splitting.noting import draft_of_note
from sitrep_app.ops.splitting.rows import Sheet, draft_of_row, sheet_in
from sitrep_app.store.workspace import Workspace

MOST = 500
"""The most drafts that one text may become: more than a person can look through are better imported as a file."""

LONGEST = 1_000_000
"""The most characters that are looked at."""


@dataclass(frozen=True, slots=True)
class Split:
    """The drafts of a text, in its order; `unread` are the titles of columns that match no field."""

    drafts: Sequence[Draft] = ()
    is_table: bool = False
    unread: Sequence[str] = ()
    empty_rows: int = 0


def split(workspace: Workspace, text: str) -> Split:
    """Return the drafts that a text becomes; Trouble where there are more than anybody can look through."""
    if len(text) > LONGEST:
        raise _too_many(_("The text has more than {n} characters").format(n=format_number(LONGEST)))
    words = plain_text(text)
    sheet = sheet_in(words)
    return _of_table(workspace, sheet) if sheet else _of_notes(workspace, words)


def _of_table(workspace: Workspace, sheet: Sheet) -> Split:
    if (count := len(sheet.rows)) > MOST:
        said = _("{n} drafts are too many at once; {most} is the most")
        raise _too_many(said.format(n=format_number(count), most=format_number(MOST)))
    made = [draft_of_row(workspace.host.ids.token(), sheet, row) for row in sheet.rows]
    return Split(
        [draft for draft in made if draft.fields],
        is_table=True,
        unread=sheet.unread,
        empty_rows=sum(not draft.fields for draft in made),
    )


def _of_notes(workspace: Workspace, text: str) -> Split:
    notes = list(islice(notes_in(workspace, text), MOST + 1))
    if len(notes) > MOST:
        raise _too_many(_("More than {most} drafts are too many at once").format(most=format_number(MOST)))
    return Split([draft_of_note(workspace, note) for note in notes])


def _too_many(what: str) -> Trouble:
    return Trouble(what, "", _("Paste a part of it, then the next."), "text")
