import pytest

from sitrep_app import i18n
from sitrep_app.gui.forms.inputs import Desk
from sitrep_app.gui.forms.inputs.where import WhereInput, suggested
from tests.gui.forms.inputs.conftest import Placer
from tests.support.keys import DOWN, ENTER, TAB, press


@pytest.fixture
def where(placed: Placer, desk: Desk) -> WhereInput:
    made = WhereInput("where", "Where", desk)
    placed(made)
    return made


def test_places_are_offered_with_what_they_are(where: WhereInput) -> None:
    press("khal")
    first = where.line.suggestions[0]
    assert (first.shown, first.note) == ("Al-Khalis", "town or village · Al-Khalis")


@pytest.mark.parametrize(
    ("typed", "taken"),
    [("mandal", "Mandali"), ("5 km N of Kifr", "5 km N of Kifri"), ("Mandali road", "Mandali road")],
)
def test_the_only_place_that_begins_so_is_taken_by_leaving_the_line(
    where: WhereInput, typed: str, taken: str
) -> None:
    press(typed, TAB)
    assert where.words() == {"where": taken}


def test_one_of_several_places_is_taken_only_when_it_was_walked_to(where: WhereInput) -> None:
    press("khal", TAB)
    assert where.words() == {"where": "khal"}


def test_enter_after_down_takes_the_place(where: WhereInput) -> None:
    press("khal", DOWN, ENTER)
    assert where.words() == {"where": "Al-Khalis"}


def test_behind_a_distance_the_place_is_completed_and_the_distance_stays() -> None:
    assert suggested("30 km NE of Baq")[0].words.startswith("30 km NE of Ba")


def test_one_letter_offers_nothing_yet() -> None:
    assert suggested("K") == ()


def test_places_are_offered_in_the_readers_language() -> None:
    i18n.use("ar")
    assert "الخالص" in {one.shown for one in suggested("الخال")}
