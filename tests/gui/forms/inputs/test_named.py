import pytest
from PySide6.QtCore import Qt

from sitrep_app.domain.actor import Actor
from sitrep_app.gui.forms.inputs import Desk
from sitrep_app.gui.forms.inputs.named import NamedInput, called
from sitrep_app.ops import entries
from tests.gui.forms.inputs.conftest import Placer
from tests.support.keys import DOWN, ENTER, ESC, TAB, press, save
from tests.support.sample import titled


@pytest.fixture
def actor(placed: Placer, desk: Desk) -> NamedInput:
    made = NamedInput("from", "Who", "actor", desk)
    placed(made)
    return made


def test_a_known_name_is_offered_by_any_of_its_spellings_and_taken_with_enter(actor: NamedInput) -> None:
    press("hashd")
    assert [(one.shown, one.note) for one in actor.line.suggestions] == [
        ("Popular Mobilisation Forces", "PMF · Auxiliary force"),
        ("New: hashd", ""),
    ]
    press(ENTER)
    assert actor.words() == {"from": "Popular Mobilisation Forces"}


@pytest.mark.parametrize("key", [TAB, Qt.Key.Key_Backtab])
def test_tab_takes_the_offered_name_that_was_begun(actor: NamedInput, key: Qt.Key) -> None:
    press("Pesh", key)
    assert actor.words() == {"from": "Peshmerga"}


def test_saving_takes_the_offered_name_that_was_begun(actor: NamedInput) -> None:
    press("Pesh")
    save()
    assert actor.words() == {"from": "Peshmerga"}


def test_esc_and_tab_leave_what_was_typed_alone(actor: NamedInput) -> None:
    press("Pesh", ESC, TAB)
    assert actor.words() == {"from": "Pesh"}


def test_a_new_name_that_begins_a_known_one_is_taken_from_the_end_of_the_list(actor: NamedInput) -> None:
    press("Pesh", DOWN, TAB)
    assert actor.words() == {"from": "Pesh"}


def test_tab_leaves_a_name_that_only_lies_within_a_known_one_alone(actor: NamedInput) -> None:
    press("Mobilisation", TAB)
    assert actor.words() == {"from": "Mobilisation"}


def test_tab_takes_what_was_walked_to(actor: NamedInput) -> None:
    press("Iraqi", DOWN, TAB)
    assert actor.words() == {"from": "Iraqi Police"}


def test_of_two_namesakes_the_chosen_one_is_meant(actor: NamedInput, desk: Desk) -> None:
    first = titled(desk.workspace, "actor", "Peshmerga")
    second = entries.record(desk.workspace, [Actor("Peshmerga", "regional_force")]).subjects[0]
    press("pesh", DOWN, ENTER)
    assert actor.line.text() == "Peshmerga"
    assert {first, second} > {actor.words()["from"]}


def test_typing_over_a_chosen_namesake_means_the_words_again(actor: NamedInput, desk: Desk) -> None:
    isis = titled(desk.workspace, "actor", "ISIS")
    actor.show_words({"from": isis})
    assert (actor.line.text(), actor.words()) == ("Islamic State", {"from": isis})
    actor.line.selectAll()
    press("ISIS")
    assert actor.words() == {"from": "ISIS"}


@pytest.mark.parametrize(
    ("kind", "words", "shown", "note"),
    [
        ("facility", "azim", "al-Azim hospital", "Hospital"),
        ("programme", "towns", "Towns and villages of Diyala", "Town or village"),
        (
            "source",
            "anti",
            "Anti ISIS operations resume in Diyala as the group targets civilians",
            "News article",
        ),
    ],
)
def test_every_kind_of_name_says_what_tells_it_from_others(
    placed: Placer, desk: Desk, kind: str, words: str, shown: str, note: str
) -> None:
    named = NamedInput(kind, kind, kind, desk)
    placed(named)
    press(words)
    one = named.line.suggestions[0]
    assert one.shown == shown
    assert one.note.startswith(note)


def test_a_short_name_is_what_an_actor_is_called(desk: Desk) -> None:
    assert called(desk.names, "actor", "Popular Mobilisation Forces") == "PMF"
    assert called(desk.names, "actor", "Somebody new") == "Somebody new"
