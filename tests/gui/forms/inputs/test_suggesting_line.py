import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.forms.inputs.suggesting_line import SuggestingLine
from sitrep_app.gui.forms.inputs.suggestions import Suggestion, SuggestionList
from sitrep_app.gui.theme import Theme
from tests.support.keys import DOWN, ENTER, ESC, press

OFFERED = [Suggestion(words, words.title(), "note") for words in ("one", "two", "three")]


@pytest.fixture
def holder(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    return made


@pytest.fixture
def line(qtbot: QtBot, holder: QWidget, theme: Theme) -> SuggestingLine:
    made = SuggestingLine(theme)
    column = QVBoxLayout(holder)
    column.addWidget(made)
    column.addStretch()
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    made.setFocus()
    return made


def test_the_first_is_taken_by_enter(qtbot: QtBot, line: SuggestingLine) -> None:
    line.offer(OFFERED)
    with qtbot.waitSignal(line.taken) as taken:
        press(ENTER)
    assert taken.args == [OFFERED[0]]
    assert not line.is_open


def test_down_walks_the_list_and_stops_at_its_end(qtbot: QtBot, line: SuggestingLine) -> None:
    line.offer(OFFERED)
    press(DOWN, DOWN, DOWN, DOWN)
    with qtbot.waitSignal(line.taken) as taken:
        press(ENTER)
    assert taken.args == [OFFERED[2]]


def test_nothing_is_current_where_none_should_be(line: SuggestingLine) -> None:
    line.offer(OFFERED, is_first_current=False)
    assert not line.take_current()


def test_esc_puts_the_list_away(line: SuggestingLine) -> None:
    line.offer(OFFERED)
    press(ESC)
    assert not line.is_open


def test_nothing_to_offer_puts_the_list_away(line: SuggestingLine) -> None:
    line.offer(OFFERED)
    line.offer([])
    assert line.suggestions == ()


def test_a_line_without_the_focus_opens_nothing(line: SuggestingLine) -> None:
    line.clearFocus()
    line.offer(OFFERED)
    assert not line.is_open


def test_leaving_the_line_puts_the_list_away(line: SuggestingLine) -> None:
    line.offer(OFFERED)
    line.clearFocus()
    assert not line.is_open


def test_a_click_takes_a_suggestion_and_the_focus_stays(
    qtbot: QtBot, holder: QWidget, line: SuggestingLine
) -> None:
    line.offer(OFFERED)
    shown = holder.findChild(SuggestionList)
    assert isinstance(shown, SuggestionList)
    with qtbot.waitSignal(line.taken) as taken:
        QTest.mouseClick(shown._rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 28 + 14))
    assert taken.args == [OFFERED[1]]
    assert line.hasFocus()


def test_the_list_lies_beneath_the_line_and_within_the_window(holder: QWidget, line: SuggestingLine) -> None:
    line.offer(OFFERED)
    shown = holder.findChild(SuggestionList)
    assert isinstance(shown, SuggestionList)
    assert shown.geometry().top() > line.geometry().bottom()
    assert holder.rect().contains(shown.geometry())


def test_where_there_is_no_room_below_the_list_lies_above(holder: QWidget, line: SuggestingLine) -> None:
    layout = holder.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertStretch(0, 100)
    holder.grab()
    line.offer(OFFERED)
    shown = holder.findChild(SuggestionList)
    assert isinstance(shown, SuggestionList)
    assert shown.geometry().bottom() < line.geometry().top()


def test_a_list_is_painted_in_both_themes(holder: QWidget, line: SuggestingLine, theme: Theme) -> None:
    line.offer([*OFFERED, Suggestion("x", "With a shape", "", "battle_or_raid")])
    light = holder.grab().toImage()
    theme.toggle()
    assert holder.grab().toImage() != light
    theme.toggle()
