"""A place to put inputs in, so that they can be typed into."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.forms.inputs import Input

Placer = Callable[[Input], Input]


@pytest.fixture
def placed(qtbot: QtBot) -> Placer:
    """Puts an input into a window and gives it the focus."""
    kept: list[QWidget] = []

    def place(taken: Input) -> Input:
        holder = QWidget()
        qtbot.addWidget(holder)
        holder.resize(600, 500)
        column = QVBoxLayout(holder)
        column.addWidget(taken)
        column.addStretch()
        with qtbot.waitActive(holder):
            holder.show()
            holder.activateWindow()
        taken.entrance().setFocus()
        kept.append(holder)
        return taken

    return place
