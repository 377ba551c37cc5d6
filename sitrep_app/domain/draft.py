"""What a person has typed so far: words by field, before they are a fact."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.plain_text import whole

Words = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A half-filled form: the kind, the words in each field, and the subject being corrected, if any.

    `id` is the form's own token, under which the draft is kept; `kept_at` is when, in microseconds; `reason` is why a
    known entry is corrected. `line` is the quick entry that fields were guessed from; `guessed` holds, by field, the words
    of the line that a guess came from, until somebody has looked at it.
    """

    id: str
    kind: str
    fields: Mapping[str, Words] = field(default_factory=dict)
    subject: SubjectId | None = None
    kept_at: int = 0
    reason: str = ""
    line: str = ""
    guessed: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Hold only text that can be kept, whatever a clipboard or a command line hands over."""
        for name in ("reason", "line"):
            object.__setattr__(self, name, whole(getattr(self, name)))
        if any(_whole(words) is not words for words in self.fields.values()):
            object.__setattr__(self, "fields", {name: _whole(words) for name, words in self.fields.items()})

    def text(self, name: str) -> str:
        """Return a field's words as one line; empty where nothing was typed."""
        words = self.fields.get(name, "")
        return words.strip() if isinstance(words, str) else "; ".join(words)

    def items(self, name: str) -> tuple[str, ...]:
        """Return a repeated field's items without the empty ones."""
        words = self.fields.get(name, ())
        listed = (words,) if isinstance(words, str) else words
        return tuple(item.strip() for item in listed if item.strip())


def _whole(words: Words) -> Words:
    """Return words as text that can be kept; the same object where they are."""
    if isinstance(words, str):
        return whole(words)
    return words if all(whole(item) is item for item in words) else tuple(map(whole, words))
