from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.forms.inputs.line_edit import LineEdit
from sitrep_app.gui.theme import Theme
from tests.support.keys import ENTER, press


def shown(qtbot: QtBot, *lines: LineEdit) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    for line in lines:
        column.addWidget(line)
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    lines[0].setFocus()
    return holder


def test_enter_goes_to_the_next_line(qtbot: QtBot, theme: Theme) -> None:
    first, second = LineEdit(), LineEdit()
    holder = shown(qtbot, first, second)
    press("words", ENTER)
    assert second.hasFocus()
    assert holder.isVisible()


def test_quiet_words_before_the_text_take_their_room(qtbot: QtBot, theme: Theme) -> None:
    line = LineEdit("best")
    qtbot.addWidget(line)
    assert line.textMargins().left() > line.fontMetrics().horizontalAdvance("best")
    line.set_lead("")
    assert line.textMargins().left() == 0


def test_the_room_is_on_the_other_side_where_one_reads_from_right_to_left(
    right_to_left: None, qtbot: QtBot, theme: Theme
) -> None:
    line = LineEdit("best")
    qtbot.addWidget(line)
    assert line.textMargins().right() > 0
    assert line.textMargins().left() == 0


def test_a_shape_and_a_sign_take_their_room(qtbot: QtBot, theme: Theme) -> None:
    line = LineEdit()
    qtbot.addWidget(line)
    line.set_look(theme.category("battle_or_raid"))
    line.set_chevron()
    assert line.textMargins().left() > 0
    assert line.textMargins().right() > 0


def test_words_too_long_for_the_field_are_in_its_tooltip(qtbot: QtBot, theme: Theme) -> None:
    other, line = LineEdit(), LineEdit()
    holder = shown(qtbot, other, line)
    holder.resize(200, 100)
    line.setText("Anti ISIS operations resume in Diyala as the group targets civilians")
    line.setCursorPosition(0)
    line.grab()
    assert line.toolTip() == line.text()
    line.setText("short")
    line.grab()
    assert line.toolTip() == ""
