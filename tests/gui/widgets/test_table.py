"""Tables of rows that have a key."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sitrep_app.domain.grade import Credibility, Grade, Reliability
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.cells import CELL, Cell, natural_size
from sitrep_app.gui.widgets.rows import Row
from sitrep_app.gui.widgets.table import Table

ROWS = [Row("a", (Cell("Army", "in the north"), Cell("joint"))), Row("b", (Cell("Police"), Cell("liaison")))]


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> Table:
    made = Table(("Actor", "Level"), (60, 40), "Actors")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show_rows(ROWS)
    made.show()
    return made


def test_a_cell_is_read_out_with_all_it_shows() -> None:
    grade = Grade(Reliability.C, Credibility.POSSIBLY_TRUE)
    assert Cell("Army", "in the north", "± month", grade).said == "Army, in the north, ± month, C3"


def test_what_is_shown_is_what_is_read_out(table: Table) -> None:
    index = table.model().index(0, 0)
    assert index.data(CELL) == ROWS[0].cells[0]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Army, in the north"


def test_moving_to_a_row_names_it_and_enter_opens_it(table: Table, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.pointed_at) as pointed:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert pointed.args == opened.args == ["a"]


def test_coming_to_the_table_by_tab_chooses_nothing(table: Table, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.pointed_at):
        table.clearFocus()
        table.setFocus(Qt.FocusReason.TabFocusReason)
    assert not table.currentIndex().isValid()


def test_marking_a_row_from_outside_tells_nobody(table: Table, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.pointed_at):
        table.point_at("b")
    assert table.currentIndex().row() == 1
    table.point_at("")
    assert not table.currentIndex().isValid()


def test_showing_other_rows_keeps_the_row_marked(table: Table, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.pointed_at):
        table.show_rows(ROWS[::-1], "b")
    assert table.currentIndex().row() == 0


def test_columns_share_the_width_and_the_least_needed_give_way(table: Table) -> None:
    table.hide_where_narrow({1: 300})
    table.resize(250, 200)
    assert table.isColumnHidden(1)
    table.resize(500, 200)
    assert not table.isColumnHidden(1)
    assert table.columnWidth(0) == table.viewport().width() * 60 // 100


def test_a_table_that_fits_its_rows_is_as_high_as_they_are(qtbot: QtBot, theme: Theme) -> None:
    made = Table(("Actor", "Level"), (60, 40), "Actors", fits_rows=True)
    qtbot.addWidget(made)
    empty = made.sizeHint().height()
    made.show_rows(ROWS)
    assert made.sizeHint().height() == empty + made.rowHeight(0) + made.rowHeight(1)
    assert made.rowHeight(0) > made.rowHeight(1)


def test_nothing_in_a_cell_is_cut_short_at_its_natural_size(theme: Theme) -> None:
    assert natural_size(Cell("Army", pill="± month")).width() > natural_size(Cell("Army")).width()
    assert natural_size(Cell("Army", "below")).height() > natural_size(Cell("Army")).height()
