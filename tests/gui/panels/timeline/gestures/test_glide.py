import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.gestures.flick import Momentum
from sitrep_app.gui.panels.timeline.gestures.glide import Glide
from tests.gui.panels.timeline.pointing import frame_of


def test_a_late_frame_goes_as_far_as_several_in_time(qtbot: QtBot) -> None:
    now = [0.0]
    widget = QWidget()
    qtbot.addWidget(widget)
    gone: list[float] = []
    glide = Glide(widget, lambda: now[0])
    glide.moved.connect(lambda right, _down: gone.append(right))
    glide.start(Momentum(1000, 0))
    for second in (0.016, 0.4, 9.0):
        now[0] = second
        glide.advance()
    assert sum(gone) == pytest.approx(325)
    assert not glide.is_running


def test_the_plot_runs_on_after_a_flick_and_a_press_stops_it(canvas: Canvas, qtbot: QtBot) -> None:
    before = canvas.presenter.view
    canvas.glide(Momentum(2000, 0))
    qtbot.waitUntil(lambda: canvas.presenter.view.start < before.start)
    plot = frame_of(canvas).areas.plot
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(plot.right) - 3, round(plot.y) + 3))
    stopped = canvas.presenter.view
    qtbot.wait(60)
    assert canvas.presenter.view == stopped


def test_nothing_runs_on_where_the_desktop_asks_for_no_animation(canvas: Canvas) -> None:
    canvas.setStyleSheet("QWidget { widget-animation-duration: 0; }")
    glide = Glide(canvas)
    glide.start(Momentum(2000, 0))
    assert not glide.is_running


def test_nothing_runs_on_from_a_hand_that_rested(canvas: Canvas) -> None:
    glide = Glide(canvas)
    glide.start(Momentum())
    assert not glide.is_running
