from sitrep_app.domain.draft import Draft


def test_a_field_that_nobody_has_touched_is_empty() -> None:
    assert Draft("1", "incident").text("title") == ""
    assert Draft("1", "incident").items("actors") == ()


def test_a_field_loses_the_spaces_around_its_words() -> None:
    assert Draft("1", "incident", {"when": "  jan 2018 "}).text("when") == "jan 2018"


def test_a_repeated_field_leaves_its_empty_items_out() -> None:
    draft = Draft("1", "incident", {"actors": ("ISIS · perpetrator", "  ", "")})
    assert draft.items("actors") == ("ISIS · perpetrator",)


def test_one_item_may_be_typed_where_several_could_be() -> None:
    assert Draft("1", "incident", {"actors": "ISIS"}).items("actors") == ("ISIS",)
    assert Draft("1", "incident", {"actors": ("ISIS", "PMF")}).text("actors") == "ISIS; PMF"
