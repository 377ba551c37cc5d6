from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.grip import AsOfGrip
from sitrep_app.gui.panels.timeline.panel import TimelinePanel
from sitrep_app.gui.session import Session
from tests.gui.panels.timeline.pointing import drag, frame_of
from tests.reports.sample import ZONE
from tests.support.panels import child

DAY = 86_400_000_000


def line(canvas: Canvas) -> QPoint:
    """The line of the date shown, where no bar ends at it."""
    frame = frame_of(canvas)
    return QPoint(round(frame.horizon), round(frame.areas.axis.y + 8))


def test_dragging_the_line_shows_every_panel_an_earlier_day(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    week = round(7 * DAY / canvas.presenter.view.per_pixel)
    drag(qtbot, canvas, line(canvas), QPoint(-week, 0))
    qtbot.waitUntil(lambda: session.as_of == date(2018, 1, 24))


def test_the_days_between_are_asked_for_once_a_frame(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    seen = []
    session.lens_changed.connect(lambda _lens: seen.append(session.as_of))
    start = line(canvas)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 200):
        qtbot.mouseMove(canvas, start - QPoint(step, 0))
    last = canvas.presenter.day_at(start.x() - 199)
    qtbot.waitUntil(lambda: session.as_of == last)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start - QPoint(199, 0))
    assert len(seen) < 30


def test_time_before_anything_can_be_left_again(panel: TimelinePanel, session: Session, qtbot: QtBot) -> None:
    session.set_as_of(date(2001, 1, 1))
    qtbot.waitUntil(lambda: not panel.freshness.is_stale)
    assert panel.canvas.isVisible()


def test_the_stretch_that_can_be_gone_to_stays_while_the_date_moves(
    panel: TimelinePanel, session: Session, qtbot: QtBot
) -> None:
    before = frame_of(panel.canvas).strip.scale
    session.set_as_of(date(2016, 1, 1))
    qtbot.waitUntil(lambda: not panel.freshness.is_stale)
    assert frame_of(panel.canvas).strip.scale == before


@pytest.mark.parametrize(
    ("key", "modifier", "day"),
    [
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, date(2018, 1, 30)),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier, date(2018, 1, 24)),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, date(2017, 12, 31)),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, date(2018, 2, 1)),
    ],
)
def test_keys_move_the_line(
    panel: TimelinePanel,
    session: Session,
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    day: date,
) -> None:
    grip = child(panel, AsOfGrip)
    qtbot.keyClick(grip, key, modifier)
    qtbot.waitUntil(lambda: session.as_of == day)
    qtbot.waitUntil(lambda: str(day.year) in grip.accessibleName())


def test_page_up_goes_to_the_end_of_the_next_month(
    panel: TimelinePanel, session: Session, qtbot: QtBot
) -> None:
    session.set_as_of(date(2017, 10, 31))
    qtbot.waitUntil(lambda: not panel.freshness.is_stale)
    qtbot.keyClick(child(panel, AsOfGrip), Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: session.as_of == date(2017, 11, 30))


def test_space_plays_the_window_and_stops_at_its_end(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    session.set_as_of(date(2018, 1, 28))
    seen = []
    session.lens_changed.connect(lambda _lens: seen.append(session.as_of))
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session.as_of == date(2018, 1, 31))
    assert seen == [date(2018, 1, day) for day in (29, 30, 31)]


def test_the_button_pauses_what_it_plays(panel: TimelinePanel, session: Session, qtbot: QtBot) -> None:
    button = next(one for one in panel.findChildren(QToolButton) if one.accessibleName().startswith("Play"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.as_of == date(2018, 1, 1)
    assert button.accessibleName() == "Pause"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.accessibleName() == "Play through the window"
    assert session.as_of == date(2018, 1, 1)


def test_the_line_stays_in_sight_while_time_runs(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.presenter.look_at(0, 30 * DAY)
    assert canvas.presenter.keep_in_sight(date(2018, 1, 5))
    canvas.refresh()
    frame = frame_of(canvas)
    assert frame.scale.start < frame.scale.time(0) + 1
    assert canvas.presenter.day_at(frame.areas.plot.x) < date(2018, 1, 5)
    assert canvas.presenter.day_at(frame.areas.plot.right) > date(2018, 1, 5)


def test_a_click_on_the_line_still_picks_what_lies_there(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    frame, before = frame_of(canvas), session.lens
    mark = next(mark for mark in frame.marks if mark.left < frame.horizon < mark.right)
    pos = QPoint(round(frame.horizon), round(mark.y))
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=pos)
    assert canvas.presenter.selected == mark.row
    assert session.lens == before
    assert session.zone == ZONE
