import pytest
from PySide6.QtWidgets import QMenu

from sitrep_app import i18n
from sitrep_app.domain.actor import Actor
from sitrep_app.gui.forms.inputs import Desk
from sitrep_app.gui.forms.inputs.parts import PartsInput, next_role
from sitrep_app.ops import entries
from tests.gui.forms.inputs.conftest import Placer
from tests.support.keys import DOWN, ENTER, LEFT, TAB, press
from tests.support.sample import titled


@pytest.fixture
def parts(placed: Placer, desk: Desk) -> PartsInput:
    said = {"category": "battle_or_raid"}
    lent = Desk(desk.workspace, desk.theme, desk.tasks, lambda name: said.get(name, ""))
    made = PartsInput("actor", "Actors", lent)
    placed(made)
    return made


def test_actors_get_the_roles_that_are_likely_next(parts: PartsInput) -> None:
    press("isis", ENTER, "Army", ENTER)
    assert parts.shown == ["ISIS · perpetrator", "Army · target"]
    assert parts.words() == {"actor": ("Islamic State · perpetrator", "Iraqi Army · target")}


def test_tab_makes_a_chip_of_the_offered_actor_whose_name_was_begun(parts: PartsInput) -> None:
    press("Pesh", TAB)
    assert parts.words() == {"actor": ("Peshmerga · perpetrator",)}


def test_a_role_may_be_typed_with_the_name(parts: PartsInput) -> None:
    press("Daesh: target", ENTER)
    assert parts.words() == {"actor": ("Islamic State · target",)}


def test_a_name_nobody_has_yet_is_taken_as_it_is(parts: PartsInput) -> None:
    press("White Banners", ENTER)
    assert parts.words() == {"actor": ("White Banners · perpetrator",)}


def test_the_role_is_changed_on_the_chip_with_the_keys(parts: PartsInput) -> None:
    press("isis", ENTER, LEFT)
    assert parts._tokens[0].is_selected
    press(DOWN)
    menu = parts.findChild(QMenu)
    assert isinstance(menu, QMenu)
    speaker = next(action for action in menu.actions() if action.text() == "Speaker")
    speaker.trigger()
    menu.close()
    assert parts.words() == {"actor": ("Islamic State · speaker",)}


def test_namesakes_are_told_apart_by_the_list(parts: PartsInput, desk: Desk) -> None:
    entries.record(desk.workspace, [Actor("Police", "police")])
    press("police")
    assert [one.shown for one in parts.line.suggestions] == ["Police", "Iraqi Police"]
    press(DOWN, ENTER)
    assert len(parts.items) == 1


def test_an_actor_is_shown_by_its_name_where_the_words_are_its_id(parts: PartsInput, desk: Desk) -> None:
    isis = titled(desk.workspace, "actor", "ISIS")
    parts.show_words({"actor": (f"{isis} · perpetrator",)})
    assert parts.shown == ["ISIS · perpetrator"]
    assert parts.words() == {"actor": (f"{isis} · perpetrator",)}


def test_an_actor_is_called_as_the_readers_language_calls_it(parts: PartsInput) -> None:
    i18n.use("ar")
    parts.show_words({"actor": ("ISIS · perpetrator",)})
    assert parts.shown == ["تنظيم داعش · الفاعل"]


@pytest.mark.parametrize(
    ("category", "taken", "role"),
    [
        ("violence_against_civilians", [], "perpetrator"),
        ("violence_against_civilians", ["perpetrator"], "target"),
        ("violence_against_civilians", ["perpetrator", "target"], "target"),
        ("statement_or_decision", ["speaker"], "speaker"),
        ("", [], "participant"),
    ],
)
def test_the_next_role_follows_from_the_category_and_those_taken(
    category: str, taken: list[str], role: str
) -> None:
    assert next_role(category, taken) == role
