from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.gui.panels.map.labels import Tier, Wish, settle
from sitrep_app.gui.panels.map.projection import Box

SHEET = Box(0, 0, 500, 400)

wishes = st.lists(
    st.builds(
        Wish,
        st.text("abc", min_size=1, max_size=4),
        st.sampled_from(Tier),
        st.floats(0, 500),
        st.floats(0, 400),
        st.floats(10, 90),
        st.just(14.0),
        st.floats(0, 9),
        st.booleans(),
    ),
    max_size=40,
)


@given(wishes)
def test_no_two_names_ever_touch(wanted: list[Wish]) -> None:
    taken = [Box(200, 150, 260, 180)]
    boxes = [label.box for label in settle(wanted, taken, SHEET)] + taken
    assert not any(one.touches(other) for at, one in enumerate(boxes) for other in boxes[:at])


@given(wishes)
def test_no_name_lies_on_the_dot_of_another(wanted: list[Wish]) -> None:
    labels = settle(wanted, [], SHEET)
    dots = [(label, label.dot) for label in labels if label.dot is not None]
    assert not any(label.box.holds(*dot) for owner, dot in dots for label in labels if label is not owner)


@given(wishes)
def test_no_name_is_cut_off_at_the_edge(wanted: list[Wish]) -> None:
    labels = settle(wanted, [], SHEET)
    assert all(
        SHEET.holds(label.box.left, label.box.top) and SHEET.holds(label.box.right, label.box.bottom)
        for label in labels
    )


def test_a_town_keeps_its_place_before_a_district_does() -> None:
    town = Wish("Baquba", Tier.TOWN, 100, 100, 60, 14, is_beside=True)
    district = Wish("Baquba", Tier.DISTRICT, 130, 100, 60, 14)
    labels = {label.tier: label.box for label in settle([district, town], [], SHEET)}
    assert labels[Tier.TOWN].left == 106
    assert labels[Tier.DISTRICT].top != 93


def test_of_one_tier_the_largest_is_named_first() -> None:
    small, large = (
        Wish(name, Tier.TOWN, 250, 100, 300, 14, weight) for name, weight in (("small", 1), ("large", 2))
    )
    crowded = Box(0, 80, 500, 120)
    assert [label.text for label in settle([small, large], [], crowded)] == ["large"]


def test_a_name_goes_to_the_other_side_where_something_is_in_its_way() -> None:
    town = Wish("Khalis", Tier.TOWN, 250, 200, 50, 14, is_beside=True)
    (label,) = settle([town], [Box(252, 190, 320, 210)], SHEET)
    assert label.box.right < 250
    assert label.dot == (250, 200)
