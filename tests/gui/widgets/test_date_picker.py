"""Choosing a day: typed as people write dates, or the latest."""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.domain.period import Period
from sitrep_app.domain.when import read_period
from sitrep_app.gui.theme import Theme, colours_in_use
from sitrep_app.gui.widgets.date_picker import DatePicker, last_day

ZONE = ZoneInfo("Asia/Baghdad")
TODAY = date(2018, 2, 12)


@pytest.fixture
def picker(qtbot: QtBot, theme: Theme) -> Iterator[DatePicker]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = DatePicker(
        parent, title="As of", explained="", latest="Today", day=date(2018, 1, 31), today=TODAY, zone=ZONE
    )
    yield made
    made.close()


def typed(picker: DatePicker, words: str) -> None:
    picker.field.setText(words)
    picker.field.textEdited.emit(words)


def test_a_month_means_its_last_day(qtbot: QtBot, picker: DatePicker) -> None:
    typed(picker, "dec 2017")
    with qtbot.waitSignal(picker.chosen) as told:
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert told.args == [date(2017, 12, 31)]


def test_an_impossible_day_says_what_is_wrong_and_chooses_nothing(qtbot: QtBot, picker: DatePicker) -> None:
    typed(picker, "31 feb 2018")
    with qtbot.assertNotEmitted(picker.chosen):
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert picker.hint.text()
    assert picker.hint.property("look") == "hint-danger"


@pytest.mark.parametrize("words", ["since 2017", "after 2017", "never"])
def test_the_advice_offers_only_what_fits(picker: DatePicker, words: str) -> None:
    typed(picker, words)
    assert "31 Jan 2018, jan 2018, yesterday" in picker.hint.text()
    assert "1–31" not in picker.hint.text()


@pytest.mark.parametrize(
    ("words", "day"),
    [("15 jan 2018", date(2018, 1, 15)), ("2017", date(2017, 12, 31)), ("1-15 jan 2018", date(2018, 1, 15))],
)
def test_the_last_day_of_a_period_is_the_last_it_can_reach(words: str, day: date) -> None:
    assert last_day(read_period(words, ZONE, TODAY), ZONE) == day


def test_a_period_without_an_end_has_no_last_day() -> None:
    assert last_day(Period.unknown(), ZONE) is None


def test_the_days_of_other_months_are_written_faintly(picker: DatePicker) -> None:
    picker.show()
    view = picker.calendar.findChild(QTableView)
    assert view is not None
    image, text = view.viewport().grab().toImage(), colours_in_use().text
    model, box = view.model(), view.visualRect

    def darkness(row: int, column: int) -> int:
        cell = box(model.index(row, column))
        points = [(x, y) for x in range(cell.left(), cell.right()) for y in range(cell.top(), cell.bottom())]
        return min(image.pixelColor(x, y).lightness() for x, y in points)

    assert model.index(6, 6).data() == 4
    assert darkness(6, 6) > text.lightness() + 60
    assert darkness(3, 3) < text.lightness() + 60


def test_what_is_said_of_the_words_takes_no_room_from_the_calendar(picker: DatePicker) -> None:
    picker.show()
    before = picker.calendar.height()
    typed(picker, "since 2017")
    picker.grab()
    assert picker.calendar.height() >= before
    assert picker.rect().contains(picker.calendar.geometry())
