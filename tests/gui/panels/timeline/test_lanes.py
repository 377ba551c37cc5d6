import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.period import Period
from sitrep_app.gui.panels.timeline.lanes import LaneChoice, Lanes, gather
from tests.gui.panels.timeline.building import Said, packed

said = st.lists(
    st.builds(
        Said,
        st.integers(1990, 2020).map(Period.year),
        st.sampled_from([*CATEGORIES, "of_our_own"]),
        st.sampled_from(["", "IQG10Q01", "IQG10Q02"]),
        st.lists(st.sampled_from(["a", "b", "c"]), max_size=4).map(tuple),
    ),
    max_size=30,
)


def gathered(held: list[Said], choice: LaneChoice) -> tuple[Lanes, list[Said]]:
    columns, ordered = packed(held)
    return gather(columns, np.arange(columns.n), choice, lambda key: key or "none"), ordered


def keys_of(one: Said, choice: LaneChoice) -> set[str]:
    """The lanes an incident belongs in, the straightforward way."""
    if choice is LaneChoice.CATEGORY:
        return {one.category if one.category in CATEGORIES else ""}
    return {one.district} if choice is LaneChoice.DISTRICT else set(one.actors) or {""}


@given(said, st.sampled_from(LaneChoice))
def test_every_incident_is_in_each_of_its_lanes_once_and_in_order(
    held: list[Said], choice: LaneChoice
) -> None:
    lanes, ordered = gathered(held, choice)
    for lane, low, high in zip(lanes.lanes, lanes.offsets, lanes.offsets[1:], strict=False):
        belonging = [i for i, one in enumerate(ordered) if lane.key in keys_of(one, choice)]
        assert lanes.rows[low:high].tolist() == belonging
        assert lane.incidents == len(belonging)
    assert len(lanes.rows) == sum(len(keys_of(one, choice)) for one in ordered)


def test_all_categories_have_a_lane_even_where_nothing_happened() -> None:
    lanes, _ = gathered([], LaneChoice.CATEGORY)
    assert tuple(lane.key for lane in lanes.lanes) == CATEGORIES


def test_the_busiest_actor_is_on_top_and_the_nameless_at_the_foot() -> None:
    year = Period.year(2018)
    held = [Said(year, actors=("b",)), Said(year), Said(year), Said(year), Said(year, actors=("a", "b"))]
    lanes, _ = gathered(held, LaneChoice.ACTOR)
    assert [lane.key for lane in lanes.lanes] == ["b", "a", ""]
