"""What the filters are told of a workspace."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from sitrep_app.gui.app.commands import Commands
from sitrep_app.gui.widgets.checklist import COUNT, Checklist
from sitrep_app.gui.window import MainWindow
from sitrep_app.gui.window.pages import Filter
from sitrep_app.store import queries


def numbers(checklist: Checklist) -> dict[str, int]:
    """The numbers beside the choices, by their words."""
    return {item.text(): item.data(COUNT) for item in checklist.items if item.data(COUNT) is not None}


def test_a_list_that_is_opened_counts_what_each_choice_would_let_through(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    checklist = window.filters.chips[Filter.CATEGORIES].open()
    qtbot.waitUntil(lambda: bool(numbers(checklist)))
    workspace = window.session.workspace
    assert workspace is not None
    assert sum(numbers(checklist).values()) == len(queries.incidents(workspace, window.session.lens))
    checklist.close()


def test_filters_are_kept_under_a_name_chosen_again_and_forgotten(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    window.session.narrow(text="hospital")
    kept = window.session.lens
    dialog = commands.filtering.ask_name()
    dialog.given.emit("Hospitals")
    dialog.close()
    window.filters.clear_filters()
    assert window.filters.more.saved == ["Hospitals"]
    window.filters.more.saved_chosen.emit("Hospitals")
    assert window.session.lens == kept
    window.filters.more.forgotten.emit("Hospitals")
    assert window.filters.more.saved == []
