"""The row of chips and the session's lens are one."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sitrep_app.gui.session import Session
from sitrep_app.gui.window.choices import Choices
from sitrep_app.gui.window.filters import FilterRow
from sitrep_app.gui.window.pages import ALL, Filter

OFFERED = Choices(categories=[("battle_or_raid", "Battles and raids"), ("arrest_or_seizure", "Arrests")])


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session()


@pytest.fixture
def row(qtbot: QtBot, session: Session) -> FilterRow:
    made = FilterRow(session)
    qtbot.addWidget(made)
    made.offer(OFFERED)
    return made


def test_ticking_a_category_narrows_the_lens(session: Session, row: FilterRow) -> None:
    checklist = row.chips[Filter.CATEGORIES].open()
    checklist.tick("arrest_or_seizure")
    checklist.close()
    assert session.lens.categories == {"arrest_or_seizure"}


def test_with_nothing_ticked_every_chip_says_that_it_lets_all_through(row: FilterRow) -> None:
    words = [chip.text() for chip in row.chips.values()]
    assert all(said.startswith(("All ", "Any ")) for said in words)


def test_a_lens_that_something_else_has_set_is_shown(session: Session, row: FilterRow) -> None:
    session.narrow(categories=frozenset({"battle_or_raid"}), start=datetime(2018, 1, 1, tzinfo=UTC))
    assert row.chips[Filter.CATEGORIES].text() == "Battles and raids"
    assert row.window_chip.text() == "since 1 Jan 2018"


def test_clearing_lets_everything_through_and_keeps_the_standpoint(
    qtbot: QtBot, session: Session, row: FilterRow
) -> None:
    session.set_as_of(datetime(2018, 1, 31, tzinfo=UTC).date())
    session.narrow(categories=frozenset({"battle_or_raid"}), text="raid")
    before = session.lens.standpoint
    clear = next(button for button in row.findChildren(QPushButton) if button.text() == "Clear filters")
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert not session.lens.is_filtered
    assert session.lens.standpoint == before


def test_a_typed_window_narrows_the_lens(session: Session, row: FilterRow) -> None:
    picker = row.open_window_picker()
    picker.field.textEdited.emit("jan 2018")
    picker.field.returnPressed.emit()
    picker.close()
    assert (session.lens.start, session.lens.end) == (
        datetime(2018, 1, 1, tzinfo=UTC),
        datetime(2018, 2, 1, tzinfo=UTC),
    )


def test_a_page_shows_only_the_chips_it_answers_to(row: FilterRow) -> None:
    row.show_only((Filter.WINDOW, Filter.ACTORS))
    assert not row.window_chip.isHidden()
    assert [name for name, chip in row.chips.items() if not chip.isHidden()] == [Filter.ACTORS]
    row.show_only(ALL)
    assert [name for name, chip in row.chips.items() if chip.isHidden()] == [
        Filter.GRADES,
        Filter.MARKINGS,
        Filter.TAGS,
        Filter.SOURCES,
    ]


def test_what_is_seldom_wanted_has_a_chip_once_it_is_asked_for(
    qtbot: QtBot, session: Session, row: FilterRow
) -> None:
    row.offer(Choices(grades=[("B", "B — Usually reliable")]))
    row.show_only(ALL)
    chip = row.chips[Filter.GRADES]
    assert chip.isHidden()
    row.more.filter_wanted.emit("grades")
    assert not chip.isHidden()
    chip.chosen.emit(frozenset({"B"}))
    assert session.lens.grades == {"B"}
    row.clear_filters()
    assert chip.isHidden()


def test_a_chip_that_narrows_the_view_is_there_without_being_asked_for(
    session: Session, row: FilterRow
) -> None:
    row.show_only(ALL)
    session.narrow(tags=frozenset({"road"}))
    assert not row.chips[Filter.TAGS].isHidden()


def test_more_offers_only_what_there_is_to_choose_and_the_filters_with_a_name(
    qtbot: QtBot, session: Session, row: FilterRow
) -> None:
    row.offer(Choices(markings=[("clear", "TLP:CLEAR")], saved=["Raids & more"]))
    row.show_only(ALL)
    session.narrow(text="raid")
    menu = row.more.open()
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["Marking…", "Raids && more", "Keep these filters…", "Forget"]
    with qtbot.waitSignal(row.more.saved_chosen) as told:
        menu.actions()[2].trigger()
    assert told.args == ["Raids & more"]
    menu.close()
