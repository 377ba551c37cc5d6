import pytest
from pytestqt.qtbot import QtBot

from sitrep_app import i18n
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.forms.inputs import Desk
from sitrep_app.gui.forms.inputs.choice import ChoiceInput
from tests.gui.forms.inputs.conftest import Placer
from tests.support.keys import DOWN, ENTER, ESC, TAB, press


@pytest.fixture
def category(placed: Placer, desk: Desk) -> ChoiceInput:
    made = ChoiceInput("category", "Category", "category", desk)
    placed(made)
    return made


def offered(choice: ChoiceInput) -> list[str]:
    return [one.words for one in choice.line.suggestions]


def test_a_few_letters_and_tab_make_a_choice(category: ChoiceInput) -> None:
    press("sec", TAB)
    assert category.words() == {"category": "security_operation"}
    assert category.line.text() == "Security operation"


@pytest.mark.parametrize("words", ["Battle or raid", "battle_or_raid", "BATTLE OR RAID", "شەڕ یان پەلامار"])
def test_a_label_in_any_language_or_the_code_is_the_choice(category: ChoiceInput, words: str) -> None:
    press(words)
    assert category.words() == {"category": "battle_or_raid"}


def test_enter_takes_the_one_that_is_lit(category: ChoiceInput) -> None:
    press("r")
    assert offered(category)[0] == "relief_or_reconstruction"
    press(DOWN, ENTER)
    assert category.words() == {"category": offered(category)[1] if offered(category) else "battle_or_raid"}
    assert not category.line.is_open


def test_down_offers_everything(category: ChoiceInput) -> None:
    press(DOWN)
    assert offered(category) == list(load("category").codes)


def test_a_click_offers_everything_even_where_something_is_chosen(
    qtbot: QtBot, category: ChoiceInput
) -> None:
    category.show_words({"category": "battle_or_raid"})
    category.line.all_wanted.emit()
    assert offered(category) == list(load("category").codes)


def test_esc_closes_the_list_and_leaves_what_was_typed(category: ChoiceInput) -> None:
    press("sec", ESC)
    assert not category.line.is_open
    assert category.words() == {"category": "sec"}


def test_words_that_are_not_in_the_list_are_given_back_as_they_are(category: ChoiceInput) -> None:
    press("weather", TAB)
    assert category.words() == {"category": "weather"}


def test_emptied_it_gives_nothing(category: ChoiceInput) -> None:
    category.show_words({"category": "battle_or_raid"})
    category.line.selectAll()
    press("x")
    category.line.clear()
    category.line.textEdited.emit("")
    assert category.words() == {}


def test_a_grade_is_shown_with_its_letter_and_taken_by_it(placed: Placer, desk: Desk) -> None:
    grade = ChoiceInput("reliability", "Reliability", "reliability", desk, default=lambda: "F")
    placed(grade)
    assert grade.line.placeholderText() == "F — cannot be judged"
    press("c")
    assert grade.words() == {"reliability": "C"}
    press(TAB)
    assert grade.line.text() == "C — fairly reliable"


def test_labels_are_in_the_readers_language(placed: Placer, desk: Desk) -> None:
    i18n.use("ar")
    made = ChoiceInput("category", "Category", "category", desk)
    placed(made)
    made.show_words({"category": "battle_or_raid"})
    assert made.line.text() == "معركة أو إغارة"


def test_a_category_is_shown_with_its_shape(category: ChoiceInput) -> None:
    before = category.line.textMargins().left()
    category.show_words({"category": "battle_or_raid"})
    assert category.line.textMargins().left() > before


def test_the_default_gives_way_to_the_prompt_where_there_is_none(placed: Placer, desk: Desk) -> None:
    made = ChoiceInput("type", "Type", "incident_type", desk)
    placed(made)
    made.set_prompt("Type")
    assert made.line.placeholderText() == "Type"
