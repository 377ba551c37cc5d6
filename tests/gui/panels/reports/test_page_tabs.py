from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.reports.page_tabs import MOST_TABS, PageTabs
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.segmented import Segmented
from tests.support.panels import child


def test_a_few_pages_have_a_tab_each(qtbot: QtBot, theme: Theme) -> None:
    tabs = PageTabs()
    qtbot.addWidget(tabs)
    tabs.show_pages(3, 1)
    assert child(tabs, Segmented).current == "1"
    with qtbot.waitSignal(tabs.chosen) as chosen:
        child(tabs, Segmented)._buttons["2"].click()
    assert chosen.args == [2]


def test_many_pages_have_arrows_that_stop_at_both_ends(qtbot: QtBot, theme: Theme) -> None:
    tabs = PageTabs()
    qtbot.addWidget(tabs)
    tabs.show_pages(MOST_TABS + 1, 0)
    assert not tabs._back.isEnabled()
    for _page in range(MOST_TABS + 3):
        tabs._on.click()
    assert tabs.current == MOST_TABS
    assert not tabs._on.isEnabled()
    assert tabs._place.text() == f"Page {MOST_TABS + 1} of {MOST_TABS + 1}"


def test_turning_past_the_end_tells_nobody(qtbot: QtBot, theme: Theme) -> None:
    tabs = PageTabs()
    qtbot.addWidget(tabs)
    tabs.show_pages(2, 1)
    with qtbot.assertNotEmitted(tabs.chosen):
        tabs.turn(1)
    assert tabs.current == 1
