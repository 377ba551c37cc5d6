from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sitrep_app.domain.marking import Marking
from sitrep_app.gui.panels.entries.events_table import EventsTable, OthersTable
from sitrep_app.gui.panels.entries.panel import EntriesPanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.cells import CELL
from sitrep_app.ops import entries, together, undoing
from sitrep_app.ops.changing import Change, tagging
from sitrep_app.store import queries
from tests.reports.sample import IDS, Stock, subject
from tests.support.panels import child
from tests.support.workspaces import stocked


def shown(qtbot: QtBot, session: Session, theme: Theme) -> EntriesPanel:
    panel = EntriesPanel(session, theme, {"inspector": QLabel()})
    qtbot.addWidget(panel)
    panel.resize(1200, 600)
    panel.show()
    qtbot.waitUntil(lambda: panel._tasks.is_idle)
    return panel


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot) -> EntriesPanel:
    session.narrow(start=None, end=None)
    return shown(qtbot, session, theme)


def titles(panel: EntriesPanel) -> list[str]:
    model = child(panel, EventsTable).model()
    return [model.index(row, 1).data(CELL).text for row in range(model.rowCount())]


def test_every_event_under_the_lens_is_listed(panel: EntriesPanel, session: Session) -> None:
    assert session.workspace is not None
    expected = {entry.state.title for entry in queries.incidents(session.workspace, session.lens)}
    assert set(titles(panel)) == expected


def test_the_list_follows_the_filters(panel: EntriesPanel, session: Session, qtbot: QtBot) -> None:
    session.narrow(categories=frozenset({"violence_against_civilians"}))
    qtbot.waitUntil(lambda: len(titles(panel)) == 2)


def test_a_row_is_selected_in_every_panel_with_the_arrow_keys(
    panel: EntriesPanel, session: Session, qtbot: QtBot
) -> None:
    table = child(panel, EventsTable)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert session.workspace is not None
    assert session.selected is not None
    held = queries.entry(session.workspace, session.selected)
    assert held is not None
    assert held.state.title == titles(panel)[1]


def test_what_is_selected_elsewhere_is_marked(panel: EntriesPanel, session: Session) -> None:
    session.select(subject(205))
    table = child(panel, EventsTable)
    assert table.currentIndex().siblingAtColumn(1).data(CELL).text.startswith("Two civilians")


def test_the_gravest_come_first_when_ordered_by_the_killed(panel: EntriesPanel, qtbot: QtBot) -> None:
    menu = child(panel, EventsTable).open_orders()
    next(action for action in menu.actions() if action.text() == "Killed").trigger()
    menu.close()
    qtbot.waitUntil(lambda: titles(panel)[0].startswith("Two civilians"))


def choose(panel: EntriesPanel, qtbot: QtBot, kind: str) -> OthersTable:
    panel._kinds._buttons[kind].click()
    qtbot.waitUntil(lambda: panel._tasks.is_idle)
    return panel._others[kind]


def test_ties_are_listed_as_well(panel: EntriesPanel, session: Session, qtbot: QtBot) -> None:
    session.narrow(actors=frozenset({IDS["health"]}))
    choose(panel, qtbot, "tie")
    assert [row.cells[2].text for row in panel._others["tie"].rows] == ["Cooperation"]


def test_the_status_says_how_many_of_how_many(panel: EntriesPanel, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.status_changed) as said:
        session.narrow(categories=frozenset({"violence_against_civilians"}))
    assert said.args[0].startswith("2 of ")


def test_filters_that_let_nothing_through_can_be_cleared(
    panel: EntriesPanel, session: Session, qtbot: QtBot
) -> None:
    session.narrow(text="nobody wrote this")
    qtbot.waitUntil(lambda: panel._stack.currentWidget() is panel._nothing)
    with qtbot.waitSignal(session.asked) as asked:
        panel._nothing.activated.emit()
    assert asked.args == ["clear_filters", None]


def test_words_typed_narrow_the_lens(panel: EntriesPanel, session: Session, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel._find, "raids")
    qtbot.waitUntil(lambda: session.lens.text == "raids")
    qtbot.waitUntil(lambda: titles(panel) == ["Raids on towns and villages go on"])


