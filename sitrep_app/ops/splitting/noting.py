"""One note becomes the draft of an event: its words as the account, and what can be read of them as guesses."""

import re
from collections.abc import Sequence

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.passages import Span
from sitrep_app.ops.drafting.quick import read_quick
from sitrep_app.ops.splitting.notes import Note
from sitrep_app.store.workspace import Workspace

_READ = 500
"""How many characters of a note are read for what it says; the account holds all of it."""

_TITLE = 160
_ITS_OWN = frozenset({"title", "account"})
_AFTER_A_DATE = " \t\n.,:;–—-،؛"
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
    dated = next((one.spans for one in guesses if one.field == "when"), ())
    fields |= {"title": first_sentence(_undated(note.text, line, dated)), "account": note.text}
    return Draft(workspace.host.ids.token(), "incident", fields, guessed=guessed)


def _undated(text: str, line: str, dated: Sequence[Span]) -> str:
    """Return a note without the date it begins with, which the draft has in its own field; of a mere date, all of it."""
    end = next((span.end for span in dated if not span.start), 0)
    date = re.match(r"\s*" + r"\s+".join(map(re.escape, line[:end].split())), text)
    return (text[date.end() :].lstrip(_AFTER_A_DATE) if date and end else "") or text


def first_sentence(text: str) -> str:
    """Return the first sentence of a text as one line, cut between words where it is long for a title."""
    sentence = " ".join(_END.split(text, maxsplit=1)[0].split())
    if len(sentence) <= _TITLE:
        return sentence
    return sentence[:_TITLE].rsplit(" ", 1)[0] + "…"
