import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.panels.reports.date_field import DateField
from sitrep_app.gui.theme import Theme


def only_january(text: str) -> object:
    if "jan" not in text:
        raise Trouble("That is not January", text, "Write jan 2018.")
    return text


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> DateField:
    made = DateField("Period", "jan 2018 …", only_january)
    qtbot.addWidget(made)
    made.show()
    made.show_value("1 – 31 jan 2018")
    return made


def test_what_is_read_is_taken_with_enter(field: DateField, qtbot: QtBot) -> None:
    field.line.selectAll()
    qtbot.keyClicks(field.line, "5 jan 2018")
    with qtbot.waitSignal(field.taken) as taken:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert taken.args == ["5 jan 2018"]


def test_what_is_not_read_is_explained_and_nothing_is_taken(field: DateField, qtbot: QtBot) -> None:
    field.line.selectAll()
    qtbot.keyClicks(field.line, "soon")
    with qtbot.assertNotEmitted(field.taken):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.hint.text() == "That is not January. Write jan 2018."
    assert field.hint.isVisible()


def test_escape_shows_again_what_holds(field: DateField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, "???")
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.line.text() == "1 – 31 jan 2018"


def test_a_refresh_does_not_take_away_what_is_being_typed(field: DateField, qtbot: QtBot) -> None:
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, "6 ja")
    field.show_value("february")
    assert field.line.text() == ("6 ja" if field.line.hasFocus() else "february")
