from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.layout import Row
from sitrep_app.gui.panels.timeline.names import LaneNames
from sitrep_app.gui.panels.timeline.panel import TimelinePanel
from tests.gui.panels.timeline.pointing import frame_of
from tests.support.panels import child

ALT = Qt.KeyboardModifier.AltModifier
BATTLES, VIOLENCE = "battle_or_raid", "violence_against_civilians"


def keys(panel: TimelinePanel) -> list[str]:
    """The lanes from the top."""
    return [row.lane.key for row in frame_of(panel.canvas).rows]


def row_of(canvas: Canvas, key: str) -> Row:
    """One lane as it is painted."""
    return next(row for row in frame_of(canvas).rows if row.lane.key == key)


def name_of(panel: TimelinePanel, key: str) -> QPoint:
    """The middle of a lane's name."""
    return QPoint(60, round(row_of(panel.canvas, key).middle - child(panel, LaneNames).y()))


def test_a_click_on_a_name_folds_the_lane_into_a_low_strip(panel: TimelinePanel, qtbot: QtBot) -> None:
    names, before = child(panel, LaneNames), row_of(panel.canvas, BATTLES)
    qtbot.mouseClick(names, Qt.MouseButton.LeftButton, pos=name_of(panel, BATTLES))
    folded = row_of(panel.canvas, BATTLES)
    assert folded.lane.is_folded
    assert folded.height < 20 < before.height
    assert folded.columns is not None
    assert folded.count == before.count
    qtbot.mouseClick(names, Qt.MouseButton.LeftButton, pos=name_of(panel, BATTLES))
    assert row_of(panel.canvas, BATTLES) == before


def test_enter_folds_the_lane_that_has_the_focus(panel: TimelinePanel, qtbot: QtBot) -> None:
    names = child(panel, LaneNames)
    qtbot.keyClick(names, Qt.Key.Key_Down)
    qtbot.keyClick(names, Qt.Key.Key_Return)
    assert row_of(panel.canvas, BATTLES).lane.is_folded
    assert "Folded" in names.accessibleDescription()


def test_a_name_dragged_to_the_top_takes_its_lane_along(panel: TimelinePanel, qtbot: QtBot) -> None:
    names, start = child(panel, LaneNames), name_of(panel, BATTLES)
    qtbot.mousePress(names, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(names, QPoint(60, 10))
    qtbot.mouseMove(names, QPoint(60, 1))
    assert not panel.grab().isNull()
    qtbot.mouseRelease(names, Qt.MouseButton.LeftButton, pos=QPoint(60, 1))
    assert keys(panel)[:2] == [BATTLES, VIOLENCE]
    assert not row_of(panel.canvas, BATTLES).lane.is_folded


def test_alt_and_an_arrow_move_the_lane_and_the_focus_goes_with_it(
    panel: TimelinePanel, qtbot: QtBot
) -> None:
    names, before = child(panel, LaneNames), keys(panel)
    qtbot.keyClick(names, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(names, Qt.Key.Key_Down, ALT)
    assert keys(panel).index(VIOLENCE) == 2
    qtbot.keyClick(names, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(names, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(names, Qt.Key.Key_Up, ALT)
    assert keys(panel) == before


def test_marks_stay_with_their_lanes(panel: TimelinePanel, qtbot: QtBot) -> None:
    qtbot.keyClick(child(panel, LaneNames), Qt.Key.Key_Down, ALT)
    frame = frame_of(panel.canvas)
    row = row_of(panel.canvas, VIOLENCE)
    held = [mark for mark in frame.marks if mark.lane == row.index]
    assert len(held) == row.count
    assert all(row.top <= mark.y <= row.top + row.height for mark in held)


def test_every_entry_of_a_folded_lane_is_still_reached(panel: TimelinePanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(child(panel, LaneNames), Qt.MouseButton.LeftButton, pos=name_of(panel, VIOLENCE))
    reached = set()
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Home)
    for _ in range(20):
        reached.add(panel.canvas.presenter.selected)
        qtbot.keyClick(panel.canvas, Qt.Key.Key_Right)
    prepared = panel.canvas.presenter.prepared
    assert prepared is not None
    assert reached >= set(prepared.index.whole.rows.tolist())
