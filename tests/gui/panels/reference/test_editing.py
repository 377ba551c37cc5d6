"""Cells of the lists that are changed where they stand, and the uses that are counted beside them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.domain.lens import Lens
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.panels.reference.columns import column_of
from sitrep_app.gui.panels.reference.panel import ReferencePanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.ops import entries, undoing
from sitrep_app.store import queries
from tests.reports.sample import IDS
from tests.support.builders import an_actor


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot) -> ReferencePanel:
    shown = ReferencePanel(session, theme, {"inspector": QWidget()})
    qtbot.addWidget(shown)
    shown.resize(1300, 760)
    shown.show()
    session.select(IDS["army"])
    return shown


def type_into(panel: ReferencePanel, qtbot: QtBot, field: str, words: str) -> None:
    """F2 on a cell of the row that is selected, other words, Enter."""
    kind = panel.lists.kind
    view: QAbstractItemView = panel.lists.view(kind)
    view.setCurrentIndex(view.currentIndex().siblingAtColumn(column_of(kind, field)))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    line = view.viewport().findChild(QLineEdit)
    assert line is not None
    line.setText(words)
    with qtbot.waitSignal(panel.lists.revised):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def army(session: Session) -> object:
    assert session.workspace is not None
    found = queries.entry(session.workspace, IDS["army"])
    assert found is not None
    return found.state


def test_a_cell_is_changed_where_it_stands_and_undone(
    panel: ReferencePanel, session: Session, qtbot: QtBot
) -> None:
    before = army(session)
    type_into(panel, qtbot, "name_ckb", "سوپا")
    assert army(session) != before
    assert panel.lists.actors.currentIndex().column() == 2
    session.perform(undoing.undo)
    assert army(session) == before


def test_a_bad_value_is_told_beside_the_cell_and_the_old_one_stays(
    panel: ReferencePanel, session: Session, qtbot: QtBot
) -> None:
    before = army(session)
    troubles: list[Trouble] = []
    session.troubled.connect(troubles.append)
    type_into(panel, qtbot, "name", "")
    assert panel.lists.editors["actor"].refusal == "The actor has no name"
    assert army(session) == before
    assert not troubles
    qtbot.keyClick(panel.lists.actors, Qt.Key.Key_Down)
    assert panel.lists.editors["actor"].refusal == ""


def test_a_choice_is_taken_by_its_label(panel: ReferencePanel, session: Session, qtbot: QtBot) -> None:
    type_into(panel, qtbot, "type", "Police")
    assert getattr(army(session), "type", "") == "police"


def test_uses_are_counted_and_lead_to_the_entries(
    panel: ReferencePanel, session: Session, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(panel.lists.uses_of(IDS["army"])))
    with qtbot.waitSignal(session.asked) as asked:
        panel.lists.uses_asked.emit(IDS["army"])
    assert asked.args[0] == "page_entries"
    assert session.lens == Lens(session.lens.standpoint, actors=frozenset({IDS["army"]}))


def test_what_is_used_is_not_struck_but_told_where(
    panel: ReferencePanel, session: Session, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(panel.lists.uses_of(IDS["army"])))
    qtbot.keyClick(panel.lists.actors, Qt.Key.Key_Delete)
    assert panel.lists.editors["actor"].refusal.startswith("It is used in ")


def test_what_nothing_uses_may_be_struck(panel: ReferencePanel, session: Session, qtbot: QtBot) -> None:
    idle = session.perform(lambda workspace: entries.record(workspace, [an_actor("Idle")])).subjects[0]
    session.select(idle)
    qtbot.waitUntil(lambda: panel._used.get("actor") is not None and panel.lists.count("actor") > 10)
    with qtbot.waitSignal(session.asked) as asked:
        panel.lists.strike_asked.emit(idle)
    assert asked.args == ["strike", idle]


def test_who_changes_a_reliability_is_asked_why_in_the_next_cell(
    panel: ReferencePanel, session: Session, qtbot: QtBot
) -> None:
    panel.show_tab("source")
    panel.lists.tables["source"].selectRow(0)
    type_into(panel, qtbot, "reliability", "B")
    qtbot.waitUntil(lambda: panel.lists.editors["source"].is_editing)
    assert panel.lists.tables["source"].currentIndex().column() == column_of("source", "grade_reason")
