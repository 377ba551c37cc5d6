from datetime import datetime

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.panel import TimelinePanel
from sitrep_app.gui.session import Session
from tests.gui.panels.timeline.pointing import drag, frame_of
from tests.reports.sample import ZONE

SHIFT = Qt.KeyboardModifier.ShiftModifier


def on_ruler(canvas: Canvas, day: datetime) -> QPoint:
    """Where a day begins on the ruler."""
    frame = frame_of(canvas)
    micros = round(day.timestamp() * 1_000_000)
    return QPoint(round(frame.areas.plot.x + frame.scale.x(micros)), round(frame.areas.axis.y + 8))


def pick(qtbot: QtBot, canvas: Canvas, first: int, last: int) -> None:
    """Drag along the ruler from one day of January to another."""
    start, end = (on_ruler(canvas, datetime(2018, 1, day, tzinfo=ZONE)) for day in (first, last))
    drag(qtbot, canvas, start, end - start)


def test_a_stretch_of_the_ruler_becomes_the_window_in_whole_days(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    pick(qtbot, canvas, 9, 20)
    assert session.lens.start == datetime(2018, 1, 9, tzinfo=ZONE)
    assert session.lens.end == datetime(2018, 1, 20, tzinfo=ZONE)


def test_it_can_be_drawn_backwards(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    pick(qtbot, canvas, 20, 9)
    assert session.lens.start == datetime(2018, 1, 9, tzinfo=ZONE)


def test_with_shift_the_plot_picks_too_and_stays_where_it_is(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    view, before = canvas.presenter.view, session.lens
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, SHIFT, QPoint(600, 80))
    qtbot.mouseMove(canvas, QPoint(700, 90))
    assert not canvas.grab().isNull()
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, SHIFT, QPoint(700, 90))
    assert session.lens.start != before.start
    assert canvas.presenter.view == view


def test_the_view_stays_when_the_window_has_been_picked(
    panel: TimelinePanel, canvas: Canvas, qtbot: QtBot
) -> None:
    view = canvas.presenter.view
    pick(qtbot, canvas, 9, 20)
    panel.freshness.settle()
    assert canvas.presenter.view == view


def test_escape_takes_each_pick_back(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    before = session.lens
    pick(qtbot, canvas, 5, 25)
    once = session.lens
    pick(qtbot, canvas, 9, 20)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert session.lens == once
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert session.lens == before


def test_escape_leaves_a_window_alone_that_was_set_elsewhere(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    pick(qtbot, canvas, 9, 20)
    session.narrow(start=None, end=None)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert session.lens.start is None


def test_escape_while_dragging_picks_nothing(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    before = session.lens
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, SHIFT, QPoint(600, 80))
    qtbot.mouseMove(canvas, QPoint(700, 90))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, SHIFT, QPoint(700, 90))
    assert session.lens == before


def test_a_click_on_the_ruler_changes_nothing(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    before = session.lens
    pos = on_ruler(canvas, datetime(2018, 1, 9, tzinfo=ZONE))
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=pos)
    assert session.lens == before


def test_by_keyboard_the_view_becomes_the_window(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    view = canvas.presenter.view
    qtbot.keyClick(canvas, Qt.Key.Key_W)
    assert session.lens.start is not None
    assert session.lens.end is not None
    assert abs(session.lens.start.timestamp() * 1e6 - view.start) <= 43_200_000_000
    assert abs(session.lens.end.timestamp() * 1e6 - view.end) <= 43_200_000_000
