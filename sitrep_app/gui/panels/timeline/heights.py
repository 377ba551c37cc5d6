"""How high each lane becomes: as its content asks, within the height there is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

PADDING = 2.0
"""Above the first sub-row and below the last, together."""

PITCH = 11.8
WIDEST_PITCH = 21.0
SCROLLED_PITCH = 16.0
SMALL_PITCH = 9.0
COMPACT_PITCH = 8.0
LOWEST_LANE = 20.0
DENSE_LANE = 24.0
FOLDED_LANE = 18.0
HIGHEST_LANE = 96.0
HIGHEST_DENSE_LANE = 160.0
LEAST_PITCH = 4.5
FEWEST_DENSE_ROWS = 4
FEWEST_DENSE_MARKS = 24
"""A few glyphs are never turned into columns, and bars never are: near enough for bars, columns say nothing."""

MOST_OF_PLOT = 0.6
WORDY_PART = 0.35
"""Where the lanes must be scrolled anyway, a lane takes at most these shares of the height: the latter for words beside
glyphs."""


class Detail(IntEnum):
    """How much of a lane's content is shown, from all to least.

    LABELLED: every mark has its words. SOME: words where there is room. SPLIT: bars with words where there is room,
    and glyphs without below them. COMPACT: no words. DENSE: columns of counts.
    """

    LABELLED = 0
    SOME = 1
    SPLIT = 2
    COMPACT = 3
    DENSE = 4


@dataclass(frozen=True, slots=True)
class Need:
    """How many glyphs a lane has and the sub-rows it asks for at each detail.

    A lane that is `crowded` shows density whatever room there is.
    """

    singles: int = 0
    labelled: int = 1
    some: int = 1
    bars: int = 1
    glyphs: int = 0
    compact: int = 1
    crowded: bool = False

    @property
    def is_empty(self) -> bool:
        """Say whether the lane has nothing to show."""
        return not (self.crowded or self.singles or self.bars)


@dataclass(frozen=True, slots=True)
class Room:
    """What a lane got: its detail, sub-rows `pitch` pixels apart, small ones below them, and its height."""

    detail: Detail
    rows: int
    pitch: float
    small_rows: int
    height: float

    @property
    def content(self) -> float:
        """Return the height of the sub-rows together."""
        return self.rows * self.pitch + self.small_rows * SMALL_PITCH


FOLDED = Room(Detail.DENSE, 1, FOLDED_LANE - PADDING, 0, FOLDED_LANE)
"""A lane that somebody has folded: counts, on one line of words."""


def allot(needs: Sequence[Need], available: float) -> list[Room]:
    """Return the room of each lane; together higher than `available` only where the least detail does not fit."""
    rooms = [_room(need, Detail.DENSE if need.crowded else Detail.LABELLED) for need in needs]
    for detail in Detail:
        _give_up(needs, rooms, detail, available)
    if _total(rooms) > available:
        rooms = [_within(need, available) for need in needs]
        return [_pitched(room, SCROLLED_PITCH) if room.detail <= Detail.SPLIT else room for room in rooms]
    _give_back(needs, rooms, available)
    _add_rows(needs, rooms, available)
    widened = _widened(needs, rooms, available)
    held = [index for index, need in enumerate(needs) if not need.is_empty]
    if 0 < len(held) < len(needs):
        widened = _stretched(widened, held, available, HIGHEST_DENSE_LANE)
    return _stretched(widened, range(len(needs)), available, HIGHEST_LANE)


def single(need: Need, height: float) -> Room:
    """Return the room of a lane whose height is given: the most detail that fits, else columns."""
    shown = (_room(need, detail) for detail in Detail if detail < Detail.DENSE and not need.crowded)
    room = next((room for room in shown if room.height <= height), _squeezed(need, height))
    more = (height - PADDING - room.content) / max(1, room.rows) if room.detail <= Detail.SPLIT else 0.0
    return replace(room, height=height, pitch=room.pitch + min(more, WIDEST_PITCH - room.pitch))


def fits(need: Need, height: float) -> bool:
    """Say whether a lane of that height has room for its marks, however small."""
    return not need.crowded and need.compact * LEAST_PITCH + PADDING <= height


def _squeezed(need: Need, height: float) -> Room:
    """Marks closer together than they would be elsewhere, before a few of them are turned into columns."""
    if not fits(need, height):
        return _room(need, Detail.DENSE)
    return Room(Detail.COMPACT, need.compact, (height - PADDING) / need.compact, 0, height)


def _within(need: Need, height: float) -> Room:
    """The most detail that leaves room for other lanes; where none does, what can be read when it is scrolled to."""
    shown = [_room(need, detail) for detail in Detail if _may_show(need, detail)]
    shares = [WORDY_PART if room.detail <= Detail.SOME else MOST_OF_PLOT for room in shown]
    fitting = (room for room, share in zip(shown, shares, strict=True) if room.height <= height * share)
    fallen_back = shown[-1] if shown[-1].detail is Detail.DENSE else _room(need, Detail.SOME)
    return next(fitting, fallen_back)


def _room(need: Need, detail: Detail) -> Room:
    match detail:
        case Detail.LABELLED:
            return _of_rows(detail, need.labelled, PITCH)
        case Detail.SOME:
            return _of_rows(detail, need.some, PITCH)
        case Detail.SPLIT:
            return _of_rows(detail, need.bars, PITCH, need.glyphs)
        case Detail.COMPACT:
            return _of_rows(detail, need.compact, COMPACT_PITCH)
        case Detail.DENSE:
            return Room(detail, 1, DENSE_LANE - PADDING, 0, DENSE_LANE)


def _of_rows(detail: Detail, rows: int, pitch: float, small_rows: int = 0) -> Room:
    room = Room(detail, rows, pitch, small_rows, 0)
    return replace(room, height=max(LOWEST_LANE, room.content + PADDING))


def _give_up(needs: Sequence[Need], rooms: list[Room], detail: Detail, available: float) -> None:
    """Take detail from the highest lanes until everything fits or nothing is left to take."""
    while _total(rooms) > available:
        lower = [
            (room.height, index)
            for index, room in enumerate(rooms)
            if room.detail < detail
            and _may_show(needs[index], detail)
            and _room(needs[index], detail).height < room.height
        ]
        if not lower:
            return
        index = max(lower)[1]
        rooms[index] = _room(needs[index], detail)


def _may_show(need: Need, detail: Detail) -> bool:
    if detail is Detail.DENSE:
        return need.crowded or (need.compact >= FEWEST_DENSE_ROWS and need.singles >= FEWEST_DENSE_MARKS)
    return not need.crowded


def _give_back(needs: Sequence[Need], rooms: list[Room], available: float) -> None:
    """Return detail where what the others gave up has left room for it: first a little to all, then more to some."""
    for detail in reversed(Detail):
        better = [_room(need, detail) for need in needs]
        for index in sorted(range(len(rooms)), key=lambda i: better[i].height - rooms[i].height):
            fits = _total(rooms) - rooms[index].height + better[index].height <= available
            if detail < rooms[index].detail and fits and _may_show(needs[index], detail):
                rooms[index] = better[index]


def _add_rows(needs: Sequence[Need], rooms: list[Room], available: float) -> None:
    """Spend what is left on sub-rows that make room for words."""
    while _total(rooms) + PITCH <= available:
        wanting = [
            (needs[index].labelled - room.rows, index)
            for index, room in enumerate(rooms)
            if room.detail is Detail.SOME and room.rows < needs[index].labelled
        ]
        if not wanting:
            return
        index = max(wanting)[1]
        rooms[index] = _of_rows(Detail.SOME, rooms[index].rows + 1, PITCH)


def _widened(needs: Sequence[Need], rooms: Sequence[Room], available: float) -> list[Room]:
    """Space the sub-rows with words out, in all lanes that have any by the same."""
    wordy = [
        room.detail <= Detail.SPLIT and not need.is_empty for need, room in zip(needs, rooms, strict=True)
    ]
    rows = sum(room.rows for room, is_wordy in zip(rooms, wordy, strict=True) if is_wordy)
    if not rows:
        return list(rooms)
    pitch = PITCH + min(WIDEST_PITCH - PITCH, max(0.0, available - _total(rooms)) / rows)
    return [_pitched(room, pitch) if is_wordy else room for room, is_wordy in zip(rooms, wordy, strict=True)]


def _pitched(room: Room, pitch: float) -> Room:
    wider = replace(room, pitch=pitch)
    return replace(wider, height=max(room.height, wider.content + PADDING))


def _stretched(rooms: Sequence[Room], among: Sequence[int], available: float, highest: float) -> list[Room]:
    """Fill what is still left, the lowest of some lanes first, up to a height that looks like a lane."""
    heights = [room.height for room in rooms]
    most = [HIGHEST_DENSE_LANE if room.detail is Detail.DENSE else highest for room in rooms]
    left = available - sum(heights)
    while left > 0.5 and (growing := [i for i in among if heights[i] < most[i]]):
        lowest = min(heights[i] for i in growing)
        level = [i for i in growing if heights[i] <= lowest + 0.01]
        above = min([heights[i] for i in growing if heights[i] > lowest + 0.01] + [most[i] for i in level])
        step = min(above - lowest, left / len(level))
        for i in level:
            heights[i] += step
        left -= step * len(level)
    return [replace(room, height=height) for room, height in zip(rooms, heights, strict=True)]


def _total(rooms: Sequence[Room]) -> float:
    return sum(room.height for room in rooms)
