from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.marked_text import show_marked
from sitrep_app.gui.widgets.words import word


def test_words_sought_are_marked_and_everything_else_stays_as_written(qtbot: QtBot, theme: Theme) -> None:
    label = word(wrap=True)
    qtbot.addWidget(label)
    show_marked(label, "A <b> witness\nsaw it", ["wit"])
    document = QTextDocument()
    document.setHtml(label.text())
    assert document.toPlainText() == "A <b> witness\nsaw it"
    assert ">wit</span>ness" in label.text()
    show_marked(label, "A <b> witness", [])
    assert (label.textFormat(), label.text()) == (Qt.TextFormat.PlainText, "A <b> witness")
