import pytest

from sitrep_app.domain.hierarchy import is_force
from sitrep_app.domain.own_term import OPEN, OwnTerm, code_for, lists_with, subject_of
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import load, shipped, using
from tests.support.builders import an_actor

SCOUTS = OwnTerm("actor_type", "x_scouts", {"en": "Scouts", "ar": "كشافة"}, like="state_military")


def test_an_own_term_stands_at_the_end_of_its_list_in_every_language() -> None:
    with using(lists_with([SCOUTS])):
        assert load("actor_type").codes[-1] == "x_scouts"
        assert load("actor_type").label("x_scouts", "ar") == "كشافة"
        assert load("actor_type").by_words["scouts"] == "x_scouts"
    assert "x_scouts" not in load("actor_type")


def test_an_own_term_is_treated_as_the_one_it_is_like() -> None:
    scout = an_actor("Scout", "x_scouts")
    with using(lists_with([SCOUTS])):
        assert is_force(scout)
    assert not is_force(scout)


def test_a_closed_list_takes_other_names_and_no_other_codes() -> None:
    own = [OwnTerm("marking", "red", {"ar": "سري"}), OwnTerm("marking", "x_pink", {"en": "Pink"})]
    with using(lists_with(own)):
        assert load("marking").label("red", "ar") == "سري"
        assert load("marking").label("red", "en") == "TLP:RED"
        assert "x_pink" not in load("marking")


def test_a_list_that_only_a_newer_program_has_is_left_alone() -> None:
    assert lists_with([OwnTerm("of_the_future", "x_new", {"en": "New"})]) == {}


def test_every_open_list_is_shipped() -> None:
    assert set(shipped()) >= OPEN


@pytest.mark.parametrize(
    ("label", "taken", "code"),
    [
        ({"en": "Border guards"}, (), "x_border_guards"),
        ({"en": "Border guards"}, ("x_border_guards",), "x_border_guards_2"),
        ({"en": "Çöl birliği"}, (), "x_col_birligi"),
    ],
)
def test_a_code_is_made_of_the_english_name(label: dict[str, str], taken: tuple[str, ...], code: str) -> None:
    assert code_for(label, taken) == code


def test_a_code_without_an_english_name_is_the_same_on_every_laptop() -> None:
    assert code_for({"ar": "كشافة"}, ()) == code_for({"ar": "كشافة"}, ())
    assert subject_of("actor_type", "a") != subject_of("actor_role", "a")


def test_a_term_of_its_own_has_a_name() -> None:
    with pytest.raises(Trouble, match="no name"):
        OwnTerm("actor_type", "x_scouts", {"en": " "})
