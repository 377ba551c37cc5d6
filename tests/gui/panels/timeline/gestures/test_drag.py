import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.session import Session
from tests.gui.panels.timeline.pointing import drag, frame_of, mark_titled, middle


def test_the_plot_follows_the_hand(canvas: Canvas, qtbot: QtBot) -> None:
    before = canvas.presenter.view
    drag(qtbot, canvas, QPoint(700, 100), QPoint(120, 0))
    assert canvas.presenter.view.x(before.start) == pytest.approx(120, abs=0.5)
    assert canvas.presenter.view.span == before.span


def test_dragging_selects_nothing(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    drag(qtbot, canvas, middle(canvas, mark_titled(canvas, "Two civilians")), QPoint(60, 0))
    assert session.selected is None


def test_a_trembling_hand_still_clicks(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    before = canvas.presenter.view
    drag(qtbot, canvas, middle(canvas, mark_titled(canvas, "Two civilians")), QPoint(1, 1))
    assert session.selected is not None
    assert canvas.presenter.view == before


def test_a_click_on_the_words_beside_a_mark_selects_it(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    label = next(label for label in frame_of(canvas).labels if label.title.startswith("Two civilians"))
    pos = QPoint(round(label.x + label.width / 2), round(label.y))
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=pos)
    assert canvas.presenter.selected == label.row


def test_a_double_click_opens(canvas: Canvas, qtbot: QtBot) -> None:
    mark = mark_titled(canvas, "Two civilians")
    with qtbot.waitSignal(canvas.opened) as opened:
        qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=middle(canvas, mark))
    assert opened.args == [mark.row]
