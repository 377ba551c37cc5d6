"""Where the timeline's bars and labels go: pure numbers in points, from the left and in rows from the top."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sitrep_app.reports.typeface import width

LABEL_SIZE = 7.2
GLYPH = 7.0
PAD = 4.0
GAP = 5.0
SHORTEST_LABEL = 34.0
NARROWEST_BAR = 10.0
CLOSE = 2.0
MOST_LABELS = 80

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """One incident to place: its lane, its bounds in days of the period (None is open), and the words to write at it.

    `exact` bars have closed, solid ends; `weight` says whose label is kept when there is not room for all.
    """

    lane: int
    start: float | None
    end: float | None
    label: str
    exact: bool = False
    weight: int = 0

    @property
    def is_over(self) -> bool:
        """Say whether all of it came before the period."""
        return self.end is not None and self.end <= 0


@dataclass(frozen=True, slots=True)
class Axis:
    """Days of the period from `first` to `last` over [left, right] points; what lies before day 0 goes into the gutter."""

    first: float
    last: float
    left: float
    right: float

    def x(self, day: float) -> float:
        """Return a day's place, held within the drawn span."""
        share = (day - self.first) / (self.last - self.first)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)

    def extent(self, mark: Mark) -> Span:
        """Return the bar of a mark, from its earliest start to its latest end, as wide as its doubt."""
        if self.left > 0 and mark.start is not None and mark.is_over:
            return (0.0, NARROWEST_BAR)
        before = mark.start is None or mark.start < 0
        start = 0.0 if before and self.left > 0 else self.left if mark.start is None else self.x(mark.start)
        end = self.right if mark.end is None else self.x(mark.end)
        missing = max(0.0, NARROWEST_BAR - (end - start))
        left = max(0.0, min(start - missing / 2, self.right - NARROWEST_BAR))
        return (left, max(end, left + NARROWEST_BAR))


@dataclass(frozen=True, slots=True)
class Bar:
    """A placed mark: its row within the lane, its extent, and its label's left edge; `compact` ones have no label."""

    mark: Mark
    row: int
    left: float
    right: float
    label: str = ""
    label_at: float = 0.0
    compact: bool = False

    @property
    def span(self) -> Span:
        """Return the left and right edge of bar and label together."""
        if not self.label:
            return (self.left, self.right)
        return (min(self.left, self.label_at), max(self.right, self.label_at + width(self.label, LABEL_SIZE)))


@dataclass(frozen=True, slots=True)
class Lane:
    """One category's rows: the first row's number in the whole chart, and how many rows there are."""

    first_row: int
    rows: int
    bars: tuple[Bar, ...]


