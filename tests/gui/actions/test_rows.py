"""The table of actions."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from sitrep_app.gui.actions import ACTIONS, State, When
from sitrep_app.paths import resources


def test_no_two_actions_share_an_id_or_a_key() -> None:
    ids = Counter(row.id for row in ACTIONS)
    keys = Counter(row.shortcut for row in ACTIONS if row.shortcut)
    assert [name for name, count in (*ids.items(), *keys.items()) if count > 1] == []


def test_every_key_is_one_that_qt_knows() -> None:
    for row in ACTIONS:
        written = QKeySequence(row.shortcut).toString(QKeySequence.SequenceFormat.PortableText)
        assert written.replace("Delete", "Del") == row.shortcut.replace("Delete", "Del")


def test_every_icon_is_shipped() -> None:
    missing = {row.icon for row in ACTIONS if not (resources() / "icons" / f"{row.icon}.svg").is_file()}
    assert missing == set()


def test_what_writes_cannot_be_done_in_a_file_open_for_reading() -> None:
    reading = State(is_open=True, is_selected=True, undoes="a raid", redoes="a raid")
    possible = {row.id for row in ACTIONS if row.when.holds(reading)}
    assert possible.isdisjoint({"new_entry", "edit", "strike", "undo", "redo"})
    assert {"export_pdf", "page_overview", "as_of"} <= possible


def test_with_nothing_open_one_can_open_search_and_quit() -> None:
    assert {row.id for row in ACTIONS if row.when.holds(State())} >= {
        "new",
        "open",
        "sample",
        "search",
        "quit",
    }
    assert not When.OPEN.holds(State())