def test_an_empty_workspace_offers_a_new_entry(tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
    with stocked(tmp_path, Stock()) as workspace:
        session = Session()
        session.hold(workspace, queries.setting(workspace))
        panel = shown(qtbot, session, theme)
        with qtbot.waitSignal(session.asked) as asked:
            panel._empty.activated.emit()
    assert asked.args == ["new_entry", "incident"]


def pick_three(panel: EntriesPanel, qtbot: QtBot) -> EventsTable:
    table = child(panel, EventsTable)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    return table


@pytest.mark.parametrize("kind", ["tie", "reference"])
def test_what_is_chosen_for_several_is_asked_of_the_window_in_every_list(
    panel: EntriesPanel, session: Session, qtbot: QtBot, kind: str
) -> None:
    table = choose(panel, qtbot, kind)
    table.selectAll()
    with qtbot.waitSignal(session.asked) as asked:
        panel._together.asked.emit("mark", Marking.RED)
    assert asked.args == ["change_together", (Change("mark", Marking.RED), tuple(table.picked_subjects()))]
    assert len(table.picked_subjects()) == len(table.rows) > 1


def test_several_stay_selected_with_the_keyboard_on_them_after_they_are_changed(
    panel: EntriesPanel, session: Session, qtbot: QtBot
) -> None:
    table = pick_three(panel, qtbot)
    subjects = table.picked_subjects()
    panel._together.asked.emit("tag", None)
    session.perform(partial(together.make, subjects=subjects, change=tagging("road block")))
    qtbot.wait_until(lambda: not panel.freshness.is_stale and panel._tasks.is_idle)
    assert (table.picked_subjects(), panel._together.isVisible()) == (subjects, True)
    assert table.hasFocus()


def test_other_lists_are_ordered_and_copied_as_the_events_are(
    panel: EntriesPanel, session: Session, qtbot: QtBot
) -> None:
    table = choose(panel, qtbot, "reference")
    table.order_by("kind")
    qtbot.waitUntil(lambda: panel._tasks.is_idle)
    assert [row.cells[1].text for row in table.rows] == sorted(row.cells[1].text for row in table.rows)
    table.selectAll()
    with qtbot.waitSignal(session.asked) as asked:
        panel._together.asked.emit("copy", None)
    assert asked.args == ["copied", f"{len(table.rows)} rows copied"]
    lines = QGuiApplication.clipboard().text().splitlines()
    assert (lines[0], len(lines)) == ("Name,Kind,More,Grade,Marking", len(table.rows) + 1)


@pytest.mark.parametrize("verb", ["tag", "strike"])
def test_what_needs_a_word_is_asked_of_the_window(
    panel: EntriesPanel, session: Session, qtbot: QtBot, verb: str
) -> None:
    table = pick_three(panel, qtbot)
    with qtbot.waitSignal(session.asked) as asked:
        panel._together.asked.emit(verb, None)
    assert asked.args == [f"{verb}_together", tuple(table.picked_subjects())]


def test_words_sought_are_marked_in_the_table(panel: EntriesPanel, session: Session, qtbot: QtBot) -> None:
    session.narrow(text="Hosp")
    qtbot.waitUntil(lambda: child(panel, EventsTable)._cells.sought == ("hosp",))


def test_the_keyboard_alone_finds_words_and_goes_on_to_what_is_found(
    panel: EntriesPanel, session: Session, qtbot: QtBot
) -> None:
    table = child(panel, EventsTable)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(panel._find.hasFocus)
    qtbot.keyClicks(panel._find, "raids")
    qtbot.keyClick(panel._find, Qt.Key.Key_Return)
    assert session.lens.text == "raids"
    assert table.hasFocus()
    qtbot.waitUntil(lambda: titles(panel) == ["Raids on towns and villages go on"])


def test_what_was_struck_is_listed_with_its_reason_and_several_are_restored_in_one_step(
    panel: EntriesPanel, session: Session, qtbot: QtBot
) -> None:
    workspace = session.workspace
    assert workspace is not None
    for one, why in ((subject(205), "said twice"), (IDS["health"], "a mistake")):
        entries.strike(workspace, [one], reason=why)
    panel._struck.click()
    qtbot.waitUntil(lambda: panel._tasks.is_idle)
    table = panel._others["struck"]
    assert [(row.cells[2].text, row.cells[3].text) for row in table.rows] == [
        ("actor", "a mistake"),
        ("event", "said twice"),
    ]
    table.selectAll()
    panel._together.asked.emit("restore", None)
    qtbot.waitUntil(lambda: panel._tasks.is_idle)
    assert not queries.struck(workspace)
    session.perform(undoing.undo)
    assert len(queries.struck(workspace)) == 2
    panel._kinds._buttons["tie"].click()
    assert panel._kind == "tie"
    qtbot.waitUntil(lambda: panel._tasks.is_idle)


def test_where_nothing_is_struck_it_is_not_said_that_there_are_no_entries(
    panel: EntriesPanel, qtbot: QtBot
) -> None:
    panel._struck.click()
    qtbot.waitUntil(lambda: panel._tasks.is_idle)
    assert panel._stack.currentWidget() is panel._tables


def test_whoever_comes_back_to_the_page_sees_entries_and_not_what_was_struck(
    panel: EntriesPanel, qtbot: QtBot
) -> None:
    panel._struck.click()
    panel.hide()
    panel.show()
    qtbot.waitUntil(lambda: panel._tasks.is_idle)
    assert panel._kind == "incident"
    assert titles(panel)


@pytest.mark.parametrize("order", ["struck", "title", "kind", "why", "by"])
def test_the_struck_are_ordered_by_every_column(
    panel: EntriesPanel, session: Session, qtbot: QtBot, order: str
) -> None:
    assert session.workspace is not None
    entries.strike(session.workspace, [subject(205), subject(206)], reason="said twice")
    panel._struck.click()
    table = panel._others["struck"]
    table.order_by(order)
    qtbot.waitUntil(lambda: panel._tasks.is_idle and len(table.rows) == 2)
