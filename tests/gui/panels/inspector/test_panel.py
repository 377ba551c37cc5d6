from datetime import date

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.inspector.acting import Actions
from sitrep_app.gui.panels.inspector.panel import InspectorPanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.thumbnails import OPEN
from sitrep_app.gui.widgets.facts import FactLink
from sitrep_app.ops import attachments, entries
from sitrep_app.store import queries
from tests.reports.sample import IDS, subject
from tests.support.attached import LETTER
from tests.support.builders import an_incident
from tests.support.panels import child
from tests.support.photos import a_jpeg

KILLING, TIE = subject(205), subject(300)


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot) -> InspectorPanel:
    shown = InspectorPanel(session, theme)
    qtbot.addWidget(shown)
    shown.resize(330, 800)
    shown.show()
    return shown


def chosen(panel: InspectorPanel, session: Session, one: str) -> Actions:
    session.select(subject(int(one, 16)))
    panel.freshness.settle()
    return child(panel, Actions)


def test_nothing_selected_says_what_to_do(panel: InspectorPanel) -> None:
    assert panel._stack.currentIndex() == 1


def test_what_is_selected_is_shown(panel: InspectorPanel, session: Session) -> None:
    chosen(panel, session, KILLING)
    assert panel._stack.currentIndex() == 0
    assert panel._heading.text() == "Two civilians killed outside Miqdadiyah hospital"


def test_an_actor_is_followed_by_its_link(panel: InspectorPanel, session: Session) -> None:
    chosen(panel, session, KILLING)
    next(link for link in panel.findChildren(FactLink) if link.subject == IDS["isis"]).click()
    assert session.selected == IDS["isis"]


def test_editing_and_following_up_are_asked_of_the_window(
    panel: InspectorPanel, session: Session, qtbot: QtBot
) -> None:
    actions = chosen(panel, session, KILLING)
    for button, action in ((actions.edit, "edit"), (actions.follow_up, "follow_up")):
        with qtbot.waitSignal(session.asked) as asked:
            button.click()
        assert asked.args == [action, KILLING]


def test_striking_asks_for_a_reason_in_place(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    actions = chosen(panel, session, TIE)
    actions.strike.click()
    assert not actions.confirm.isEnabled()
    qtbot.keyClicks(actions.reason, "entered twice")
    actions.confirm.click()
    panel.freshness.settle()
    assert session.workspace is not None
    held = queries.entry(session.workspace, TIE)
    assert held is not None
    assert held.struck
    assert panel._struck.text() == "Struck: entered twice"


def test_a_struck_entry_can_be_restored(panel: InspectorPanel, session: Session) -> None:
    actions = chosen(panel, session, TIE)
    actions.struck.emit("entered twice")
    panel.freshness.settle()
    assert actions.restore.isVisible()
    actions.restore.click()
    assert session.workspace is not None
    held = queries.entry(session.workspace, TIE)
    assert held is not None
    assert not held.struck


def test_a_reason_half_typed_stays_while_the_lens_changes(
    panel: InspectorPanel, session: Session, qtbot: QtBot
) -> None:
    actions = chosen(panel, session, TIE)
    actions.strike.click()
    qtbot.keyClicks(actions.reason, "entered")
    session.narrow(text="anything")
    panel.freshness.settle()
    assert actions.reason.text() == "entered"


def test_a_report_or_a_setting_offers_nothing_to_change(panel: InspectorPanel, session: Session) -> None:
    actions = chosen(panel, session, "0" * 32)
    assert not actions.isVisible()


def test_attached_files_are_shown_and_opening_one_is_asked_of_the_window(
    panel: InspectorPanel, session: Session, qtbot: QtBot
) -> None:
    assert session.workspace is not None
    photo = attachments.attach(session.workspace, a_jpeg(), "ward.jpg").attachment
    letter = attachments.attach(session.workspace, LETTER, "letter.pdf").attachment
    with_files = an_incident(title="With files", attachments=(photo, letter))
    session.select(entries.record(session.workspace, [with_files]).subjects[0])
    panel.freshness.settle()
    assert panel.files is not None
    ward, note = panel.files.lines
    assert (ward.title.text(), note.title.text()) == ("ward.jpg", "letter.pdf")
    qtbot.waitUntil(lambda: ward.thumbnail.has_image)
    assert not note.thumbnail.has_image
    with qtbot.waitSignal(session.asked) as asked:
        child(note, QToolButton).click()
    assert asked.args == [OPEN, letter]
    chosen(panel, session, KILLING)
    assert not panel._attached_head.isVisible()


def test_what_can_be_done_stays_in_sight_however_much_there_is_to_read(
    panel: InspectorPanel, session: Session, theme: Theme
) -> None:
    panel.resize(330, 420)
    actions = chosen(panel, session, KILLING)
    bottom = actions.edit.mapTo(panel, actions.edit.rect().bottomLeft()).y()
    assert bottom < panel.height()


def test_the_whole_history_is_asked_of_the_window(
    panel: InspectorPanel, session: Session, qtbot: QtBot
) -> None:
    chosen(panel, session, KILLING)
    assert panel._every.text() == "1 record"
    with qtbot.waitSignal(session.asked) as asked:
        panel._every.click()
    assert asked.args == ["history", KILLING]


def test_an_entry_that_is_not_among_those_shown_says_why_and_can_be_shown(
    panel: InspectorPanel, session: Session, qtbot: QtBot
) -> None:
    session.narrow(start=None, end=None)
    chosen(panel, session, KILLING)
    assert not panel._hidden.isVisible()
    session.narrow(text="nobody wrote this")
    panel.freshness.settle()
    assert panel._hidden.text() == "Left out by the filters"
    with qtbot.waitSignal(session.asked) as asked:
        panel._show_it.click()
    assert asked.args == ["show", KILLING]


def test_an_entry_of_later_says_as_of_when_it_is_not_shown(panel: InspectorPanel, session: Session) -> None:
    session.narrow(start=None, end=None)
    session.set_as_of(date(2010, 12, 4))
    chosen(panel, session, KILLING)
    assert panel._hidden.text() == "Not shown as of 4 Dec 2010"
