"""The window: what it shows with and without a workspace, at every size it may have."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.window import PAGES, MainWindow
from sitrep_app.gui.window.welcome import WelcomePage
from sitrep_app.paths import user_folder
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import laptop, sample_in

SHELL_SIZES = [QSize(1280, 720), QSize(1600, 900), QSize(3840, 2160)]


def shell(window: MainWindow) -> Iterator[QWidget]:
    for part in (window.rail, window.top_bar, window.filters, window.status):
        yield part
        yield from part.findChildren(QWidget)


def test_with_nothing_open_it_offers_the_ways_in(qtbot: QtBot, window: MainWindow) -> None:
    asked: list[str] = []
    window.pages.welcome.asked.connect(asked.append)
    assert isinstance(window.pages.currentWidget(), WelcomePage)
    for button in window.pages.welcome.findChildren(QAbstractButton):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == ["sample", "open", "new"]


def test_an_open_workspace_is_named_with_its_zone_and_its_file(open_window: MainWindow) -> None:
    assert open_window.windowTitle() == "Diyala – Sitrep"
    assert open_window.top_bar.subtitle == "Security and reconstruction · UTC+3"
    assert open_window.page is PAGES[0]


def test_another_page_is_named_before_its_workspace(open_window: MainWindow) -> None:
    open_window.show_page("reference")
    assert (open_window.top_bar.title, open_window.top_bar.subtitle) == ("Reference", "Diyala")
    assert open_window.windowTitle() == "Reference – Diyala – Sitrep"
    assert open_window.rail.current == "reference"


def test_a_workspace_that_may_only_be_read_is_named_so(window: MainWindow, tmp_path: Path) -> None:
    with Workspace.open(sample_in(tmp_path), laptop(), read_only=True) as looked_at:
        window.session.hold(looked_at, queries.setting(looked_at))
        assert window.windowTitle() == "Diyala (read-only) – Sitrep"
        window.session.hold(None)


def test_the_keys_go_to_the_timeline_of_the_overview_until_somebody_tabs_away(
    open_window: MainWindow,
) -> None:
    assert isinstance(open_window.focusWidget(), Canvas)
    open_window.show_page("entries")
    assert open_window.pages.isAncestorOf(open_window.focusWidget())
    open_window.top_bar.search.setFocus()
    open_window.show_page("overview")
    assert open_window.focusWidget() is open_window.top_bar.search


def test_arrow_keys_in_the_rail_show_the_next_page(qtbot: QtBot, open_window: MainWindow) -> None:
    with qtbot.waitActive(open_window):
        open_window.show()
        open_window.activateWindow()
    first = open_window.rail.findChildren(QAbstractButton)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert open_window.page is PAGES[1]


@pytest.mark.parametrize("size", SHELL_SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_nothing_of_the_shell_is_cut_off_or_overlaps_at_any_size(
    qtbot: QtBot, open_window: MainWindow, size: QSize
) -> None:
    open_window.resize(size)
    open_window.show()
    qtbot.waitExposed(open_window)
    parts = [part for part in shell(open_window) if part.isVisible()]
    assert open_window.size() == size
    assert [p for p in parts if p.width() < p.minimumSizeHint().width()] == []
    bar = [
        w
        for w in open_window.top_bar.findChildren(QWidget)
        if w.parent() is open_window.top_bar and w.isVisible()
    ]
    assert not any(a.geometry().intersects(b.geometry()) for i, a in enumerate(bar) for b in bar[:i])


def test_everything_one_can_press_has_a_name_and_can_be_reached_by_tab(open_window: MainWindow) -> None:
    pressed = [
        w for w in shell(open_window) if isinstance(w, QAbstractButton | QLineEdit) and not w.isHidden()
    ]
    assert [
        w for w in pressed if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))
    ] == []
    assert [w for w in pressed if not w.focusPolicy() & Qt.FocusPolicy.TabFocus] == []


def test_letting_go_of_the_workspace_brings_the_ways_in_back(open_window: MainWindow) -> None:
    open_window.session.hold(None)
    assert isinstance(open_window.pages.currentWidget(), WelcomePage)
    assert open_window.filters.isHidden()
    assert open_window.windowTitle() == "Sitrep"


def test_it_remembers_its_size(qtbot: QtBot, theme: Theme) -> None:
    memory = QSettings(str(user_folder() / "desktop.ini"), QSettings.Format.IniFormat)
    first = MainWindow(Session(), theme, memory)
    qtbot.addWidget(first)
    first.resize(960, 700)
    first.show()
    first.close()
    second = MainWindow(Session(), theme, memory)
    qtbot.addWidget(second)
    assert second.size() == QSize(960, 700)
