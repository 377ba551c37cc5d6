"""What a reading has found in a line so far, before it is known which kind of entry it is."""

from dataclasses import dataclass
from datetime import datetime

from sitrep_app.domain.gazetteer import Gazetteer
from sitrep_app.domain.passages import Span
from sitrep_app.domain.setting import Setting
from sitrep_app.i18n import _, format_date, format_time
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.quick.dates import Dates, read_dates
from sitrep_app.ops.drafting.quick.grades import Grades, read_grade
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.line import Line
from sitrep_app.ops.drafting.quick.mentions import Mention, find_mentions, why_named
from sitrep_app.ops.drafting.quick.places import Places, read_places
from sitrep_app.ops.drafting.quick.tallies import Tally, read_tallies


@dataclass(frozen=True, slots=True)
class Findings:
    """The dates, places, names and counts of a line, and the guesses of who says so."""

    line: Line
    names: Names
    dates: Dates
    places: Places
    grades: Grades
    source: tuple[Guess, ...]
    actors: tuple[Mention, ...]
    facilities: tuple[Mention, ...]
    tallies: tuple[Tally, ...]

    @property
    def settled(self) -> tuple[Span, ...]:
        """The parts of the line that say when, where, and how far it is trusted."""
        own = (*self.dates.spans, *self.places.spans, *self.grades.spans)
        return (*own, *(span for guess in self.source for span in guess.spans))

    @property
    def ends(self) -> tuple[Span, ...]:
        """The parts that add nothing to a title which ends with them."""
        return (*self.dates.spans, *self.grades.spans)

    def common(self, when: str = "when") -> list[Guess]:
        """Return the guesses that every kind of entry takes."""
        date = self.dates.guess
        dated = [Guess(when, date.words, date.spans, date.why, date.others)] if date else []
        return [
            *dated,
            *([self.places.guess] if self.places.guess else []),
            *self.source,
            *self.grades.guesses,
        ]


def find_all(text: str, names: Names, known: Gazetteer, setting: Setting, now: datetime) -> Findings:
    """Return what a line holds, by the names and the places that a workspace knows."""
    line = Line(text)
    source = _named_source(line, names)
    dates = read_dates(line, "when", setting.tzinfo, now)
    taken = (*dates.spans, *(span for guess in source for span in guess.spans))
    grades = read_grade(line, taken)
    taken = (*taken, *grades.spans)
    actors = find_mentions(line, names, "actor", taken)
    pairs = tuple(one.span for one in line.find(keywords("two"), taken))
    places = read_places(line, known, (*taken, *pairs, *(one.span for one in actors)))
    source = source or _unnamed_source(grades, now)
    facilities = find_mentions(line, names, "facility", taken)
    tallies = read_tallies(line, (*taken, *places.spans))
    return Findings(line, names, dates, places, grades, source, actors, facilities, tallies)


def _named_source(line: Line, names: Names) -> tuple[Guess, ...]:
    """A source is one that the workspace knows, or what stands behind "source" to the end of its clause."""
    known = find_mentions(line, names, "source")
    marks = line.find(keywords("source"))
    if known:
        span = known[0].span
        led = [one.span for one in marks if one.span.end <= span.start]
        if led and not line.between(led[-1].end, span.start):
            span = Span(led[-1].start, span.end)
        return (Guess("source", known[0].words, (span,), why_named(line, known[0])),)
    for mark in marks:
        clause = line.clause_of(mark.span)
        words = line.between(mark.span.end, clause.end)
        begins = not line.between(clause.start, mark.span.start)
        if words and begins:
            span = Span(mark.span.start, words[-1].end)
            said = line.text[words[0].start : words[-1].end]
            return (Guess("source", said, (span,), _("after “{words}”").format(words=line.said(mark.span))),)
    return ()


def _unnamed_source(grades: Grades, now: datetime) -> tuple[Guess, ...]:
    """A grade is about a source; where none is named it is the message itself.

    Its reliability is part of its name: messages of one minute that are graded otherwise are other sources.
    """
    reliability = next((str(guess.words) for guess in grades.guesses if guess.field == "reliability"), "")
    if not reliability:
        return ()
    message = _("Message of {date}, {time}").format(date=format_date(now.date()), time=format_time(now))
    named = f"{message} ({reliability})"
    return (Guess("source", named, grades.spans, _("the grade needs a source, and the line names none")),)
