"""When: the dates of a line."""

import re
from dataclasses import dataclass
from datetime import date, tzinfo

from sitrep_app.domain.passages import Span
from sitrep_app.domain.when.finding import FoundPeriod, find_periods
from sitrep_app.domain.where import find_grids
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.line import Line

_COUNT_AFTER = re.compile(r"[,،;؛]\s*(\d{1,3})$")
_TIME_OR_COUNT = re.compile(r"\d{4}[,،]? (\d{4})$")


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a line: the one that is guessed, those that may be meant as well, and all the parts they take."""

    guess: Guess | None
    spans: tuple[Span, ...]


def read_dates(line: Line, field: str, zone: tzinfo, today: date) -> Dates:
    """Return when, from the first of the dates that are certain."""
    found = [one for one in _found(line, zone, today) if one.is_certain and one.readings]
    if not found:
        return Dates(None, ())
    first, others = found[0].span, tuple(line.said(one.span) for one in found[1:])
    words = line.said(line.inside(first, keywords("at")))
    return Dates(Guess(field, words, (first,), _("a date"), others), tuple(one.span for one in found))


def _found(line: Line, zone: tzinfo, today: date) -> list[FoundPeriod]:
    """A number behind a comma that a date has swallowed is a count: "in March, 5 houses burned"."""
    grids = find_grids(line.text)
    swallowed = (_count_in(line, each.span) for each in find_periods(line.without(grids), zone, today))
    return list(find_periods(line.without((*grids, *filter(None, swallowed))), zone, today))


def _count_in(line: Line, date: Span) -> Span | None:
    count = _COUNT_AFTER.search(line.said(date))
    if not count and _is_counted(line, date):
        count = _TIME_OR_COUNT.search(line.said(date))
    return Span(date.start + count.start(1), date.start + count.end(1)) if count else None


def _is_counted(line: Line, date: Span) -> bool:
    """Say whether who or what is counted comes right behind a date: "10.1.2018 2000 displaced"."""
    counted = (*line.find(keywords("population")), *line.find(keywords("measure")))
    return any(date.end <= one.span.start and not line.between(date.end, one.span.start) for one in counted)
