from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.entries.copying import MOST
from sitrep_app.gui.panels.entries.events_table import EventsTable
from sitrep_app.gui.panels.entries.reading import Names
from sitrep_app.gui.theme import Theme
from tests.gui.panels.entries.test_model import Shelf


def a_table(qtbot: QtBot, rows: int = 20, memory: QSettings | None = None) -> EventsTable:
    table = EventsTable(memory)
    qtbot.addWidget(table)
    table.resize(1200, 400)
    table.show()
    table.show_events(np.arange(rows, dtype=np.int64), Names(), Shelf().fetch, lambda _subject: None)
    return table


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> EventsTable:
    return a_table(qtbot)


def pick(qtbot: QtBot, table: EventsTable, rows: int) -> None:
    qtbot.keyClick(table, Qt.Key.Key_Down)
    for _ in range(rows - 1):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def put_away(qtbot: QtBot, table: EventsTable, menu: QMenu) -> None:
    """A menu is gone some turns after it is closed; its table must not go before it."""
    menu.close()
    qtbot.waitUntil(lambda: not table.findChildren(QMenu))


def test_several_events_are_selected_with_the_keyboard(qtbot: QtBot, table: EventsTable) -> None:
    told: list[int] = []
    table.picked.connect(told.append)
    pick(qtbot, table, 3)
    assert (table.picked_count, told[-1], len(table.picked_subjects())) == (3, 3, 3)


def test_a_million_events_are_selected_without_being_read(qtbot: QtBot, theme: Theme) -> None:
    table = a_table(qtbot, 1_000_000)
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert table.picked_count == 1_000_000


def test_escape_leaves_the_current_event_alone_selected(qtbot: QtBot, table: EventsTable) -> None:
    pick(qtbot, table, 3)
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert table.picked_count == 1


def test_the_selected_events_are_copied_under_the_titles_of_the_columns_shown(
    qtbot: QtBot, table: EventsTable
) -> None:
    pick(qtbot, table, 2)
    with qtbot.waitSignal(table.copy_asked):
        qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = table.copying()().splitlines()
    assert (len(lines), lines[0]) == (3, "When,What,Where,Actors,Killed,Grade,Status,Marking")


def test_columns_are_left_out_and_stay_so(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    memory = QSettings(str(tmp_path / "desktop.ini"), QSettings.Format.IniFormat)
    first = a_table(qtbot, memory=memory)
    menu = first.open_columns()
    next(action for action in menu.actions() if action.text() == "Where").trigger()
    put_away(qtbot, first, menu)
    again = a_table(qtbot, memory=memory)
    assert again.isColumnHidden(2)
    menu = again.open_columns()
    menu.actions()[-1].trigger()
    put_away(qtbot, again, menu)
    assert not again.isColumnHidden(2)


def test_the_orders_lead_to_the_columns(qtbot: QtBot, table: EventsTable) -> None:
    menu = table.open_orders()
    menu.actions()[-1].trigger()
    columns = table.findChildren(QMenu)[-1]
    assert [action.isChecked() for action in columns.actions()[:8]] == [True] * 8
    columns.close()
    put_away(qtbot, table, menu)


def test_a_column_keeps_the_width_it_is_dragged_to(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    memory = QSettings(str(tmp_path / "desktop.ini"), QSettings.Format.IniFormat)
    table = a_table(qtbot, memory=memory)
    before = table.columnWidth(1)
    table.horizontalHeader().resizeSection(1, before + 150)
    again = a_table(qtbot, memory=memory)
    assert again.columnWidth(1) > before + 60


def test_the_columns_fill_the_table_after_one_is_dragged(qtbot: QtBot, table: EventsTable) -> None:
    table.horizontalHeader().resizeSection(1, 900)
    qtbot.waitUntil(lambda: table.horizontalHeader().length() <= table.viewport().width())


def test_a_click_on_every_title_orders_by_it(qtbot: QtBot, table: EventsTable) -> None:
    header = table.horizontalHeader()
    asked = []
    table.ordered.connect(lambda: asked.append(table.order))
    for column in range(1, header.count()):
        at = QPoint(header.sectionViewportPosition(column) + 12, 10)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked == ["title", "where", "actors", "killed", "grade", "status", "marking"]


def test_the_order_is_told_to_who_cannot_see_the_arrow(table: EventsTable) -> None:
    assert table.horizontalHeader().accessibleDescription() == "By When, from the greatest"
    table.order_by("title")
    assert table.horizontalHeader().accessibleDescription() == "By What, from the least"


def test_what_is_in_view_stays_there_when_the_rest_of_the_list_comes(table: EventsTable) -> None:
    table.verticalScrollBar().setValue(90)
    table.show_events(np.arange(500, dtype=np.int64), Names(), Shelf().fetch, lambda _subject: None)
    assert table.verticalScrollBar().value() == 90
    table.show_events(np.arange(7, 500, dtype=np.int64), Names(), Shelf().fetch, lambda _subject: None)
    assert table.verticalScrollBar().value() == 0


def test_no_more_is_copied_than_a_clipboard_should_hold(qtbot: QtBot, theme: Theme) -> None:
    table = a_table(qtbot, 1_000_000)
    table.selectAll()
    assert len(table.copying()().splitlines()) == MOST + 1


def test_what_was_selected_is_selected_again_in_another_list(table: EventsTable) -> None:
    shelf, keys = Shelf(), np.arange(500, dtype=np.int64)
    table.show_events(keys, Names(), shelf.fetch, lambda subject: int(subject, 16), [3, 5, 9])
    assert (table.picked_count, table.currentIndex().row()) == (3, 9)
    table.point_at(f"{5:032x}")
    assert (table.picked_count, table.currentIndex().row()) == (3, 5)
