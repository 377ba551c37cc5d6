"""One note becomes the draft of an event: its words as the account, and what can be read of them as guesses."""

import re

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.ops.drafting.quick import read_quick
from sitrep_app.ops.splitting.notes import Note
from sitrep_app.store.workspace import Workspace

_READ = 500
"""How many characters of a note are read for what it says; the account holds all of it."""

_TITLE = 160
_ITS_OWN = frozenset({"title", "account"})
_END = re.compile(r"(?:(?<=[^\W\d_]{2})|(?<=\d{4}))[.!?؟۔](?=\s|$)|\n")


def draft_of_note(workspace: Workspace, note: Note) -> Draft:
    """Return the draft of a note: what it says in its own words, and the rest as guesses that nobody has looked at."""
    line = " ".join(note.text.split())[:_READ]
    understood = read_quick(workspace, line, "incident")
    guesses = [one for one in understood.guesses if one.spans and one.field not in _ITS_OWN]
    fields: dict[str, Words] = {one.field: one.words for one in guesses}
    guessed = {one.field: one.quoted(line) for one in guesses}
    if not fields.get("when") and note.day:
        fields["when"] = guessed["when"] = note.day
    fields |= {"title": first_sentence(note.text), "account": note.text}
    return Draft(workspace.host.ids.token(), "incident", fields, guessed=guessed)


def first_sentence(text: str) -> str:
    """Return the first sentence of a text as one line, cut between words where it is long for a title."""
    sentence = " ".join(_END.split(text, maxsplit=1)[0].split())
    if len(sentence) <= _TITLE:
        return sentence
    return sentence[:_TITLE].rsplit(" ", 1)[0] + "…"
