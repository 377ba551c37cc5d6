"""What a line was taken to mean: a guess for each field, from which words, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from sitrep_app.domain.draft import Words
from sitrep_app.domain.passages import Span


@dataclass(frozen=True, slots=True)
class Guess:
    """The words guessed for a field, the parts of the line they came from, and why, in plain words.

    `others` are the words that the same part of the line may as well mean.
    """

    field: str
    words: Words
    spans: tuple[Span, ...]
    why: str
    others: tuple[str, ...] = ()

    def quoted(self, line: str) -> str:
        """Return the words of the line that it came from."""
        said = line[self.spans[0].start : self.spans[0].end] if self.spans else ""
        for before, span in pairwise(self.spans):
            gap = line[before.end : span.start]
            said += (" … " if gap.strip() or not gap else gap) + line[span.start : span.end]
        return said


@dataclass(frozen=True, slots=True)
class Understood:
    """What a line comes to: a kind of entry with the reason for it, a guess for each field, and what was not read.

    `kinds` are the other kinds that it may be. `unread` are the parts of the line that no guess but the title has used.
    """

    line: str
    kind: str
    kind_why: str
    guesses: tuple[Guess, ...] = ()
    kinds: tuple[str, ...] = ()
    unread: tuple[Span, ...] = field(default=())

    @property
    def fields(self) -> Mapping[str, Words]:
        """The words of every field, as a draft takes them."""
        return {guess.field: guess.words for guess in self.guesses}

    def guess(self, name: str) -> Guess | None:
        """Return the guess for a field, None where there is none."""
        return next((guess for guess in self.guesses if guess.field == name), None)

    @property
    def unread_words(self) -> tuple[str, ...]:
        """What was not read, as it stands in the line."""
        return tuple(self.line[span.start : span.end] for span in self.unread)
