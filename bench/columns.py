"""What the timeline costs at 3,000,000 incidents: packed columns made up on the spot, and no file under them.

Processor time, and each figure against copying a picture of the same size in the same run.
"""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap

from bench.measuring import Figure, Timing, timed
from sitrep_app.domain.identity import SubjectId, microseconds
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens
from sitrep_app.gui.app.starting import application, dressed
from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.lanes import LaneChoice, Several
from sitrep_app.gui.panels.timeline.prepared import Prepared, prepare
from sitrep_app.gui.panels.timeline.reading import Reading
from sitrep_app.gui.panels.timeline.scale import DAY
from sitrep_app.gui.theme import Mode
from sitrep_app.store.columns import IncidentColumns

SIZE = (1600, 900)
INCIDENTS = 3_000_000
DAYS, BURSTS, ACTORS, DISTRICTS = 29 * 365, 60, 300, 100
FIRST, TODAY = datetime(1990, 1, 1, tzinfo=UTC), date(2019, 1, 1)
COPIED = "copying a picture of that size"
NARROW = Lens(categories=frozenset(CATEGORIES[1:4:2]), districts=frozenset(f"D{n}" for n in range(1, 30)))

_cpu = partial(timed, clock=time.process_time)


class Painted(Canvas):
    """A canvas that knows how often it was painted: what is timed without painting says nothing."""

    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        self.paints += 1

    def now(self) -> None:
        """Paint all of it."""
        before = self.paints
        self.repaint()
        assert self.paints > before, "nothing was painted"


class Told:
    """What the store would say beside the columns: nothing is tagged, nobody is part of anybody."""

    def versions(self, _lens: Lens) -> NDArray[np.int64]:
        """Return nothing."""
        return np.array([], np.int64)

    def with_parts(self, actors: frozenset[SubjectId]) -> frozenset[SubjectId]:
        """Return the actors themselves."""
        return actors


def measure() -> Iterator[Figure]:
    """Yield what is spent before and in the frames of a timeline of so many incidents."""
    app = application("en")
    canvas = Painted(dressed(app, Mode.LIGHT))
    canvas.resize(*SIZE)
    canvas.show()
    # A window that has not been exposed is not painted
    app.processEvents()
    reading, blit = _reading(_columns(INCIDENTS, 7)), _cpu(_copying(), 60)
    for choice in (LaneChoice.CATEGORY, LaneChoice.DISTRICT, LaneChoice.ACTOR):
        where = f"of {INCIDENTS:,} by {choice.value}"
        prepared = prepare(reading, Lens(), choice, TODAY, UTC)
        yield Figure(f"lanes {where}", _cpu(partial(prepare, reading, Lens(), choice, TODAY, UTC), 3))
        yield Figure(
            f"lanes {where}, another filter", _cpu(partial(prepare, reading, NARROW, choice, TODAY, UTC), 5)
        )
        canvas.show_prepared(prepared, reopen=True)
        yield _against(blit, f"first frame {where}", _cpu(canvas.now, 1, warm=0))
        for share in (1.0, 0.1, 0.001):
            _look(canvas, prepared, share)
            yield _against(
                blit, f"whole frame {where}, {share:.1%} of time", _cpu(partial(_paint, canvas), 20)
            )
            yield _against(blit, f"pan {where}, {share:.1%} of time", _cpu(partial(_pan, canvas), 60, warm=3))
            yield _against(blit, f"zoom {where}, {share:.1%} of time", _cpu(partial(_zoom, canvas), 20))
        yield Figure(f"count a brushed stretch {where}", _cpu(partial(_brush, prepared), 50))
    canvas.close()


def _against(blit: Timing, name: str, spent: Timing) -> Figure:
    return Figure(name, spent, limit=COPIED, ratio=spent.median / blit.median)


def _copying() -> Callable[[], None]:
    target, source = QPixmap(*SIZE), QImage(*SIZE, QImage.Format.Format_RGB32)

    def copy() -> None:
        with QPainter(target) as painter:
            painter.drawImage(0, 0, source)

    return copy


def _look(canvas: Painted, prepared: Prepared, share: float) -> None:
    first, last = prepared.moments.extent
    middle, half = (first + last) // 2, int((last - first) * share / 2)
    canvas.presenter.look_at(middle - half, middle + half)
    _paint(canvas)


def _paint(canvas: Painted) -> None:
    canvas.refresh()
    canvas.now()


def _pan(canvas: Painted) -> None:
    canvas.slide(7.0)
    canvas.now()


def _zoom(canvas: Painted) -> None:
    canvas.presenter.zoom(SIZE[0] / 2, 1.02)
    _paint(canvas)


def _brush(prepared: Prepared) -> int:
    first, last = prepared.moments.extent
    start = first + time.perf_counter_ns() % (last - first)
    return prepared.index.in_view(start, start + (last - first) // 10)


def _reading(columns: IncidentColumns) -> Reading:
    cited = Several(np.arange(columns.n + 1), (np.arange(columns.n) % 40).astype(np.uint16), tuple("s" * 40))
    return Reading(
        columns,
        lambda rows: [f"Incident {row} of a bench" for row in rows.tolist()],
        lambda _choice, key: key[-8:] or "none",
        lambda _row: None,
        Told(),
        lambda: cited,
    )


def _columns(count: int, seed: int) -> IncidentColumns:
    """So many incidents, half of them in bursts; nine of ten last a day, the rest a month or a year."""
    chance = np.random.default_rng(seed)
    centres, widths = chance.integers(0, DAYS, BURSTS), chance.exponential(90, BURSTS)
    burst = chance.integers(0, BURSTS, count)
    near = np.abs(centres[burst] + chance.normal(0, 1, count) * widths[burst]) % DAYS
    days = np.where(chance.random(count) < 0.5, near, chance.integers(0, DAYS, count)).astype(np.int64)
    start = np.sort(microseconds(FIRST) + days * DAY)
    length = chance.choice(np.array([1, 30, 365]), count, p=(0.9, 0.08, 0.02)) * DAY
    parts = np.concatenate([[0], np.cumsum(chance.integers(1, 4, count))]).astype(np.int64)
    small, real = np.zeros(count, np.uint8), np.zeros(count, np.float32)
    names, places = np.zeros(count, np.uint16), chance.integers(0, DISTRICTS + 1, count)
    return IncidentColumns(
        version=np.arange(count),
        subject_bytes=np.frombuffer(chance.bytes(16 * count), "S16"),
        start_earliest=start,
        start_latest=start + length - 1,
        end_earliest=start,
        end_latest=start + length,
        precision=small,
        category=chance.integers(0, len(CATEGORIES), count).astype(np.uint8),
        verification=small,
        credibility=small,
        marking=small,
        district=places.astype(np.uint16),
        latitude=real,
        longitude=real,
        part_start=parts,
        part_actor=chance.integers(0, ACTORS, parts[-1]).astype(np.uint16),
        part_role=np.zeros(parts[-1], np.uint16),
        districts=("", *(f"D{number}" for number in range(1, DISTRICTS + 1))),
        actor_ids=tuple(SubjectId(f"{number:032x}") for number in range(ACTORS)),
        role_codes=("participant",),
        closeness=small,
        radius_m=real,
        area=names,
        areas=("",),
        programme=names,
        programmes=("",),
        killed=np.zeros(count, np.int32),
    )
