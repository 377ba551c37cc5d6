import pytest

from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import Term, load, readable, shipped


def test_codes_come_in_the_order_they_are_shown() -> None:
    assert load("coordination_band").codes[:3] == ("unified_command", "joint", "liaison")


def test_a_term_carries_what_its_vocabulary_adds() -> None:
    assert load("category").term("battle_or_raid").extra["shape"] == "diamond"


def test_a_label_comes_in_the_language_asked_for() -> None:
    assert load("facility_type").label("hospital", "ar") == "مستشفى"
    assert load("facility_type").label("hospital", "ckb") == "نەخۆشخانە"


def test_a_label_falls_back_to_english_then_to_the_readable_code() -> None:
    assert load("facility_type").label("hospital", "fr") == "Hospital"
    assert load("facility_type").label("ice_factory", "ar") == "Ice factory"


def test_a_term_without_a_short_label_gives_its_full_one() -> None:
    band = load("coordination_band")
    assert (band.term("joint").short(), band.term("hostile").short()) == ("Joint", "Hostile")


def test_a_definition_is_empty_where_there_is_none() -> None:
    assert load("category").term("battle_or_raid").explained("ckb").startswith("شەڕی نێوان")
    assert load("facility_type").term("hospital").explained() == ""


def test_a_term_says_what_other_standards_call_it() -> None:
    assert load("lifecycle").term("works_complete").mapped("iati") == "3"
    assert load("lifecycle").term("unknown").mapped("iati") is None
    assert load("link").term("answers").mapped("iati") is None


def test_an_unknown_code_is_refused_with_the_codes_there_are() -> None:
    with pytest.raises(Trouble) as trouble:
        load("reliability").term("G")
    assert "“G” is not in the list “Reliability of the source”" in str(trouble.value)
    assert "A, B, C, D, E, F" in trouble.value.remedy


def test_an_unknown_vocabulary_is_refused() -> None:
    with pytest.raises(Trouble, match="There is no such vocabulary"):
        load("../paths")


def test_extending_adds_terms_at_the_end_and_leaves_the_shipped_list_alone() -> None:
    types = load("facility_type")
    longer = types.extended_by([Term("ice_factory", {"en": "Ice factory"})])
    assert longer.codes == (*types.codes, "ice_factory")
    assert "ice_factory" not in load("facility_type")


def test_extending_with_a_known_code_replaces_its_term_in_place() -> None:
    types = load("facility_type")
    changed = types.extended_by([Term("hospital", {"en": "General hospital"})])
    assert (changed.codes, changed.label("hospital")) == (types.codes, "General hospital")


def test_a_vocabulary_is_read_once() -> None:
    assert load("category") is load("category")


def test_every_shipped_vocabulary_loads() -> None:
    assert [load(name).id for name in shipped()] == list(shipped())


def test_codes_of_our_own_read_without_their_prefix() -> None:
    assert readable("x_weapons_cache_found") == "Weapons cache found"
