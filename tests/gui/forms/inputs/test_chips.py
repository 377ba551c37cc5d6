import pytest
from pytestqt.qtbot import QtBot

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.inputs import Desk
from sitrep_app.gui.forms.inputs.items import ItemsInput, NamesInput
from tests.gui.forms.inputs.conftest import Placer
from tests.support.keys import BACKSPACE, DELETE, DOWN, ENTER, LEFT, press


@pytest.fixture
def tags(placed: Placer, desk: Desk) -> ItemsInput:
    made = ItemsInput("tag", "Tags", desk.theme)
    placed(made)
    return made


def test_enter_makes_a_chip_of_what_was_typed(tags: ItemsInput) -> None:
    press("hospital", ENTER, "night", ENTER)
    assert tags.shown == ["hospital", "night"]
    assert tags.words() == {"tag": ("hospital", "night")}


def test_what_is_typed_counts_before_it_is_a_chip(tags: ItemsInput) -> None:
    press("hospital", ENTER, "ni")
    assert tags.words() == {"tag": ("hospital", "ni")}


def test_leaving_the_field_makes_a_chip_of_what_was_typed(tags: ItemsInput) -> None:
    press("hospital")
    tags.line.clearFocus()
    assert tags.shown == ["hospital"]
    assert tags.words() == {"tag": ("hospital",)}


def test_backspace_in_the_empty_line_takes_the_last_away(tags: ItemsInput) -> None:
    press("a", ENTER, "b", ENTER, BACKSPACE)
    assert tags.items == ("a",)


def test_left_goes_to_a_chip_and_delete_takes_that_one_away(tags: ItemsInput) -> None:
    press("a", ENTER, "b", ENTER, "c", ENTER, LEFT, LEFT, DELETE)
    assert tags.items == ("a", "c")


def test_typing_goes_on_after_walking_among_the_chips(tags: ItemsInput) -> None:
    press("a", ENTER, LEFT, "b", ENTER)
    assert tags.items == ("a", "b")


def test_a_cross_takes_its_chip_away(qtbot: QtBot, tags: ItemsInput) -> None:
    press("a", ENTER, "b", ENTER)
    with qtbot.waitSignal(tags.changed):
        tags._tokens[0].removed.emit()
    assert tags.items == ("b",)


def test_the_same_item_is_added_once(tags: ItemsInput) -> None:
    press("a", ENTER, "a", ENTER)
    assert tags.items == ("a",)


def test_what_was_typed_stays_when_the_form_shows_it_again(tags: ItemsInput) -> None:
    press("a", ENTER, "b")
    tags.show_words(tags.words())
    assert (tags.items, tags.line.text()) == (("a",), "b")


def test_another_drafts_items_take_the_place_of_these(tags: ItemsInput) -> None:
    press("a", ENTER)
    tags.show_words({"tag": ("x", "y")})
    assert tags.shown == ["x", "y"]
    tags.show_words({})
    assert tags.words() == {}


def test_a_trouble_is_marked_and_told_to_a_screen_reader(tags: ItemsInput) -> None:
    tags.show_troubles({"tag": Trouble("Wrong", "tag", "Mend it.")})
    assert tags._frame.property("trouble") is True
    assert "Wrong" in tags.line.accessibleDescription()


def test_names_are_offered_while_one_is_typed(placed: Placer, desk: Desk) -> None:
    partners = NamesInput("partner", "Partners", "actor", desk)
    placed(partners)
    press("red")
    assert [one.shown for one in partners.line.suggestions] == ["International Red Cross", "New: red"]
    press(ENTER)
    assert partners.words() == {"partner": ("International Red Cross",)}
    assert partners.shown == ["Red Cross"]


def test_down_in_the_empty_line_offers_names(placed: Placer, desk: Desk) -> None:
    partners = NamesInput("partner", "Partners", "actor", desk)
    placed(partners)
    press(DOWN)
    assert len(partners.line.suggestions) == 8
