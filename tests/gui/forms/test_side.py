from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.forms.side import SidePanel
from sitrep_app.gui.theme import Theme
from sitrep_app.ops.likely import Likely

ONE = Likely(
    SubjectId("a" * 32),
    "Two civilians killed outside Miqdadiyah hospital",
    "January 2018 · Miqdadiyah",
    0.9,
    ("same day", "same perpetrator"),
)


@pytest.fixture
def side(qtbot: QtBot, theme: Theme) -> SidePanel:
    made = SidePanel(theme)
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    return made


def test_a_similar_entry_leads_to_itself(qtbot: QtBot, side: SidePanel) -> None:
    side.show_similar([ONE], "Nothing.")
    assert side.similar == [f"{ONE.title}, {ONE.line}, same day, same perpetrator"]
    assert not side.nothing.isVisible()
    with qtbot.waitSignal(side.opened) as opened:
        side._cards[0].click()
    assert opened.args == [ONE.subject]


def test_no_word_of_a_similar_entry_is_cut_off(qtbot: QtBot, side: SidePanel) -> None:
    side.show_similar([ONE], "")
    side.grab()
    button = side._cards[0]
    for label in button.findChildren(type(side.nothing)):
        assert label.height() >= label.heightForWidth(label.width())
        assert button.rect().contains(label.geometry())


def test_where_there_is_none_that_is_said(side: SidePanel) -> None:
    side.show_similar([ONE], "")
    side.show_similar([], "Nothing within 10 km.")
    assert side.similar == []
    assert side.nothing.text() == "Nothing within 10 km."


def test_where_there_is_nothing_to_say_nothing_is_said(side: SidePanel) -> None:
    side.show_similar([], "")
    assert not side._heading.isVisible()


def test_an_event_is_looked_at_before_it_is_said_to_be_the_same(qtbot: QtBot, side: SidePanel) -> None:
    side.show_similar([ONE], "", can_be_same=True)
    with qtbot.waitSignal(side.opened), qtbot.assertNotEmitted(side.same_asked):
        side.ask_same()
    with qtbot.waitSignal(side.same_asked) as asked:
        side.ask_same()
    assert asked.args == [ONE.subject]


def test_what_is_marked_stays_so_while_it_is_shown(side: SidePanel) -> None:
    other = replace(ONE, subject=SubjectId("b" * 32))
    side.show_similar([ONE, other], "", can_be_same=True)
    side.look_at(1)
    side.show_similar([other], "", can_be_same=True)
    assert side._cards[0].property("look") == "similar-marked"


def test_the_last_word_on_something_is_looked_at_but_not_joined(qtbot: QtBot, side: SidePanel) -> None:
    side.show_similar([ONE], "")
    side.look_at(0)
    with qtbot.assertNotEmitted(side.same_asked):
        side.ask_same()
