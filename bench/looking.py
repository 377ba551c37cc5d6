"""What looking costs: opening, the figures, a frame of the timeline, a report."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QImage, QPainter, QPixmap

from bench.measuring import Figure, timed
from sitrep_app.domain.lens import NOW, Lens
from sitrep_app.gui.app.starting import application, dressed
from sitrep_app.gui.panels.timeline.panel import TimelinePanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Mode
from sitrep_app.ops import reporting, samples
from sitrep_app.store import queries
from sitrep_app.store.columns import incident_columns
from sitrep_app.store.host import this_host
from sitrep_app.store.workspace import Workspace

SIZE = (1600, 900)


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the figures of looking at made.sitrep and at the sample."""
    path = folder / "made.sitrep"
    yield Figure(
        "open and close, read-only",
        timed(lambda: Workspace.open(path, this_host(), read_only=True).close(), 5),
    )
    with Workspace.open(path, this_host(), read_only=True) as workspace:
        yield Figure("the key figures", timed(lambda: queries.key_figures(workspace, Lens()), 5))
        yield Figure("all incidents as packed columns", timed(lambda: incident_columns(workspace, NOW), 3))
        yield from _frames(workspace)
    sample = folder / "sample.sitrep"
    samples.make_sample(sample, "diyala")
    with Workspace.open(sample, this_host(), read_only=True) as workspace:
        request = reporting.usual_request(workspace)
        yield Figure(
            "the sample's report as a PDF", timed(lambda: reporting.make_report(workspace, request), 5)
        )


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
    yield Figure(
        "a whole frame of the timeline, 1600x900",
        frame,
        limit="copying a picture of that size",
        ratio=frame.median / limit.median,
    )
    panel.close()
    session.hold(None)
