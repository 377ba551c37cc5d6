"""How many: the counts of a line, of what and of whom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sitrep_app.domain.passages import Span
from sitrep_app.domain.vocabulary import load
from sitrep_app.ops.drafting.counts import find_counts
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.line import Found, Line

_NEEDS = {"_destroyed": "destroyed", "_damaged": "damaged", "_found": "found"}
_CLOSE = 3


@dataclass(frozen=True, slots=True)
class Tally:
    """A count in a line with what it counts; `number` is how it is written in a field. Both codes may be empty."""

    span: Span
    number: str
    measure: str = ""
    population: str = ""
    spans: tuple[Span, ...] = ()

    @property
    def parts(self) -> tuple[Span, ...]:
        """Every part of the line that it came from, in order."""
        return tuple(sorted({self.span, *self.spans}, key=lambda span: span.start))


def read_tallies(line: Line, taken: tuple[Span, ...]) -> tuple[Tally, ...]:
    """Return the counts that lie outside the parts taken, in order, and of what each is."""
    counts = _counts(line, taken)
    measures = _measures(line, taken)
    found: list[Tally] = []
    for at, tally in enumerate(counts):
        start = counts[at - 1].span.end if at else 0
        end = counts[at + 1].span.start if at + 1 < len(counts) else len(line.text)
        spent = {span for one in found for span in one.spans}
        left = [one for one in measures if one.span not in spent]
        found.append(_measured(line, _peopled(line, tally, end, taken), left, start, end))
    return tuple(_shared(_parts_of_wholes(line, found)))


def _counts(line: Line, taken: tuple[Span, ...]) -> list[Tally]:
    pairs = [Tally(one.span, "2", "", one.value) for one in line.find(keywords("two"), taken)]
    used = (*taken, *(one.span for one in pairs))
    people = line.find(keywords("population"), used)
    read = find_counts(line.text, used)
    sure = [
        one.span for one in read if one.is_certain or any(_follows(line, one.span, of.span) for of in people)
    ]
    counted = [Tally(span, line.said(span).removesuffix(" of")) for span in sure]
    none = [
        Tally(one.span, "0")
        for one in line.find(keywords("none"), (*used, *sure))
        if any(_follows(line, one.span, of.span) for of in people)
    ]
    single = [
        Tally(one.span, "1", "", one.value)
        for one in line.find(keywords("one"), (*used, *sure))
        if not any(_follows(line, count, one.span) for count in sure)
    ]
    return sorted([*pairs, *counted, *none, *single], key=lambda one: one.span.start)


def _measures(line: Line, taken: tuple[Span, ...]) -> list[Found[str]]:
    """What is counted: verbs of what became of people, and things where the line says what became of those."""
    deeds = line.find(keywords("deed"), taken)
    things = [one for one in line.find(keywords("thing"), taken) if _is_done(line, one, deeds)]
    return sorted([*line.find(keywords("measure"), taken), *things], key=lambda one: one.span.start)


def _is_done(line: Line, thing: Found[str], deeds: Sequence[Found[str]]) -> bool:
    """Say whether a thing's own clause says that what is counted became of it."""
    return any(
        thing.value.endswith(ending) and deed.value == needed and line.is_in_one_clause(deed.span, thing.span)
        for ending, needed in _NEEDS.items()
        for deed in deeds
    )


def _peopled(line: Line, tally: Tally, end: int, taken: tuple[Span, ...]) -> Tally:
    if tally.population:
        return tally
    clause = line.clause_of(tally.span)
    for one in line.find(keywords("population"), taken):
        if tally.span.end <= one.span.start < min(end, clause.end) and _distance(line, tally.span, one) <= 2:
            return replace(tally, population=one.value, spans=(one.span,))
    return tally


def _measured(line: Line, tally: Tally, measures: Sequence[Found[str]], start: int, end: int) -> Tally:
    """The word that says what became of them stands before the count or after it, and nothing counted lies between."""
    clause = line.clause_of(tally.span)
    before = [one for one in measures if max(start, clause.start) <= one.span.start < tally.span.start]
    after = [one for one in measures if tally.span.start <= one.span.start < min(end, clause.end)]
    close = [one for one in before if _distance(line, one.span, tally) <= _CLOSE]
    things = [one for one in after if one.value in keywords("thing").values()]
    chosen = (things or close[-1:] or after or before[-1:])[:1]
    for one in chosen:
        is_of_people = load("measure").term(one.value).extra.get("of_people")
        of = (tally.population, tally.spans) if is_of_people else ("", ())
        return replace(tally, measure=one.value, population=of[0], spans=(*of[1], one.span))
    return tally


def _parts_of_wholes(line: Line, tallies: Sequence[Tally]) -> list[Tally]:
    """What became of a part did not become of the whole: two are free in "2 of 5 hostages freed"."""
    found = list(tallies)
    for at, (part, whole) in enumerate(pairwise(tallies)):
        between = line.text[part.span.end : whole.span.start].strip()
        if between in keywords("of") and whole.measure and not part.measure:
            found[at] = replace(whole, span=part.span, number=part.number)
            found[at + 1] = Tally(whole.span, whole.number)
    return found


def _shared(tallies: Sequence[Tally]) -> list[Tally]:
    """Counts that are joined share what became of them: "2 civilians and 3 soldiers killed"."""
    found = list(tallies)
    for at in range(len(found) - 2, -1, -1):
        if not found[at].measure and found[at].population and found[at + 1].measure:
            found[at] = replace(found[at], measure=found[at + 1].measure)
    for at in range(1, len(found)):
        before = found[at - 1]
        if not found[at].measure and found[at].population and before.measure:
            found[at] = replace(found[at], measure=before.measure)
    return found


def _follows(line: Line, first: Span, second: Span) -> bool:
    return first.end <= second.start and not line.between(first.end, second.start)


def _distance(line: Line, first: Span, other: Found[str] | Tally) -> int:
    return len(line.between(first.end, other.span.start))
