"""What looking costs: opening, the figures, a frame of the timeline, a report."""

import resource
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage, QPainter, QPixmap

from bench.measuring import Figure, timed, timing_of
from sitrep_app.domain.frequency import Span
from sitrep_app.domain.identity import from_microseconds
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import NOW, Lens, Standpoint
from sitrep_app.gui.app.starting import application, dressed
from sitrep_app.gui.panels.entries.events_table import EventsTable
from sitrep_app.gui.panels.entries.panel import EntriesPanel
from sitrep_app.gui.panels.timeline.panel import TimelinePanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Mode
from sitrep_app.ops import reporting, samples
from sitrep_app.store import queries, summing
from sitrep_app.store.asking import Asking
from sitrep_app.store.columns import incident_columns
from sitrep_app.store.frequency import frequency
from sitrep_app.store.hits import hits
from sitrep_app.store.host import this_host
from sitrep_app.store.ordering import ORDERS, ordered
from sitrep_app.store.sifting import let_through
from sitrep_app.store.workspace import Workspace

SIZE = (1600, 900)
COLUMNS = "open, and hold all incidents as packed columns"
BY_SQL = "as fast as SQLite by rows"
FRAME = "a whole frame of the timeline, 1600x900"


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the figures of looking at made.sitrep and at the sample."""
    path = folder / "made.sitrep"
    yield Figure(
        "open and close, read-only",
        timed(lambda: Workspace.open(path, this_host(), read_only=True).close(), 5),
    )
    yield from _openings(path, folder)
    with Workspace.open(path, this_host(), read_only=True) as workspace:
        by_rows = timed(lambda: queries.key_figures(workspace, Lens()), 3)
        summed = timed(lambda: summing.key_figures(workspace, Lens()), 9)
        yield Figure("the key figures", summed, limit=BY_SQL, ratio=by_rows.median / summed.median)
        yield from _lenses(workspace)
        yield from _searches(workspace)
        yield from _orders(workspace)
        yield from _frames(workspace)
        yield from _table(workspace)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Figure(
        "the most memory held by this benchmark, the plain ways beside it included",
        timing_of([most]),
        unit="MiB",
    )
    sample = folder / "sample.sitrep"
    samples.make_sample(sample, "diyala")
    with Workspace.open(sample, this_host(), read_only=True) as workspace:
        request = reporting.usual_request(workspace)
        yield Figure(
            "the sample's report as a PDF", timed(lambda: reporting.make_report(workspace, request), 5)
        )


def _openings(path: Path, folder: Path) -> Iterator[Figure]:
    """Time the columns against reading the bytes they are from a file, then the program from its start to its events."""
    with Workspace.open(path, this_host(), read_only=True) as workspace, workspace.reading() as raw:
        bytes_of = raw.execute("SELECT coalesce(sum(length(data)), 0) FROM packed_column").fetchone()[0]
    plain = folder / "plain.bin"
    np.zeros(bytes_of, np.uint8).tofile(plain)
    limit = timed(lambda: np.fromfile(plain, np.uint8), 9)
    held = timed(lambda: _open_columns(path), 5)
    yield Figure(
        COLUMNS,
        held,
        limit=f"reading {bytes_of >> 20} MiB from a plain file",
        ratio=held.median / max(limit.median, 0.01),
    )
    told = [_opened(path, folder / "desktop.ini") for _ in range(5)]
    yield Figure("start the program: the window painted", timing_of([one[0] for one in told]))
    yield Figure("start the program: its events painted", timing_of([one[1] for one in told]))


def _open_columns(path: Path) -> int:
    with Workspace.open(path, this_host(), read_only=True) as workspace:
        return incident_columns(workspace, NOW).n


def _opened(path: Path, memory: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "bench.opening", str(path), str(memory)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(told[0]), float(told[1])


def _lenses(workspace: Workspace) -> Iterator[Figure]:
    """Time another standpoint, a filter of three kinds, and the counts beside a filter's choices."""
    columns = incident_columns(workspace, NOW)
    middle = from_microseconds(int(columns.start_earliest[columns.n // 2]))
    days = count()

    def travel() -> None:
        incident_columns(workspace, Standpoint(middle + timedelta(days=next(days))))

    yield Figure("all incidents as of another date", timed(travel, 15))
    lens = Lens(
        categories=frozenset({"battle_or_raid", "arrest_or_seizure"}),
        districts=frozenset(columns.districts[1:3]),
        actors=frozenset(columns.actor_ids[:5]),
    )
    asked = Asking(workspace)
    by_rows = timed(lambda: queries.versions_under(workspace, lens), 3)
    sifted = timed(lambda: let_through(columns, lens, asked), 15)
    yield Figure(
        "filter by category, district and actor", sifted, limit=BY_SQL, ratio=by_rows.median / sifted.median
    )
    yield Figure(
        "count the hits of every category", timed(lambda: hits(workspace, lens, "categories", CATEGORIES), 5)
    )
    yield Figure("the trend by month", timed(lambda: frequency(workspace, Lens(), Span.MONTH), 5))


def _searches(workspace: Workspace) -> Iterator[Figure]:
    """Time what is found while a word is typed, the newest hits and the capped count, against looking at every text."""
    for typed in ("r", "ra", "rai", "raid", "raid vil", "khal"):

        def find(words: str = typed) -> None:
            queries.search(workspace, words)
            queries.count_found(workspace, words)

        def look(words: str = typed) -> None:
            with workspace.reading() as raw:
                raw.execute("SELECT count(*) FROM version WHERE label LIKE ?", (f"%{words}%",)).fetchone()

        found, looked = timed(find, 15), timed(look, 1, warm=0)
        yield Figure(
            f"search for “{typed}”",
            found,
            limit="as fast as looking at every text",
            ratio=looked.median / found.median,
        )


def _orders(workspace: Workspace) -> Iterator[Figure]:
    """Time every order of the list, the first time and again, against letting SQLite sort."""
    for order in ORDERS:

        def sort(by: str = order) -> None:
            ordered(workspace, Lens(), by, is_descending=True)

        def sort_rows(by: str = order) -> None:
            queries.incident_versions(workspace, Lens(), by, is_descending=True)

        first, again = timed(sort, 1, warm=0), timed(sort, 9)
        by_rows = timed(sort_rows, 1, warm=0)
        yield Figure(f"all entries in order of {order}, the first time", first)
        yield Figure(
            f"all entries in order of {order}", again, limit=BY_SQL, ratio=by_rows.median / again.median
        )


def _table(workspace: Workspace) -> Iterator[Figure]:
    """Time the table of all entries: a whole repaint, a turn of the wheel, a jump."""
    app = application("en")
    session = Session()
    panel = EntriesPanel(session, dressed(app, Mode.LIGHT))
    panel.resize(*SIZE)
    panel.show()
    session.hold(workspace, queries.setting(workspace))
    panel.freshness.settle()
    table = panel.findChildren(EventsTable)[0]
    while table.model().rowCount() < incident_columns(workspace, NOW).n // 2:
        app.processEvents()
    bar, steps = table.verticalScrollBar(), count(1)

    def scroll_to(place: int) -> None:
        bar.setValue(place % max(1, bar.maximum()))
        table.viewport().repaint()

    yield Figure("the table of all entries: repaint", timed(table.viewport().repaint, 20))
    yield Figure("the table of all entries: three rows on", timed(lambda: scroll_to(next(steps) * 3), 40))
    yield Figure("the table of all entries: jump", timed(lambda: scroll_to(next(steps) * 104_729), 20))
    panel.close()
    session.hold(None)


def _frames(workspace: Workspace) -> Iterator[Figure]:
    """Time whole frames of the timeline against copying a picture of the same size."""
    app = application("en")
    theme = dressed(app, Mode.LIGHT)
    session = Session()
    panel = TimelinePanel(session, theme)
    panel.resize(*SIZE)
    panel.show()
    session.hold(workspace, queries.setting(workspace))
    panel.freshness.settle()
    app.processEvents()
    target = QPixmap(*SIZE)
    source = QImage(*SIZE, QImage.Format.Format_RGB32)

    def copy() -> None:
        with QPainter(target) as painter:
            painter.drawImage(0, 0, source)

    limit = timed(copy, 50)
    frame = timed(panel.canvas.repaint, 30, warm=3)
    copied = "copying a picture of that size"
    yield Figure(FRAME, frame, limit=copied, ratio=frame.median / limit.median)

    def pan() -> None:
        panel.canvas.slide(7.0)
        app.processEvents()

    def zoom() -> None:
        panel.canvas.presenter.zoom(SIZE[0] / 2, 1.25)
        panel.canvas.refresh()
        panel.canvas.repaint()

    for name, work, runs in (("pan by a few pixels", pan, 60), ("zoom in by a quarter", zoom, 30)):
        spent = timed(work, runs, warm=3)
        yield Figure(f"{name}, to the painted frame", spent, limit=copied, ratio=spent.median / limit.median)
    panel.close()
    session.hold(None)
