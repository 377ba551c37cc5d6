"""What the keys do in a form."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def connect_keys(form: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
    """Let keys act while a form is in front; the Enter of the number pad is as good as the other."""
    for keys, act in acts.items():
        for each in dict.fromkeys((keys, keys.replace("Return", "Enter"))):
            # Holding the keys down is one answer, not a second one to what was guessed
            QShortcut(QKeySequence(each), form, act).setAutoRepeat("Return" not in keys)
