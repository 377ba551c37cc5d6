import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.context import handle_box
from tests.gui.panels.timeline.pointing import drag, frame_of


def edges(canvas: Canvas) -> tuple[QPoint, QPoint, QPoint]:
    """The start, the middle and the end of the window on the strip."""
    handle = handle_box(frame_of(canvas))
    assert handle is not None
    y = round(handle.y + handle.height / 2)
    return (
        QPoint(round(handle.x), y),
        QPoint(round(handle.x + handle.width / 2), y),
        QPoint(round(handle.right), y),
    )


def pixels(canvas: Canvas, count: int) -> float:
    """How long that many pixels of the strip are."""
    return count * frame_of(canvas).strip.scale.per_pixel


def test_dragging_the_window_moves_the_view(canvas: Canvas, qtbot: QtBot) -> None:
    before = canvas.presenter.view
    drag(qtbot, canvas, edges(canvas)[1], QPoint(-100, 0))
    assert canvas.presenter.view.start == pytest.approx(before.start - pixels(canvas, 100), rel=1e-6)
    assert canvas.presenter.view.span == before.span


def test_dragging_its_start_shows_more_of_what_was_before(canvas: Canvas, qtbot: QtBot) -> None:
    before = canvas.presenter.view
    drag(qtbot, canvas, edges(canvas)[0], QPoint(-50, 0))
    assert canvas.presenter.view.end == pytest.approx(before.end, abs=2)
    assert canvas.presenter.view.span == pytest.approx(before.span + pixels(canvas, 50), rel=1e-3)


def test_dragging_its_end_over_its_start_turns_it_round(canvas: Canvas, qtbot: QtBot) -> None:
    before = canvas.presenter.view
    drag(qtbot, canvas, edges(canvas)[2], QPoint(-300, 0))
    assert canvas.presenter.view.start < before.start
    assert canvas.presenter.view.end == pytest.approx(before.start, abs=2)


def test_a_click_beside_the_window_brings_it_there(canvas: Canvas, qtbot: QtBot) -> None:
    strip, before = frame_of(canvas).areas.strip, canvas.presenter.view
    pos = QPoint(round(strip.x + 100), round(strip.y + 10))
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=pos)
    view = canvas.presenter.view
    assert view.span == before.span
    assert (view.start + view.end) / 2 == pytest.approx(
        frame_of(canvas).strip.scale.time(pos.x() - strip.x), rel=1e-6
    )
