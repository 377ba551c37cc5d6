from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.header import Header
from sitrep_app.gui.forms.kinds import FORMS, IN_HEAD
from tests.gui.forms.conftest import Opener
from tests.support.keys import TAB


@pytest.fixture
def header(qtbot: QtBot) -> Header:
    made = Header("incident", is_edit=False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_head_says_when_the_draft_was_kept_to_the_second(header: Header) -> None:
    header.show_kept(datetime(2018, 2, 12, 9, 14, 22))  # noqa: DTZ001 - a wall clock's reading, as it is shown
    assert header.kept.text() == "Draft kept 09:14:22"
    header.show_kept(None)
    assert header.kept.text() == ""


def test_a_draft_that_could_not_be_kept_is_said_with_what_to_do(header: Header) -> None:
    header.show_not_kept(Trouble("The disk is full", "/media/usb", "Make room, then go on."))
    assert header.kept.text() == "Draft not kept"
    assert "Make room" in header.kept.toolTip()


def test_the_other_kinds_are_behind_more(qtbot: QtBot, header: Header) -> None:
    menu = header.open_more()
    assert [action.data() for action in menu.actions()] == [kind for kind in FORMS if kind not in IN_HEAD]
    with qtbot.waitSignal(header.kind_chosen) as chosen:
        menu.actions()[0].trigger()
    assert chosen.args == ["reported_total"]
    menu.close()


def test_more_is_called_by_the_kind_that_was_chosen_there(header: Header) -> None:
    header.show_kind("facility")
    assert header.kinds is not None
    assert header.kinds.current == "more"
    assert "Facility" in [button.text() for button in header.kinds._buttons.values()]
    header.show_kind("tie")
    assert "More" in [button.text() for button in header.kinds._buttons.values()]


def test_shift_tab_from_the_line_comes_to_the_kinds_and_tab_goes_back(opened: Opener) -> None:
    form = opened(by_line=True)
    QTest.keyClick(form.quick.line, Qt.Key.Key_Backtab)
    assert form.header.kinds is not None
    assert form.header.kinds._buttons["incident"].hasFocus()
    QTest.keyClick(form.header.kinds._buttons["incident"], TAB)
    assert form.quick.has_focus


def test_an_edit_stays_of_its_kind(qtbot: QtBot) -> None:
    header = Header("incident", is_edit=True)
    qtbot.addWidget(header)
    assert header.kinds is None
