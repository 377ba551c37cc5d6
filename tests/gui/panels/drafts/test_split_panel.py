"""What a text would become is shown before anything is kept."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.drafts.split_panel import SplitPanel
from sitrep_app.gui.session import Session
from sitrep_app.ops import drafts
from sitrep_app.store.workspace import Workspace


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[SplitPanel]:
    made = SplitPanel(session, "Title,When,Weather\nRaid,jan 2018,dry\n,,\nClash,,wet")
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made.is_idle)
    yield made
    made.finish()


def test_the_rows_their_number_and_what_was_not_understood_are_shown(
    panel: SplitPanel, workspace: Workspace
) -> None:
    assert panel.table.model().rowCount() == 2
    assert panel.count.text() == "2 drafts from a table"
    assert panel.remarks.text() == (
        "No field is called so, it goes into the account: Weather. 1 needs more before it can be saved."
    )
    assert panel.keep.text() == "Keep 2 drafts"
    assert drafts.kept(workspace) == []


def test_only_what_is_shown_can_be_agreed_to(qtbot: QtBot, panel: SplitPanel) -> None:
    panel.text.setPlainText("One note")
    panel.agree()
    assert not panel.keep.isEnabled()
    qtbot.waitUntil(lambda: panel.is_idle)
    with qtbot.waitSignal(panel.agreed) as agreed:
        panel.agree()
    assert agreed.args is not None
    assert [draft.text("title") for draft in agreed.args[0]] == ["One note"]


def test_too_much_is_told_and_cannot_be_agreed_to(qtbot: QtBot, panel: SplitPanel) -> None:
    panel.text.setPlainText("Title,When\n" + "Raid,jan 2018\n" * 10_000)
    qtbot.waitUntil(lambda: panel.is_idle)
    assert panel.remarks.text().startswith("10,000 drafts are too many at once")
    assert not panel.keep.isEnabled()
