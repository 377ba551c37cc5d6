"""What a form's fields were guessed to be from a line, which of them a person has taken over, and which were looked at.

No widgets.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.gui.forms.guessed_words import label_of, value_of
from sitrep_app.i18n import _, ngettext
from sitrep_app.i18n.directions import dotted, isolated
from sitrep_app.ops.drafting import Names, field_names
from sitrep_app.ops.drafting.quick import Understood, read_quick
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Told:
    """A guess to be looked at: its field's label, its words as the form shows them, what they came from, and why.

    It is verbatim where its words are just those of the line.
    """

    label: str
    value: str
    origin: str
    why: str
    is_verbatim: bool


class Guessing:
    """Reads the line of one form. What a person has typed into a field, or emptied, is never guessed over."""

    def __init__(self, workspace: Workspace, draft: Draft, kind: str = "") -> None:
        """Go on with a draft; `kind` is what the line is to be read as, empty where the line tells it."""
        self.kind = kind
        self._workspace, self._usual_kind = workspace, draft.kind
        self._shown: dict[str, Words] = {name: draft.fields.get(name, "") for name in draft.guessed}
        self._seen: dict[str, Words] = {}
        self._refused: set[str] = set()
        self._carried = {} if draft.line else dict(draft.fields)
        self.understood = read_quick(workspace, draft.line, draft.kind) if draft.line else None

    def is_behind(self, draft: Draft) -> bool:
        """Say whether a draft's line was typed on after it was last read, as it is where the power failed."""
        found = self.understood
        if found is None:
            return False
        is_old = any(
            (guess := found.guess(name)) is None or guess.quoted(found.line) != said
            for name, said in draft.guessed.items()
        )
        return is_old or any(name not in draft.fields for name in found.fields)

    def read(self, draft: Draft, line: str) -> Draft:
        """Return a draft with what a line says in every field that nobody has filled."""
        own = {name: words for name, words in draft.fields.items() if not self._is_guess(name, words)}
        kind = self.kind or (draft.kind if own else "")
        if not line.strip():
            self.understood = None
            self._refused.clear()
            return replace(draft, kind=kind or self._usual_kind, fields=own, line=line, guessed={})
        self.understood = found = read_quick(self._workspace, line, kind)
        own = self._with_carried(own, draft, found)
        guesses = [
            guess for guess in found.guesses if guess.field not in own and guess.field not in self._refused
        ]
        fields = own | {guess.field: guess.words for guess in guesses}
        guessed = {
            guess.field: guess.quoted(line) for guess in guesses if self._seen.get(guess.field) != guess.words
        }
        return replace(draft, kind=found.kind, fields=fields, line=line, guessed=guessed)

    def note_shown(self, draft: Draft, words: Mapping[str, Words]) -> None:
        """Note how the form gives back the words that were guessed, so that it is seen when a person changes them."""
        understood = self.understood
        guessed = understood.fields if understood and draft.line.strip() else {}
        self._shown = {name: words[name] for name in words if draft.fields.get(name) == guessed.get(name)}

    def taken(self, draft: Draft) -> Draft:
        """Return a draft in which no field that a person has changed counts as a guess."""
        changed = {name for name in draft.guessed if draft.fields.get(name, "") != self._shown.get(name, "")}
        self._refused |= {name for name in changed if not draft.fields.get(name)}
        return self._without(draft, changed) if changed else draft

    def left(self, draft: Draft, names: Iterable[str]) -> Draft:
        """Return a draft in which these fields have been looked at."""
        seen = {name for name in names if name in draft.guessed}
        self._seen |= {name: draft.fields.get(name, "") for name in seen}
        return self._without(draft, seen) if seen else draft

    def why(self, name: str) -> str:
        """Return why a field was guessed to be what it is."""
        guess = self.understood.guess(name) if self.understood else None
        if guess is None:
            return ""
        others = _("or: {words}").format(words=_(", ").join(guess.others)) if guess.others else ""
        return dotted((guess.why, others))

    def others(self, draft: Draft) -> dict[str, tuple[str, ...]]:
        """Return what the line may as well mean, for fields of one item whose guess nobody has looked at."""
        found = self.understood.guesses if self.understood else ()
        return {
            guess.field: guess.others
            for guess in found
            if guess.others and guess.field in draft.guessed and isinstance(guess.words, str)
        }

    def told(self, draft: Draft, names: Names) -> tuple[Told, ...]:
        """Return the guesses that nobody has looked at, in the order of the form."""
        return tuple(
            self._told(draft, name, names) for name in field_names(draft.kind) if name in draft.guessed
        )

    def _told(self, draft: Draft, name: str, names: Names) -> Told:
        value, quoted = value_of(draft, name, names), draft.guessed[name]
        return Told(label_of(draft.kind, name), value, from_words(quoted), self.why(name), value == quoted)

    def _with_carried(self, own: Mapping[str, Words], draft: Draft, found: Understood) -> dict[str, Words]:
        """What an entry before left in the form gives way to what the line says, and comes back when it no longer does."""
        back = {
            name: words
            for name, words in self._carried.items()
            if name in self._shown and name in draft.fields
        }
        kept = back | dict(own)
        return {
            name: words
            for name, words in kept.items()
            if name not in found.fields or self._carried.get(name) != words
        }

    def _is_guess(self, name: str, words: Words) -> bool:
        return name in self._shown and self._shown[name] == words

    def _without(self, draft: Draft, names: Iterable[str]) -> Draft:
        gone = frozenset(names)
        return replace(
            draft, guessed={name: said for name, said in draft.guessed.items() if name not in gone}
        )


def from_words(quoted: str) -> str:
    """Return what is said under a field that was guessed: from “30 km NE of Baquba”."""
    return _("from “{words}”").format(words=isolated(quoted))


def looked_at(similar: int) -> str:
    """Return what a form's foot says while guesses are looked at; `similar` is how many entries may be the same."""
    alike = ngettext("{n} similar entry is there already.", "{n} similar entries are there already.", similar)
    said = _("Look at what was guessed. Ctrl+Enter again saves it.")
    return f"{said} {alike.format(n=similar)}" if similar else said
