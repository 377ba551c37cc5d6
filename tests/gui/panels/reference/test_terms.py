"""A workspace's own terms and names, changed in the browser of vocabularies."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.domain.vocabulary import load, use
from sitrep_app.gui.panels.reference.panel import ReferencePanel
from sitrep_app.gui.panels.reference.term_dialog import TermDialog
from sitrep_app.gui.panels.reference.vocabularies_view import VocabulariesView
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.ops import terms, undoing
from tests.support.panels import child


@pytest.fixture
def view(session: Session, theme: Theme, qtbot: QtBot) -> Iterator[VocabulariesView]:
    panel = ReferencePanel(session, theme, {"inspector": QWidget()})
    qtbot.addWidget(panel)
    panel.resize(1300, 760)
    panel.show()
    panel.show_tab("vocabularies")
    shown = child(panel, VocabulariesView)
    shown.choose("actor_type")
    yield shown
    use({})


def test_a_name_is_changed_in_its_cell_for_the_whole_workspace_and_undone(
    view: VocabulariesView, session: Session, qtbot: QtBot
) -> None:
    before = load("actor_type").label("police", "ar")
    view.terms.point_at("police")
    view.terms.setCurrentIndex(view.terms.currentIndex().siblingAtColumn(2))
    qtbot.keyClick(view.terms, Qt.Key.Key_F2)
    line = view.terms.viewport().findChild(QLineEdit)
    assert line is not None
    assert line.text() == before
    line.setText("شرطة المدينة")
    with qtbot.waitSignal(session.changed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert load("actor_type").label("police", "ar") == "شرطة المدينة"
    session.perform(undoing.undo)
    assert load("actor_type").label("police", "ar") == before


def test_a_term_is_added_to_an_open_list_and_offered_at_once(
    view: VocabulariesView, session: Session, qtbot: QtBot
) -> None:
    assert view.add.isEnabled()
    view.add.click()
    dialog = child(view, TermDialog)
    dialog.fields["en"].setText("Police")
    dialog.adding.click()
    assert "another term" in dialog.refusal
    dialog.fields["en"].setText("Scouts")
    dialog.adding.click()
    assert load("actor_type").label("x_scouts") == "Scouts"
    qtbot.waitUntil(lambda: view.terms.model().rowCount() == len(load("actor_type").terms))


def test_nothing_is_added_to_a_list_that_rules_rest_on(view: VocabulariesView) -> None:
    view.choose("marking")
    assert not view.add.isEnabled()
    assert not view.remove.isEnabled()


def test_a_term_that_no_entry_has_may_be_taken_out(
    view: VocabulariesView, session: Session, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(view._used))
    session.perform(lambda workspace: terms.add(workspace, "actor_type", {"en": "Scouts"}))
    qtbot.waitUntil(lambda: view.terms.model().rowCount() == len(load("actor_type").terms))
    view.terms.point_at("x_scouts")
    view._on_term("x_scouts")
    with qtbot.waitSignal(session.asked) as asked:
        view.remove.click()
    assert asked.args[0] == "strike"
