"""A line as quick entry reads it: its words and clauses, the phrases in it, and the parts that were used already."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from sitrep_app.domain.normalise import name_key
from sitrep_app.domain.passages import Span, words_of

T = TypeVar("T")

LONGEST = 500
"""The most characters of a line that are read; what comes after stays in the title and the account."""

MOST_WORDS = 10
"""The most words of one phrase or name."""

_PARTS_CLAUSES = re.compile(r"[,;،؛\n]|[.!?؟](?=\s|$)|\s[–—-]\s")
_JOINED = ("لل", "و", "ف", "ل", "ب")
"""What Arabic writes together with the word behind it: for the, and, then, for, in."""

_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A phrase in a line: where it stands, and what it stands for."""

    span: Span
    value: T


@dataclass(frozen=True, slots=True)
class Line:
    """The text with its words and the clauses that punctuation parts it into."""

    text: str
    words: tuple[Span, ...] = field(init=False)
    clauses: tuple[Span, ...] = field(init=False)
    _passages: tuple[tuple[Span, str], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Take the text apart."""
        read = self.text[:LONGEST]
        object.__setattr__(self, "words", tuple(words_of(read)))
        object.__setattr__(self, "clauses", tuple(_clauses(read)))
        object.__setattr__(self, "_passages", tuple(self._all_passages()))

    def said(self, span: Span) -> str:
        """Return the words of a part of the line."""
        return self.text[span.start : span.end]

    def without(self, spans: Iterable[Span]) -> str:
        """Return the text with signs that mean nothing in place of some parts."""
        text = self.text
        for span in spans:
            text = text[: span.start] + "#" * span.length + text[span.end :]
        return text

    def clause_of(self, span: Span) -> Span:
        """Return the clause in which something begins."""
        return next((one for one in self.clauses if one.start <= span.start < one.end), span)

    def is_in_one_clause(self, one: Span, other: Span) -> bool:
        """Say whether two things begin in the same clause."""
        return self.clause_of(one) == self.clause_of(other)

    def between(self, start: int, end: int) -> list[Span]:
        """Return the words that lie between two places."""
        return [word for word in self.words if start <= word.start and word.end <= end]

    def inside(self, span: Span, leading: Mapping[str, str]) -> Span:
        """Return a part without its first word where that is only one of these: "in Khalis"."""
        words = self.between(span.start, span.end)
        is_led = len(words) > 1 and name_key(self.said(words[0])) in leading
        return Span(words[1].start, span.end) if is_led else span

    def find(self, phrases: Mapping[str, T], taken: tuple[Span, ...] = ()) -> list[Found[T]]:
        """Return the phrases in the line, outside the parts taken: the longest of those that overlap, in their order.

        Phrases are written as `name_key` writes them, and do not go on beyond a clause.
        """
        found: list[Found[T]] = []
        for span, key in self._passages:
            used = any(span.meets(other) for other in (*taken, *(one.span for one in found)))
            if not used and key in phrases:
                found.append(Found(span, phrases[key]))
        return sorted(found, key=lambda one: one.span.start)

    def _all_passages(self) -> list[tuple[Span, str]]:
        """Every run of words within a clause with its key, the longest first; Arabic "and" may be joined to the first."""
        passages: list[tuple[Span, str]] = []
        for clause in self.clauses:
            words = self.between(clause.start, clause.end)
            for count in range(min(MOST_WORDS, len(words)), 0, -1):
                for first in range(len(words) - count + 1):
                    passages += _keys(self.text, Span(words[first].start, words[first + count - 1].end))
        return sorted(passages, key=lambda one: (-len(one[1].split()), one[0].start))


def _keys(text: str, span: Span) -> list[tuple[Span, str]]:
    said = text[span.start : span.end]
    lengths = [
        len(prefix) for prefix in _JOINED if said.startswith(prefix) and len(said) - len(prefix) >= _SHORTEST
    ]
    return [(Span(span.start + length, span.end), name_key(said[length:])) for length in (0, *lengths)]


def _clauses(text: str) -> list[Span]:
    cuts = [(cut.start(), cut.end()) for cut in _PARTS_CLAUSES.finditer(text)]
    starts, ends = [0, *(end for _start, end in cuts)], [*(start for start, _end in cuts), len(text)]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]
