from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sitrep_app.domain.coordination import Band
from sitrep_app.domain.draft import Draft
from sitrep_app.domain.tie import pair_of
from sitrep_app.gui.panels.coordination.card import CoordinationCard
from sitrep_app.gui.panels.coordination.legend import BandLegend
from sitrep_app.gui.panels.coordination.matrix_view import MatrixView
from sitrep_app.gui.panels.coordination.pair_card import PairCard
from sitrep_app.gui.panels.coordination.panel import CoordinationPanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.store import queries
from tests.reports.sample import IDS, Stock, subject
from tests.support.panels import child
from tests.support.workspaces import stocked


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot) -> CoordinationPanel:
    shown = CoordinationPanel(session, theme)
    qtbot.addWidget(shown)
    shown.resize(1300, 700)
    shown.show()
    return shown


def test_choosing_a_cell_selects_its_claim_in_every_panel(panel: CoordinationPanel, session: Session) -> None:
    child(panel, MatrixView).pair_chosen.emit(pair_of(IDS["isf"], IDS["pmf"]))
    assert session.workspace is not None
    assert session.selected is not None
    tie = queries.entry(session.workspace, session.selected)
    assert tie is not None
    assert tie.state.pair == pair_of(IDS["isf"], IDS["pmf"])


def test_the_page_begins_with_a_pair_and_selects_nothing(panel: CoordinationPanel, session: Session) -> None:
    assert child(panel, PairCard).title == "Iraqi Security Forces – Popular Mobilisation Forces"
    assert session.selected is None
    session.select(subject(205))
    assert child(panel, PairCard).title == "Iraqi Security Forces – Popular Mobilisation Forces"


def test_the_overviews_card_marks_no_pair_while_an_event_is_selected(
    session: Session, theme: Theme, qtbot: QtBot
) -> None:
    card = CoordinationCard(session, theme)
    qtbot.addWidget(card)
    card.show()
    child(card, MatrixView).pair_chosen.emit(pair_of(IDS["isf"], IDS["pmf"]))
    assert card._choice.pair == pair_of(IDS["isf"], IDS["pmf"])
    session.select(subject(205))
    assert card._choice.pair is None


def test_the_matrix_is_walked_with_arrow_keys_and_a_cell_taken_with_enter(
    panel: CoordinationPanel, qtbot: QtBot, session: Session
) -> None:
    matrix = child(panel, MatrixView)
    with qtbot.waitSignal(matrix.pair_chosen) as chosen:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Return):
            qtbot.keyClick(matrix, key)
    assert chosen.args == [pair_of(IDS["army"], IDS["pmf"])]
    assert "Iraqi Army" in matrix.accessibleDescription()


def test_minus_folds_the_whole_that_the_cursor_is_in(panel: CoordinationPanel, qtbot: QtBot) -> None:
    matrix = child(panel, MatrixView)
    rows = len(matrix.matrix.rows)
    qtbot.keyClick(matrix, Qt.Key.Key_Minus)
    assert len(matrix.matrix.rows) == rows - 2
    qtbot.keyClick(matrix, Qt.Key.Key_Plus)
    assert len(matrix.matrix.rows) == rows


def test_a_claim_selected_elsewhere_shows_its_pair(panel: CoordinationPanel, session: Session) -> None:
    assert session.workspace is not None
    session.select(queries.entries(session.workspace, "tie", session.lens.standpoint)[0].subject)
    assert child(panel, PairCard).title == "Iraqi Security Forces – Popular Mobilisation Forces"


def test_a_claim_is_added_with_the_pair_already_filled_in(
    panel: CoordinationPanel, session: Session, qtbot: QtBot
) -> None:
    child(panel, MatrixView).pair_chosen.emit(pair_of(IDS["peshmerga"], IDS["army"]))
    with qtbot.waitSignal(session.asked) as asked:
        child(panel, PairCard)._add.click()
    action, draft = asked.args
    assert action == "draft"
    assert isinstance(draft, Draft)
    assert {draft.fields["from"], draft.fields["to"]} == {"Iraqi Army", "Peshmerga"}


def test_the_entries_of_a_pair_are_shown_by_narrowing_the_lens(
    panel: CoordinationPanel, session: Session, qtbot: QtBot
) -> None:
    child(panel, MatrixView).pair_chosen.emit(pair_of(IDS["isf"], IDS["pmf"]))
    with qtbot.waitSignal(session.asked) as asked:
        child(panel, PairCard)._show.click()
    assert asked.args == ["page_entries", None]
    assert session.lens.actors == {IDS["isf"], IDS["pmf"]}


def test_an_empty_workspace_says_what_goes_here_and_offers_it(
    tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    with stocked(tmp_path, Stock()) as workspace:
        session = Session()
        session.hold(workspace, queries.setting(workspace))
        card = CoordinationCard(session, theme)
        qtbot.addWidget(card)
        card.show()
        with qtbot.waitSignal(session.asked) as asked:
            card._empty.activated.emit()
    assert asked.args == ["new_entry", "tie"]


def test_where_there_is_little_room_the_legend_has_only_the_shades_that_occur(
    session: Session, theme: Theme, qtbot: QtBot
) -> None:
    card = CoordinationCard(session, theme)
    qtbot.addWidget(card)
    card.show()
    card.freshness.settle()
    legend = child(card, BandLegend)
    assert [band for band, _name in legend._names] == [
        Band.UNIFIED_COMMAND,
        Band.JOINT,
        Band.NONE,
        Band.HOSTILE,
        Band.UNKNOWN,
    ]
