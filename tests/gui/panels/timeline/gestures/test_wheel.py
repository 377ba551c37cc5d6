import pytest
from PySide6.QtCore import QPoint, Qt

from sitrep_app.gui.panels.timeline.canvas import Canvas
from tests.gui.panels.timeline.pointing import frame_of, wheel


@pytest.mark.parametrize("notches", [3, -2])
@pytest.mark.parametrize("x", [400, 800, 1050])
def test_the_wheel_zooms_at_the_pointer(canvas: Canvas, x: int, notches: float) -> None:
    plot, before = frame_of(canvas).areas.plot, canvas.presenter.view
    moment = before.time(x - plot.x)
    wheel(canvas, QPoint(x, 100), notches)
    assert canvas.presenter.view.x(moment) == pytest.approx(x - plot.x, abs=0.1)
    assert (canvas.presenter.view.span < before.span) == (notches > 0)


def test_with_shift_the_wheel_moves_through_time(canvas: Canvas) -> None:
    before = canvas.presenter.view
    wheel(canvas, QPoint(700, 100), 1, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.presenter.view.span == before.span
    assert canvas.presenter.view.start < before.start


def test_over_the_labels_the_wheel_leaves_time_alone(canvas: Canvas) -> None:
    before = canvas.presenter.view
    wheel(canvas, QPoint(40, 100), 2)
    assert canvas.presenter.view == before
