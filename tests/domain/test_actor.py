from tests.support.builders import an_actor


def test_an_actor_is_named_in_the_language_asked_for_where_it_has_one() -> None:
    pmf = an_actor("Popular Mobilisation Forces", names={"ar": "الحشد الشعبي"})
    assert pmf.name_in("ar") == "الحشد الشعبي"
    assert pmf.name_in("ckb") == "Popular Mobilisation Forces"


def test_a_narrow_place_shows_the_short_name() -> None:
    assert an_actor("Popular Mobilisation Forces", short="PMF").label == "PMF"
    assert an_actor("Peshmerga").label == "Peshmerga"
