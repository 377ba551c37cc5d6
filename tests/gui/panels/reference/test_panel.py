from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app import __version__
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.actions import KeysSheet
from sitrep_app.gui.panels.reference.about_view import AboutView
from sitrep_app.gui.panels.reference.columns import KINDS
from sitrep_app.gui.panels.reference.legend_view import LegendView
from sitrep_app.gui.panels.reference.panel import ReferencePanel
from sitrep_app.gui.panels.reference.vocabularies_view import VocabulariesView
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.empty_state import EmptyState
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.reports.sample import IDS, subject
from tests.support.panels import child
from tests.support.workspaces import host


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot) -> ReferencePanel:
    shown = ReferencePanel(session, theme, {"inspector": QWidget()})
    qtbot.addWidget(shown)
    shown.resize(1300, 760)
    shown.show()
    return shown


def test_choosing_an_actor_selects_it_in_every_panel(
    panel: ReferencePanel, session: Session, qtbot: QtBot
) -> None:
    tree = panel.lists.actors
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert session.selected in IDS.values()
    assert panel.lists.edit.isEnabled()


def test_an_actor_selected_elsewhere_is_marked_in_the_tree(panel: ReferencePanel, session: Session) -> None:
    session.select(IDS["army"])
    assert panel.lists.actors.currentIndex().data() == "Iraqi Army, Army"


def test_an_event_selected_elsewhere_is_not_edited_from_here(panel: ReferencePanel, session: Session) -> None:
    session.select(subject(205))
    assert not panel.lists.edit.isEnabled()


@pytest.mark.parametrize("kind", KINDS)
def test_each_list_offers_to_add_its_kind(
    panel: ReferencePanel, session: Session, qtbot: QtBot, kind: str
) -> None:
    panel.show_tab(kind)
    with qtbot.waitSignal(session.asked) as asked:
        panel.lists.add.click()
    assert asked.args == ["new_entry", kind]


def test_a_source_is_opened_to_be_graded(panel: ReferencePanel, session: Session, qtbot: QtBot) -> None:
    panel.show_tab("source")
    table = panel.lists.tables["source"]
    table.selectRow(0)
    with qtbot.waitSignal(session.asked) as asked:
        panel.lists.edit.click()
    assert session.workspace is not None
    source = queries.entries(session.workspace, "source")[0]
    assert asked.args == ["edit", source.subject]


def test_the_status_counts_what_the_tab_holds(panel: ReferencePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.status_changed) as said:
        panel.show_tab("programme")
    assert said.args == ["2 programmes"]
    with qtbot.waitSignal(panel.status_changed) as said:
        panel.show_tab("vocabularies")
    assert said.args == [f"{len(load('category').terms)} terms"]


@pytest.mark.parametrize(
    ("tab", "kind"),
    [("vocabularies", VocabulariesView), ("legend", LegendView), ("keys", KeysSheet), ("about", AboutView)],
)
def test_what_stands_still_takes_the_inspector_s_room(
    panel: ReferencePanel, tab: str, kind: type[QWidget]
) -> None:
    panel.show_tab(tab)
    assert child(panel, kind).isVisible()
    assert panel._inspector is not None
    assert not panel._inspector.isVisible()
    panel.show_tab("actor")
    assert panel._inspector.isVisible()


def test_finding_narrows_the_list(panel: ReferencePanel, qtbot: QtBot) -> None:
    whole = panel.lists.actors.model().rowCount()
    qtbot.keyClicks(panel.lists.finder, "police")
    assert panel.lists.actors.model().rowCount() < whole
    panel.lists.finder.clear()
    assert panel.lists.actors.model().rowCount() == whole


def test_the_version_and_the_makers_are_told(panel: ReferencePanel) -> None:
    panel.show_tab("about")
    said = " ".join(label.text() for label in child(panel, AboutView).findChildren(QLabel))
    assert __version__ in said
    assert "Natural Earth" in said


def test_an_empty_list_says_what_goes_there_and_offers_it(tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
    with Workspace.create(tmp_path / "empty.sitrep", Setting("Empty"), host()) as workspace:
        session = Session()
        session.hold(workspace, queries.setting(workspace))
        panel = ReferencePanel(session, theme)
        qtbot.addWidget(panel)
        panel.show()
        panel.show_tab("source")
        shown = next(empty for empty in panel.findChildren(EmptyState) if empty.isVisible())
        with qtbot.waitSignal(session.asked) as asked:
            shown.activated.emit()
    assert asked.args == ["new_entry", "source"]


def test_the_list_of_what_is_selected_elsewhere_comes_to_the_front(
    panel: ReferencePanel, session: Session
) -> None:
    panel.show_tab("legend")
    session.select(IDS["army"])
    assert panel.tabs.current == "actor"
    assert panel._inspector is not None
    assert panel._inspector.isVisible()
