"""How often things happen, span by span, and whether that has changed or is too little to tell."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import exp, inf, lgamma, log

CONFIDENCE = 0.95
MOST_SPANS = 1_000
_HALVINGS = 60
_TERMS = 10_000
_CLOSE = 1e-13


class Span(StrEnum):
    """What events are counted by."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    @property
    def days(self) -> int:
        """Return about how many days it has."""
        return {Span.DAY: 1, Span.WEEK: 7, Span.MONTH: 30}[self]


class Verdict(StrEnum):
    """What two counts of equally long periods allow to be said."""

    MORE = "more"
    FEWER = "fewer"
    NO_CLEAR_CHANGE = "no_clear_change"
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True)
class Change:
    """So many events after so many in a period as long; `low` and `high` bound the ratio of the two rates (95 %)."""

    now: int
    before: int
    low: float
    high: float

    @property
    def ratio(self) -> float | None:
        """Return how many times as often; None where nothing happened before."""
        return self.now / self.before if self.before else None

    @property
    def verdict(self) -> Verdict:
        """Return what can be said: that it is too little where even all on one side would have shown nothing."""
        if self.low > 1:
            return Verdict.MORE
        if self.high < 1:
            return Verdict.FEWER
        is_hopeless = _bounds(self.now + self.before, 0)[0] <= 1
        return Verdict.TOO_FEW if is_hopeless else Verdict.NO_CLEAR_CHANGE


@dataclass(frozen=True, slots=True)
class Frequency:
    """Counts by span: `counts[i]` events in the span that begins on `starts[i]`, each at the middle of its doubt.

    `coarse[i]` of them are dated more coarsely than the span. `undated` have no date and are in no count. `change` is
    None where the window has no beginning or no end to compare with.
    """

    span: Span
    starts: tuple[date, ...]
    counts: tuple[int, ...]
    coarse: tuple[int, ...] = ()
    undated: int = 0
    change: Change | None = None


def compare(now: int, before: int) -> Change:
    """Return the change between two equally long periods, by the exact interval for a ratio of two Poisson rates."""
    return Change(now, before, *_bounds(now, before))


def fitting(span: Span, first: date, last: date) -> Span:
    """Return a span, or the next longer of which no more than MOST_SPANS lie between two days."""
    longer = [one for one in Span if one.days >= span.days]
    days = (last - first).days
    return next((one for one in longer if days / one.days <= MOST_SPANS), Span.MONTH)


def spans(span: Span, first: date, last: date) -> Iterator[date]:
    """Yield the first day of every span from the one that holds a day to the one that holds another."""
    begin = _begin(span, first)
    while begin <= last:
        yield begin
        begin = after(span, begin)


def after(span: Span, begin: date) -> date:
    """Return the day on which the next span begins."""
    if span is Span.MONTH:
        return date(begin.year + begin.month // 12, begin.month % 12 + 1, 1)
    return begin + timedelta(days=span.days)


def _begin(span: Span, day: date) -> date:
    if span is Span.MONTH:
        return day.replace(day=1)
    return day - timedelta(days=day.weekday()) if span is Span.WEEK else day


def _bounds(now: int, before: int) -> tuple[float, float]:
    """Given their sum, the later count is binomial: the Clopper–Pearson bounds of its share give those of the ratio."""
    total, tail = now + before, (1 - CONFIDENCE) / 2
    low = 0.0 if now == 0 else _share(lambda share: _at_least(now, total, share) < tail)
    high = 1.0 if before == 0 else _share(lambda share: _at_least(now + 1, total, share) < 1 - tail)
    return low / (1 - low), (inf if high == 1.0 else high / (1 - high))


def _share(is_below: Callable[[float], bool]) -> float:
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if is_below(middle) else (low, middle)
    return (low + high) / 2


def _at_least(count: int, total: int, share: float) -> float:
    """Return the probability of so many or more of a total, each with that share; the incomplete beta function."""
    if count <= 0 or count > total:
        return float(count <= 0)
    a, b = count, total - count + 1
    if share > (a + 1) / (a + b + 2):
        return 1 - _tail(b, a, 1 - share)
    return _tail(a, b, share)


def _tail(a: int, b: int, x: float) -> float:
    """Return the incomplete beta function by its continued fraction, which converges for x below (a + 1) / (a + b + 2)."""
    if x <= 0:
        return 0.0
    front = exp(lgamma(a + b) - lgamma(a + 1) - lgamma(b) + a * log(x) + b * log(1 - x))
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _TERMS):
        for numerator in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d, c = 1 / (1 + numerator * d), 1 + numerator / c
            value *= d * c
        if abs(d * c - 1) < _CLOSE:
            break
    return front * value
