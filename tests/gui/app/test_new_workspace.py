"""The dialog for a new workspace."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.domain.setting import Setting
from sitrep_app.gui.app.new_workspace import NewWorkspaceDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[NewWorkspaceDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = NewWorkspaceDialog(parent, date(2018, 2, 12))
    yield made
    made.close()


def make_button(dialog: NewWorkspaceDialog) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.property("look") == "primary")


def test_it_makes_a_setting_of_what_was_typed(qtbot: QtBot, dialog: NewWorkspaceDialog) -> None:
    dialog.title.setText("Ninewa")
    dialog.period.setText("jan 2018")
    with qtbot.waitSignal(dialog.described) as told:
        qtbot.mouseClick(make_button(dialog), Qt.MouseButton.LeftButton)
    assert told.args == [
        Setting("Ninewa", zone="Asia/Baghdad", period_first=date(2018, 1, 1), period_last=date(2018, 1, 31))
    ]


def test_it_cannot_be_made_without_a_title_or_with_a_wrong_period(dialog: NewWorkspaceDialog) -> None:
    assert not make_button(dialog).isEnabled()
    dialog.title.setText("Ninewa")
    assert make_button(dialog).isEnabled()
    dialog.period.setText("31 feb 2018")
    assert not make_button(dialog).isEnabled()
    assert dialog.hint.property("look") == "hint-danger"
