"""The list of drafts, used by keyboard alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sitrep_app.domain.draft import Draft
from sitrep_app.gui.panels.drafts.panel import DraftsPanel
from sitrep_app.gui.session import Session
from sitrep_app.ops import drafts
from sitrep_app.store.workspace import Workspace

TITLES = ("Raid", "Clash", "Shelling")


@pytest.fixture
def panel(qtbot: QtBot, session: Session, workspace: Workspace) -> Iterator[DraftsPanel]:
    for title in TITLES:
        drafts.keep(workspace, Draft(title, "incident", {"title": title}))
    made = DraftsPanel(session)
    qtbot.addWidget(made)
    made.show()
    made.table.setFocus()
    qtbot.waitUntil(lambda: made.is_idle)
    yield made
    made.finish()


def listed(panel: DraftsPanel) -> list[str]:
    model = panel.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def press(
    panel: DraftsPanel, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(panel.table, key, modifier)


def test_the_newest_comes_first_with_its_kind_and_what_it_needs(panel: DraftsPanel) -> None:
    assert listed(panel) == ["Shelling, Event", "Clash, Event", "Raid, Event"]
    assert panel.table.model().index(0, 2).data() == "Still needed: When"
    assert panel.heading.text() == "3 drafts wait to be finished"


def test_the_newest_is_chosen_also_where_the_list_is_read_before_the_window_is_in_front(
    qtbot: QtBot, panel: DraftsPanel, session: Session
) -> None:
    unseen = DraftsPanel(session)
    qtbot.addWidget(unseen)
    qtbot.waitUntil(lambda: unseen.is_idle)
    assert unseen.chosen_ids == ["Shelling"]
    assert unseen.go_on.isEnabled()
    unseen.finish()


def test_enter_goes_on_with_the_draft_that_the_arrows_have_come_to(qtbot: QtBot, panel: DraftsPanel) -> None:
    press(panel, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.chosen) as chosen:
        press(panel, Qt.Key.Key_Return)
    assert chosen.args is not None
    assert chosen.args[0].text("title") == "Clash"


def test_several_are_thrown_away_at_once_and_come_back_by_undo(
    qtbot: QtBot, panel: DraftsPanel, workspace: Workspace
) -> None:
    before = drafts.kept(workspace)
    press(panel, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(panel, Qt.Key.Key_Delete)
    assert [draft.id for draft in drafts.kept(workspace)] == ["Raid"]
    assert (panel.said.text(), listed(panel)) == ("2 drafts discarded", ["Raid, Event"])
    press(panel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert drafts.kept(workspace) == before
    qtbot.waitUntil(lambda: len(listed(panel)) == 3)


def test_a_draft_that_is_kept_meanwhile_comes_into_the_list(
    qtbot: QtBot, panel: DraftsPanel, session: Session, workspace: Workspace
) -> None:
    drafts.keep(workspace, Draft("new", "tie", {"from": "ISF"}))
    session.drafts_changed.emit()
    qtbot.waitUntil(lambda: len(listed(panel)) == 4)
