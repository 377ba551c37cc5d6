import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sitrep_app.gui.forms.inputs.token import Token
from sitrep_app.gui.theme import Theme


@pytest.fixture
def token(qtbot: QtBot, theme: Theme) -> Token:
    made = Token("ISIS · perpetrator", has_choices=True)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_the_cross_takes_away_and_the_words_do_not(qtbot: QtBot, token: Token) -> None:
    with qtbot.waitSignal(token.removed), qtbot.assertNotEmitted(token.clicked):
        QTest.mouseClick(token, Qt.MouseButton.LeftButton, pos=token.cross().center())
    with qtbot.waitSignal(token.clicked), qtbot.assertNotEmitted(token.removed):
        QTest.mouseClick(token, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))


def test_the_cross_stands_behind_the_words(token: Token) -> None:
    assert token.cross().center().x() > token.width() / 2


def test_the_cross_stands_behind_the_words_where_one_reads_from_right_to_left(
    right_to_left: None, token: Token
) -> None:
    assert token.cross().center().x() < token.width() / 2


def test_a_selected_chip_looks_so(token: Token) -> None:
    before = token.grab().toImage()
    token.set_selected(True)
    assert token.grab().toImage() != before


def test_a_very_long_item_does_not_widen_the_form(qtbot: QtBot) -> None:
    long = Token("A name " * 40)
    qtbot.addWidget(long)
    assert long.sizeHint().width() <= 420
