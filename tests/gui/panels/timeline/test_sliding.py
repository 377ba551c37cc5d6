import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.lanes import LaneChoice
from sitrep_app.gui.panels.timeline.names import LaneNames
from sitrep_app.gui.panels.timeline.panel import TimelinePanel
from tests.gui.panels.timeline.pointing import frame_of
from tests.support.panels import child


def plot_of(canvas: Canvas) -> QImage:
    """The plot as it is painted, without what keeps to its edges."""
    plot = frame_of(canvas).areas.plot
    inner = QRect(round(plot.x) + 4, round(plot.y) + 4, round(plot.width) - 8, round(plot.height) - 8)
    return canvas.grab(inner).toImage().convertToFormat(QImage.Format.Format_RGB32)


def differing(one: QImage, other: QImage) -> float:
    """The share of pixels that are not the same."""
    pixels = [np.frombuffer(image.constBits(), np.uint32) for image in (one, other)]
    return float((pixels[0] != pixels[1]).mean())


def test_what_slides_by_looks_as_though_it_were_painted_anew(panel: TimelinePanel) -> None:
    canvas = panel.canvas
    for row in frame_of(canvas).rows:
        child(panel, LaneNames).folded.emit(row.lane.key, True)
    for step in (-7, -3, 20, 150, -40):
        before = plot_of(canvas)
        canvas.slide(step)
        slid = plot_of(canvas)
        canvas.refresh()
        painted = plot_of(canvas)
        assert differing(slid, painted) < 0.25 * differing(before, painted)


def test_a_slide_moves_the_view_and_tells_once_when_it_rests(canvas: Canvas, qtbot: QtBot) -> None:
    before = canvas.presenter.view
    looked: list[int] = []
    canvas.looked.connect(lambda: looked.append(1))
    with qtbot.waitSignal(canvas.looked):
        for _ in range(10):
            canvas.slide(-12)
    assert looked == [1]
    assert canvas.presenter.view.start > before.start
    assert canvas.presenter.view.span == before.span


def test_sliding_on_and_on_goes_from_sheet_to_sheet(canvas: Canvas) -> None:
    for _ in range(30):
        canvas.slide(60)
        assert not canvas.grab().isNull()
    assert canvas.presenter.view.end < frame_of(canvas).strip.scale.end


def test_lanes_higher_than_the_plot_slide_up_and_down_too(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.choose_lanes(LaneChoice.ACTOR)
    panel.resize(900, 180)
    top = frame_of(panel.canvas).rows[0].top
    panel.canvas.slide(-10, -25)
    assert frame_of(panel.canvas).rows[0].top < top or not panel.canvas.presenter.overflow
