import pytest
from pytestqt.qtbot import QtBot

from sitrep_app.gui.forms.inputs import Desk
from sitrep_app.gui.forms.inputs.links import LinksInput
from tests.gui.forms.inputs.conftest import Placer
from tests.support.keys import ENTER, press
from tests.support.sample import titled


@pytest.fixture
def links(placed: Placer, desk: Desk) -> LinksInput:
    made = LinksInput("link", "Links", desk)
    placed(made)
    return made


def test_another_event_is_found_by_its_words_and_linked(qtbot: QtBot, links: LinksInput, desk: Desk) -> None:
    press("security plan")
    qtbot.waitUntil(lambda: links.line.is_open)
    press(ENTER)
    plan = titled(desk.workspace, "incident", "Governor")
    assert links.words() == {"link": (f"follow_up:{plan}",)}
    assert links.shown == ["Follows up · Governor announces a new security plan"]


def test_only_events_are_offered(qtbot: QtBot, links: LinksInput) -> None:
    press("hospital")
    qtbot.waitUntil(lambda: links.line.is_open)
    offered = {one.shown for one in links.line.suggestions}
    assert offered == {
        "Rebuilt hospital in al-Azim is open to all",
        "Two civilians killed outside Miqdadiyah hospital",
    }


def test_what_is_only_typed_is_no_link_and_goes_when_the_field_is_left(links: LinksInput) -> None:
    press("zzz")
    assert links.words() == {}
    links.line.clearFocus()
    assert links.line.text() == ""


def test_the_kind_of_link_is_changed_on_the_chip(links: LinksInput, desk: Desk) -> None:
    plan = titled(desk.workspace, "incident", "Governor")
    links.show_words({"link": (f"follow_up:{plan}",)})
    choices = {words: item for item, words in links.choices(f"follow_up:{plan}")}
    links.replace(0, choices["Answers"])
    assert links.shown == ["Answers · Governor announces a new security plan"]


def test_a_link_to_what_is_not_there_is_shown_by_its_id(links: LinksInput) -> None:
    links.show_words({"link": (f"answers:{'a' * 32}",)})
    assert links.shown == [f"Answers · {'a' * 32}"]
