"""The passages of a line that some grammar may read: runs of words it knows, the longest first."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_WORD = re.compile(r"\S+")
_EDGES = ',.;:!?،؛؟()[]{}«»“”"–—'


@dataclass(frozen=True, slots=True)
class Span:
    """Part of a line: where it begins, and where it is over."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Return how many characters it takes."""
        return self.end - self.start

    def meets(self, other: "Span") -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end


def words_of(line: str) -> list[Span]:
    """Return the words of a line, each without the punctuation around it."""
    spans = []
    for found in _WORD.finditer(line):
        start = found.start() + len(found[0]) - len(found[0].lstrip(_EDGES))
        end = found.start() + len(found[0].rstrip(_EDGES))
        if start < end:
            spans.append(Span(start, end))
    return spans


def passages_of(line: str, is_known: Callable[[str], bool], most: int) -> Iterator[Span]:
    """Go through the passages of at most so many known words, longest first and, of one length, leftmost first."""
    runs: list[list[Span]] = [[]]
    for word in words_of(line):
        if is_known(line[word.start : word.end]):
            runs[-1].append(word)
        else:
            runs.append([])
    longest = min(most, max(map(len, runs)))
    for count in range(longest, 0, -1):
        for run in runs:
            for first in range(len(run) - count + 1):
                yield Span(run[first].start, run[first + count - 1].end)
