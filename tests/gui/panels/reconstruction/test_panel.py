from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from sitrep_app.domain.draft import Draft
from sitrep_app.gui.panels.reconstruction.board_view import MIME, BoardView, CardView, ColumnView
from sitrep_app.gui.panels.reconstruction.card import ReconstructionCard
from sitrep_app.gui.panels.reconstruction.facility_card import FacilityCard
from sitrep_app.gui.panels.reconstruction.panel import ReconstructionPanel
from sitrep_app.gui.panels.reconstruction.programme_card import ProgrammeCard
from sitrep_app.gui.panels.reconstruction.sites_view import SitesView
from sitrep_app.gui.plot import LineChart
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.thumbnails import OPEN, PairView
from sitrep_app.ops import attachments, entries
from sitrep_app.store import queries
from tests.gui.panels.reconstruction.known import AZIM
from tests.reports.sample import Stock, subject
from tests.support.builders import a_day, a_progress
from tests.support.panels import child
from tests.support.photos import a_jpeg, an_exif
from tests.support.workspaces import stocked


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot) -> ReconstructionPanel:
    shown = ReconstructionPanel(session, theme)
    qtbot.addWidget(shown)
    shown.resize(1300, 700)
    shown.show()
    return shown


def test_a_site_is_selected_in_every_panel_with_the_keyboard(
    panel: ReconstructionPanel, session: Session, qtbot: QtBot
) -> None:
    qtbot.keyClick(child(panel, SitesView), Qt.Key.Key_Return)
    assert session.selected == AZIM


def test_a_claim_selected_elsewhere_shows_its_facility(panel: ReconstructionPanel, session: Session) -> None:
    session.select(subject(420))
    assert child(panel, FacilityCard).title == "al-Azim hospital"


def test_pushing_a_card_to_another_column_opens_the_form_for_that_state(
    panel: ReconstructionPanel, session: Session, qtbot: QtBot
) -> None:
    card = next(card for card in panel.findChildren(CardView) if card.key == AZIM)
    with qtbot.waitSignal(session.asked) as asked:
        qtbot.keyClick(card, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    action, draft = asked.args
    assert action == "draft"
    assert isinstance(draft, Draft)
    assert draft.fields["state"] == "works_complete"


def test_the_last_column_has_nowhere_further_to_push_to(panel: ReconstructionPanel, qtbot: QtBot) -> None:
    card = next(card for card in panel.findChildren(CardView) if card.key == AZIM)
    with qtbot.assertNotEmitted(child(panel, BoardView).moved):
        qtbot.keyClick(card, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)


def test_another_programme_is_chosen_from_the_list(panel: ReconstructionPanel, session: Session) -> None:
    programmes = child(panel, ProgrammeCard)
    menu = programmes.open_list()
    menu.actions()[1].trigger()
    assert [action.isChecked() for action in menu.actions()] == [False, True]
    menu.close()
    assert session.selected == subject(401)
    assert programmes.title.startswith("Towns and villages")


def test_the_card_says_both_totals(session: Session, theme: Theme, qtbot: QtBot) -> None:
    card = ReconstructionCard(session, theme)
    qtbot.addWidget(card)
    card.show()
    assert card._share.text() == "1 of 11"
    assert card._words.text() == "reported rebuilt · 1 of 11 recorded here"


def test_an_empty_workspace_offers_a_reported_total(tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
    with stocked(tmp_path, Stock()) as workspace:
        session = Session()
        session.hold(workspace, queries.setting(workspace))
        card = ReconstructionCard(session, theme)
        qtbot.addWidget(card)
        card.show()
        with qtbot.waitSignal(session.asked) as asked:
            card._empty.activated.emit()
    assert asked.args == ["new_entry", "reported_total"]


def carried(key: str, column: str) -> QMimeData:
    data = QMimeData()
    data.setData(MIME, f"{key}\n{column}".encode())
    return data


def test_a_card_let_go_over_another_column_is_recorded_there(
    panel: ReconstructionPanel, session: Session, qtbot: QtBot
) -> None:
    column = next(c for c in panel.findChildren(ColumnView) if c.accessibleName().startswith("Under works"))
    data, button = carried(AZIM, "operational"), Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, data, button, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(session.asked) as asked:
        column.dropEvent(event)
    assert asked.args[1].fields["state"] == "under_works"


def test_a_column_takes_no_card_of_its_own(panel: ReconstructionPanel) -> None:
    column = next(c for c in panel.findChildren(ColumnView) if c.accessibleName().startswith("Operational"))
    data, button = carried(AZIM, "operational"), Qt.MouseButton.LeftButton
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.MoveAction, data, button, Qt.KeyboardModifier.NoModifier
    )
    column.dragEnterEvent(event)
    assert not event.isAccepted()


def test_the_card_draws_the_burn_up_when_asked(session: Session, theme: Theme, qtbot: QtBot) -> None:
    card = ReconstructionCard(session, theme)
    qtbot.addWidget(card)
    card.resize(600, 300)
    card.show()
    card._switch._buttons["burn_up"].click()
    chart = child(card, LineChart)
    qtbot.waitUntil(chart.isVisible)
    assert [line.name for line in chart.series] == ["recorded here", "scope", "reported"]
    assert not child(card, SitesView).isVisible()


def test_photos_of_before_and_after_stand_side_by_side(
    panel: ReconstructionPanel, session: Session, qtbot: QtBot
) -> None:
    assert session.workspace is not None
    pair = child(panel, PairView)
    assert not pair.isVisible()
    ruin, done = (
        attachments.attach(session.workspace, a_jpeg(exif), f"{role}.jpg", role=role).attachment
        for role, exif in (("before", an_exif()), ("after", an_exif(model="other", taken="")))
    )
    claim = a_progress(period=a_day(20), attachments=(ruin, done))
    session.perform(partial(entries.record, states=[replace(claim, facility=AZIM)]))
    panel.freshness.settle()
    qtbot.waitUntil(lambda: pair.before.thumbnail.has_image and pair.after.thumbnail.has_image)
    assert (pair.before.words.text(), pair.after.words.text()) == (
        "Before · 14 Jan 2018",
        "After · 20 Jan 2018",
    )
    with qtbot.waitSignal(session.asked) as asked:
        pair.after.words.click()
    assert asked.args == [OPEN, done]
