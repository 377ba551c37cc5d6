from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sitrep_app.gui.widgets.paragraphs import Paragraphs
from sitrep_app.i18n import use

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


def side(field: Paragraphs) -> Qt.AlignmentFlag:
    return field.document().defaultTextOption().alignment()


def test_all_stands_where_the_first_paragraph_begins(qtbot: QtBot) -> None:
    field = Paragraphs()
    qtbot.addWidget(field)
    sides = [side(field)]
    for text in ("- الشرطة\n- two men", "two men\nالشرطة"):
        field.setPlainText(text)
        sides.append(side(field))
    assert sides == [LEFT, RIGHT, LEFT]


def test_an_empty_field_stands_as_the_language_does(qtbot: QtBot) -> None:
    use("ckb")
    field = Paragraphs()
    qtbot.addWidget(field)
    assert side(field) == RIGHT
