"""The two dates of the top bar and the session's standpoint are one."""

from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sitrep_app.domain.identity import from_microseconds
from sitrep_app.gui.session import Session
from sitrep_app.gui.widgets.date_picker import DatePicker
from sitrep_app.gui.widgets.standpoint_button import StandpointButton
from sitrep_app.gui.window.standpoint import StandpointBinding


def bound(qtbot: QtBot) -> tuple[Session, StandpointButton, StandpointBinding]:
    session, button = Session(), StandpointButton("As of", "known")
    qtbot.addWidget(button)
    return session, button, StandpointBinding(session, button)


def test_the_button_shows_both_dates(qtbot: QtBot) -> None:
    session, button, _binding = bound(qtbot)
    session.set_as_of(date(2018, 1, 31))
    assert (button.as_of.value, button.known_at.value) == ("31 Jan 2018", "today")
    assert button.as_of.accessibleName() == "As of 31 Jan 2018"


def test_a_day_chosen_for_knowledge_includes_all_of_it(qtbot: QtBot) -> None:
    session, button, binding = bound(qtbot)
    picker = binding.open_known_at()
    picker.chosen.emit(date(2018, 1, 15))
    picker.close()
    moment = session.lens.standpoint.known_at
    assert moment is not None
    assert from_microseconds(moment) == datetime(2018, 1, 15, 23, 59, 59, 999999, tzinfo=UTC)
    assert button.known_at.value == "15 Jan 2018"


def typed(qtbot: QtBot, picker: DatePicker, words: str) -> None:
    picker.field.clear()
    qtbot.keyClicks(picker.field, words)
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    picker.close()


def test_a_time_typed_for_knowledge_is_a_moment_and_includes_it(qtbot: QtBot) -> None:
    session, button, binding = bound(qtbot)
    typed(qtbot, binding.open_known_at(), "1 nov 2026 10:00")
    moment = session.lens.standpoint.known_at
    assert moment is not None
    assert from_microseconds(moment) == datetime(2026, 11, 1, 10, tzinfo=UTC)
    assert button.known_at.value == "1 Nov 2026, 10:00"


def test_the_moment_of_knowledge_is_shown_where_it_is_changed(qtbot: QtBot) -> None:
    _session, _button, binding = bound(qtbot)
    typed(qtbot, binding.open_known_at(), "1 nov 2026 10:00")
    picker = binding.open_known_at()
    assert picker.field.text() == "1 Nov 2026, 10:00"
    picker.close()


def test_a_time_typed_for_the_date_in_the_world_means_its_day(qtbot: QtBot) -> None:
    session, _button, binding = bound(qtbot)
    typed(qtbot, binding.open_as_of(), "1 nov 2026 10:00")
    assert session.as_of == date(2026, 11, 1)


def test_today_can_be_chosen_again_and_leaves_out_what_is_still_to_come(qtbot: QtBot) -> None:
    session, button, binding = bound(qtbot)
    session.set_as_of(date(2018, 1, 31))
    picker = binding.open_as_of()
    picker.chosen.emit(None)
    picker.close()
    assert session.as_of == session.today
    assert button.as_of.value == "today"