class Layout:
    """The marks of a chart with every way to label each, from which the placing in a number of rows is drawn."""

    def __init__(self, marks: Iterable[Mark], lanes: int, axis: Axis) -> None:
        self._axis = axis
        self._lanes: list[list[Mark]] = [[] for _ in range(lanes)]
        for mark in sorted(marks, key=axis.extent):
            self._lanes[mark.lane].append(mark)
        self._choices = {mark: labelled(mark, axis) for lane in self._lanes for mark in _weightiest(lane)}

    def within(self, rows: int) -> tuple[Lane, ...]:
        """Return every mark placed in its lane, in at most that many rows and at least one for each lane.

        No two labels meet, and none leaves the chart. Where there is not room for all, the marks of least weight lose
        their labels and share the lane's last row.
        """
        most = max(rows, len(self._lanes))
        wanted = [self._wanted(held, most) for held in self._lanes]
        placed, first = [], 0
        for held, allowed in zip(self._lanes, _share(wanted, most), strict=True):
            bars = self._place(held, allowed)
            used = 1 + max((bar.row for bar in bars), default=0)
            placed.append(Lane(first, used, tuple(bars)))
            first += used
        return tuple(placed)

    def _wanted(self, marks: Sequence[Mark], most: int) -> int:
        if len(marks) > MOST_LABELS:
            return most
        bars, left_over = self._pack(marks, most, to_the_end=False)
        return most if left_over else 1 + max((bar.row for bar in bars), default=0)

    def _place(self, marks: Sequence[Mark], rows: int) -> list[Bar]:
        bars, left_over = self._pack(marks, rows, to_the_end=False)
        if not left_over:
            return bars
        bars, left_over = self._pack(sorted(marks, key=lambda mark: -mark.weight), rows - 1, to_the_end=True)
        return bars + _compact(left_over, self._axis, rows - 1)

    def _pack(self, marks: Sequence[Mark], rows: int, *, to_the_end: bool) -> tuple[list[Bar], list[Mark]]:
        """Return the marks that found a row with their label, in the first row that is free, and the others."""
        taken: list[list[Span]] = []
        bars: list[Bar] = []
        left_over: list[Mark] = []
        for mark in marks:
            bar = _first_free(self._choices.get(mark, ()), taken, rows)
            if bar is not None:
                taken.extend([[]] * (bar.row == len(taken)))
                taken[bar.row] = [*taken[bar.row], bar.span]
                bars.append(bar)
                continue
            left_over.append(mark)
            if not to_the_end:
                break
        return bars, left_over


def labelled(mark: Mark, axis: Axis) -> list[Bar]:
    """Return the ways to label a mark, best first: inside, to the right, to the left, else cut to the most room."""
    left, right = axis.extent(mark)
    bar = Bar(mark, 0, left, right)
    floor = 0.0 if axis.left > 0 else axis.left
    inside = (left + PAD + GLYPH + PAD, right - left - GLYPH - 3 * PAD)
    after = (right + PAD, axis.right - right - PAD)
    before = (floor, left - PAD - floor)
    needed = width(mark.label, LABEL_SIZE)
    whole = [
        replace(bar, label=mark.label, label_at=at + room - needed if (at, room) == before else at)
        for at, room in (inside, after, before)
        if room >= needed
    ]
    if whole:
        return whole
    at, room = max((inside, after, before), key=lambda spot: spot[1])
    cut = shorten(mark.label, room) if room >= SHORTEST_LABEL else ""
    start = at + room - width(cut, LABEL_SIZE) if (at, room) == before else at
    return [replace(bar, label=cut, label_at=start) if cut else bar]


def shorten(text: str, room: float, size: float = LABEL_SIZE) -> str:
    """Return a text cut to a width in points, with an ellipsis where something is missing."""
    if width(text, size) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + "…", size) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip(" ,;:–-") + "…" if low else ""


def _weightiest(marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks that may have a label: in a crowd, no more than could ever find room."""
    return sorted(marks, key=lambda mark: -mark.weight)[:MOST_LABELS]


def _share(wanted: Sequence[int], rows: int) -> list[int]:
    """Take rows from the lane that has most until all fit."""
    allowed = list(wanted)
    while sum(allowed) > rows:
        allowed[allowed.index(max(allowed))] -= 1
    return allowed


def _first_free(choices: Sequence[Bar], taken: Sequence[Sequence[Span]], rows: int) -> Bar | None:
    spans = [bar.span for bar in choices]
    for row in range(min(len(taken) + 1, rows)):
        held = taken[row] if row < len(taken) else ()
        for bar, (left, right) in zip(choices, spans, strict=True):
            if all(left >= end + GAP or right + GAP <= start for start, end in held):
                return replace(bar, row=row)
    return None


def _compact(marks: Iterable[Mark], axis: Axis, row: int) -> list[Bar]:
    """Return marks without labels; of those that would hide one another, one."""
    bars: dict[Span, Bar] = {}
    for mark in marks:
        left, right = axis.extent(mark)
        bars.setdefault((left // CLOSE, right // CLOSE), Bar(mark, max(row, 0), left, right, compact=True))
    return list(bars.values())
