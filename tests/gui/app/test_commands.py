"""What the actions do."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import Hlc
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.period import Period
from sitrep_app.gui.app.commands import Commands
from sitrep_app.gui.panels.inspector.panel import InspectorPanel
from sitrep_app.gui.widgets.banner import Banner
from sitrep_app.gui.window import PAGES, MainWindow
from sitrep_app.ops import entries, same_incident
from sitrep_app.store import queries
from tests.support.sample import titled

RAID = Incident("Raid on a village", "battle_or_raid", Period.month(2018, 1))
LATE = Incident("Raid in March", "battle_or_raid", Period.month(2018, 3))


def titles(window: MainWindow) -> set[str]:
    assert window.session.workspace is not None
    return {entry.state.title for entry in queries.entries(window.session.workspace, "incident")}


def record(window: MainWindow, incident: Incident) -> None:
    window.session.perform(partial(entries.record, states=[incident]))


def reopen(commands: Commands, path: Path) -> None:
    commands.keeping.close()
    commands.open_path(path)


def tells(inspector: InspectorPanel, words: str) -> bool:
    return words in inspector.accessibleDescription()


def test_every_action_of_the_table_does_something(window: MainWindow, commands: Commands) -> None:
    assert window.commands.unbound == set()


def test_what_was_saved_can_be_taken_back_and_done_again(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    record(window, RAID)
    qtbot.waitUntil(lambda: window.commands.qt("undo").text() == "Undo: Raid on a village")
    window.commands.trigger("undo")
    assert RAID.title not in titles(window)
    qtbot.waitUntil(lambda: window.commands.qt("redo").isEnabled())
    window.commands.trigger("redo")
    assert RAID.title in titles(window)


def test_undo_and_redo_answer_at_once_when_a_file_has_been_opened(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    record(window, RAID)
    reopen(commands, sample)
    window.commands.trigger("undo")
    assert RAID.title not in titles(window)
    reopen(commands, sample)
    window.commands.trigger("redo")
    assert RAID.title in titles(window)


def test_undoing_nothing_leaves_the_next_change_to_be_told_as_saved(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    window.commands.trigger("redo")
    record(window, RAID)
    assert window.notices.shown == ["Saved."]


def test_saving_undoing_and_doing_again_are_told_with_the_way_back(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    record(window, RAID)
    assert window.notices.shown == ["Saved."]
    qtbot.waitUntil(lambda: RAID.title in window.commands.qt("undo").text())
    window.commands.trigger("undo")
    assert window.notices.shown == [f"Undone. {RAID.title}"]
    qtbot.waitUntil(lambda: RAID.title in window.commands.qt("redo").text())
    window.commands.trigger("redo")
    assert window.notices.shown == [f"Done again. {RAID.title}"]


def test_an_entry_that_the_lens_hides_is_told_with_the_way_to_it(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    record(window, LATE)
    assert window.notices.shown == ["Saved. It is dated after the as-of date."]


@pytest.mark.parametrize("period", [LATE.period, Period.day(date(2090, 5, 1))])
def test_the_way_to_a_hidden_entry_takes_away_no_more_than_what_hides_it(
    window: MainWindow, commands: Commands, sample: Path, period: Period
) -> None:
    commands.open_path(sample)
    window.session.narrow(categories=frozenset({"battle_or_raid"}), districts=frozenset())
    record(window, replace(LATE, period=period))
    banner = window.findChildren(Banner)[-1]
    next(button for button in banner.findChildren(QPushButton) if button.text() == "Show").click()
    shown, workspace = window.session.selected, window.session.workspace
    assert workspace is not None
    assert shown is not None
    assert queries.is_shown(workspace, window.session.lens, shown)
    assert window.session.lens.categories == {"battle_or_raid"}


def test_what_was_known_by_the_known_at_date_is_not_called_later(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    window.session.set_known_at(Hlc(2**52))
    record(window, RAID)
    assert window.notices.shown == ["Saved."]
    window.session.set_known_at(Hlc(1))
    record(window, RAID)
    assert window.notices.shown == ["Saved. It is later than the known-at date."]


def test_an_entry_that_the_filters_leave_out_is_told_so(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    window.session.set_lens(Lens(categories=frozenset({"security_operation"})))
    record(window, LATE)
    assert window.notices.shown == ["Saved. The filters leave it out."]


def test_the_filters_offer_the_actors_and_districts_of_the_workspace(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    choices = window.filters.choices
    assert "Peshmerga" in {words for _, words in choices.actors}
    assert any("PMF" in names for names in choices.also.values())
    assert {"Khanaqin", "Baquba"} & {words for _, words in choices.districts}
    assert len(choices.categories) >= 6


def test_the_palette_finds_an_entry_and_goes_to_it(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    found = next(f for f in window.finder.finder("security plan") if f.kind == "event")
    found.go()
    assert window.session.selected is not None


@pytest.mark.parametrize(("words", "kind"), [("inadequate", "event"), ("Peshmerga", "actor")])
def test_what_is_found_is_shown_where_it_can_be_read_whatever_page_is_shown(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path, words: str, kind: str
) -> None:
    commands.open_path(sample)
    window.show()
    for page in PAGES:
        window.session.select(None)
        window.show_page(page.key)
        next(found for found in window.finder.finder(words) if found.kind == kind).go()
        assert window.pages.panel is not None
        inspector = next(one for one in window.pages.panel.findChildren(InspectorPanel) if one.isVisible())
        qtbot.waitUntil(partial(tells, inspector, words))
    assert window.session.lens.actors == frozenset()


def test_a_district_is_chosen_on_a_page_that_answers_to_it(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    window.show_page("reports")
    next(found for found in window.finder.finder("Khalis") if found.kind == "district").go()
    assert window.session.lens.districts
    assert "districts" in window.pages.filters


def test_the_status_bar_counts_the_entries(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    window.show_page("reference")
    qtbot.waitUntil(lambda: window.status.count.endswith("entries"))


def test_the_status_bar_counts_what_was_known_by_the_moment_of_knowledge(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    window.show_page("reference")
    qtbot.waitUntil(lambda: window.status.count.endswith("entries"))
    window.session.set_known_at(Hlc(1))
    qtbot.waitUntil(lambda: window.status.count == "0 entries")


def test_a_panel_can_ask_for_an_action(window: MainWindow, commands: Commands, sample: Path) -> None:
    commands.open_path(sample)
    window.session.ask("page_reference")
    assert window.page is not None
    assert window.page.key == "reference"


def test_striking_asks_why_and_takes_the_entry_out(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    record(window, RAID)
    assert window.session.workspace is not None
    raid = next(e for e in queries.entries(window.session.workspace, "incident") if e.state == RAID)
    dialog = commands.entering.strike(raid.subject)
    assert dialog is not None
    assert dialog.windowTitle() == f"Strike “{RAID.title}”?"
    dialog.given.emit("Entered twice")
    dialog.close()
    assert RAID.title not in titles(window)


def test_undo_that_brings_a_draft_back_offers_to_go_on_with_it(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    workspace = window.session.workspace
    assert workspace is not None
    fields = {"title": "Shots", "category": "violence_against_civilians", "when": "15 jan 2018"}
    draft, known = Draft("d", "incident", fields), titled(workspace, "incident", "Two civilians")
    window.session.perform(partial(same_incident.add, existing=known, draft=draft))
    qtbot.waitUntil(lambda: window.commands.qt("undo").isEnabled())
    window.commands.trigger("undo")
    assert window.notices.shown == ["Undone. The draft is back."]
