import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.timeline.canvas import Canvas
from tests.gui.panels.timeline.pointing import frame_of


def test_plus_and_minus_zoom_about_the_middle_while_nothing_is_marked(canvas: Canvas, qtbot: QtBot) -> None:
    before = canvas.presenter.view
    middle = before.time(before.width / 2)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.presenter.view.span < before.span
    assert canvas.presenter.view.x(middle) == pytest.approx(before.width / 2, abs=0.1)
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.presenter.view.span == pytest.approx(before.span, rel=1e-6)


def test_plus_zooms_about_the_marked_entry(canvas: Canvas, qtbot: QtBot) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    before = canvas.presenter.focus
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.presenter.focus == pytest.approx(before, abs=0.1)


def test_up_and_down_walk_from_lane_to_lane(canvas: Canvas, qtbot: QtBot) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    lanes = []
    for _ in range(4):
        qtbot.keyClick(canvas, Qt.Key.Key_Up)
        lanes.append(canvas.presenter.lane)
    assert lanes == sorted(set(lanes), reverse=True)  # type: ignore[type-var]  # a lane was chosen each time


def test_ctrl_and_an_arrow_move_the_view(canvas: Canvas, qtbot: QtBot) -> None:
    before = canvas.presenter.view
    qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert canvas.presenter.view.start == pytest.approx(before.start - before.span / 4, rel=1e-6)
    assert canvas.presenter.selected is None


def test_zero_goes_back_to_where_the_timeline_opened(canvas: Canvas, qtbot: QtBot) -> None:
    before = canvas.presenter.view
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.presenter.view == before


def test_the_marked_entry_stays_in_view_while_walking(canvas: Canvas, qtbot: QtBot) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    for _ in range(12):
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
        assert canvas.presenter.selected in {mark.row for mark in frame_of(canvas).marks}
