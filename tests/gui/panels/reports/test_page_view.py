import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.reports.page_view import PageView
from sitrep_app.gui.theme import Theme


def sheet_of(view: PageView) -> QWidget:
    sheet = view.widget()
    assert sheet is not None
    return sheet


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> PageView:
    made = PageView(theme)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    page = QPixmap(794, 1123)
    page.fill(Qt.GlobalColor.white)
    made.show_page(page, "Preview, page 1 of 3")
    return made


def test_the_whole_page_is_seen_at_first(view: PageView) -> None:
    sheet = sheet_of(view)
    assert sheet.height() <= view.viewport().height()
    assert sheet.width() <= view.viewport().width()


def test_enter_shows_the_page_as_wide_as_there_is_room_and_back(view: PageView, qtbot: QtBot) -> None:
    whole = sheet_of(view).size()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert not view.is_whole
    assert sheet_of(view).height() > view.viewport().height()
    assert sheet_of(view).width() <= view.viewport().width()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert sheet_of(view).size() == whole


def test_a_click_does_the_same(view: PageView, qtbot: QtBot) -> None:
    qtbot.mouseClick(sheet_of(view), Qt.MouseButton.LeftButton)
    assert not view.is_whole


def test_page_keys_ask_for_other_pages(view: PageView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.turned) as turned:
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert turned.args == [1]
    assert view.accessibleName() == "Preview, page 1 of 3"
