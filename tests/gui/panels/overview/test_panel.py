import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.overview.panel import CARDS, OverviewPanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from tests.reports.sample import subject


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot) -> OverviewPanel:
    shown = OverviewPanel(session, theme, {name: QWidget() for name in CARDS})
    qtbot.addWidget(shown)
    shown.resize(1400, 760)
    shown.show()
    qtbot.waitUntil(lambda: shown.figures["killed"].figure.value == "2")
    return shown


def test_the_figures_follow_the_filters(panel: OverviewPanel, session: Session, qtbot: QtBot) -> None:
    session.narrow(categories=frozenset({"statement_or_decision"}))
    qtbot.waitUntil(lambda: panel.figures["killed"].figure.value == "0")


def test_the_gravest_event_is_selected_at_first_and_a_later_choice_stays(
    panel: OverviewPanel, session: Session, qtbot: QtBot
) -> None:
    assert session.selected == subject(205)
    session.select(subject(300))
    session.narrow(categories=frozenset({"statement_or_decision"}))
    qtbot.waitUntil(lambda: panel.figures["killed"].figure.value == "0")
    assert session.selected == subject(300)


@pytest.mark.parametrize(("figure", "page"), [("command", "coordination"), ("rebuilt", "reconstruction")])
def test_a_figure_leads_to_the_page_behind_it(
    panel: OverviewPanel, qtbot: QtBot, figure: str, page: str
) -> None:
    with qtbot.waitSignal(panel.page_wanted) as wanted:
        panel.figures[figure].click()
    assert wanted.args == [page]


def test_the_figure_of_attacks_narrows_the_lens_to_them(panel: OverviewPanel, session: Session) -> None:
    panel.figures["attacks"].click()
    assert session.lens.categories == {"violence_against_civilians"}


def test_closing_the_workspace_waits_for_what_is_being_read(panel: OverviewPanel, session: Session) -> None:
    session.narrow(text="anything")
    panel.freshness.settle()
    session.hold(None)
    assert panel._tasks.is_idle or not panel._tasks._newest


@pytest.mark.parametrize("height", [760, 300])
def test_no_card_lies_under_the_bar_that_scrolls_the_page(panel: OverviewPanel, height: int) -> None:
    panel.resize(1100, height)
    panel.grab()
    room = panel._scroll.viewport().width()
    assert max(card.geometry().right() for card in panel.figures.values()) == room - 1
