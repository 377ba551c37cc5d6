"""Typing into whatever has the focus, and waiting until a form has said and kept what was typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.forms import EntryForm

TAB, ENTER, ESC = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape
DOWN, LEFT, BACKSPACE, DELETE = Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_Delete
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

Stroke = str | Qt.Key


def focused() -> QWidget:
    """The widget that the keys go to."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(*strokes: Stroke) -> int:
    """Types words and presses keys one after another; how many presses that took.

    Words that are not in Latin letters arrive as from an input method.
    """
    count = 0
    for stroke in strokes:
        if isinstance(stroke, str):
            if stroke.isascii():
                QTest.keyClicks(focused(), stroke)
            else:
                compose(stroke)
            count += len(stroke)
        else:
            QTest.keyClick(focused(), stroke)
            count += 1
    return count


def compose(words: str) -> None:
    """Commits words as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(focused(), event)


def save(*, and_next: bool = False) -> None:
    """Ctrl+Enter, or Ctrl+Shift+Enter."""
    QTest.keyClick(focused(), ENTER, CTRL | SHIFT if and_next else CTRL)


def settled(qtbot: QtBot, form: EntryForm) -> EntryForm:
    """The form, once it has checked what was typed and kept it."""
    qtbot.waitUntil(lambda: not form._pause.isActive() and form._tasks.is_idle)
    return form
