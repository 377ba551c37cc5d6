from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from sitrep_app.domain.period import Period
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.when import AmbiguousDate
from sitrep_app.gui.forms.inputs.line import LineInput
from sitrep_app.gui.forms.row import Row, told
from sitrep_app.gui.theme import Theme

DOUBTFUL = AmbiguousDate(
    "“03/04/2018” can be read in more than one way",
    "03/04/2018",
    "Choose 3 Apr 2018 or 4 Mar 2018.",
    "when",
    (Period.day(date(2018, 4, 3)), Period.day(date(2018, 3, 4))),
)


@pytest.fixture
def row(qtbot: QtBot, theme: Theme) -> Row:
    made = Row("When", [LineInput("when", "When")])
    qtbot.addWidget(made)
    made.resize(600, 80)
    made.show()
    return made


def test_a_hint_stands_under_the_field_until_there_is_a_trouble(row: Row) -> None:
    row.show_said({"when": "January 2018"}, {})
    assert (row.said.text(), row.said.property("look")) == ("January 2018", "hint")
    row.show_said({"when": "January 2018"}, {"when": Trouble("There is no such day", "31 Feb", "Mend it.")})
    assert (row.said.text(), row.said.property("look")) == ("There is no such day. Mend it.", "hint-danger")
    row.show_said({}, {})
    assert row.said.isHidden()


def test_a_trouble_of_another_row_is_none_of_this_ones(row: Row) -> None:
    row.show_said({}, {"title": Trouble("The event has no title", "title", "Fill it in.")})
    assert row.said.isHidden()


def test_the_readings_of_a_date_are_buttons_that_say_what_they_take(qtbot: QtBot, row: Row) -> None:
    row.show_said({}, {"when": DOUBTFUL})
    buttons = [button for button in row._offers.children() if button.property("field") == "when"]
    with qtbot.waitSignal(row.read_as) as taken:
        buttons[1].click()  # type: ignore[attr-defined]
    assert taken.args == ["when", "4 Mar 2018"]
    row.show_said({}, {})
    assert row._offers.isHidden()


def test_a_remedy_too_long_for_a_line_is_left_to_the_tooltip(row: Row) -> None:
    trouble = Trouble("“x” is not in the list", "x", f"Choose one of: {', '.join('abcdefghij' * 5)}.")
    assert told(trouble) == "“x” is not in the list."
    row.show_said({}, {"when": trouble})
    assert row.said.toolTip() == trouble.remedy


def test_the_label_belongs_to_the_field(row: Row) -> None:
    assert row.label.buddy() is row.inputs[0]
