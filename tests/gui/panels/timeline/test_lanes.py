from functools import partial
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.period import Period
from sitrep_app.gui.panels.timeline.lanes import LaneChoice, Lanes, gather
from tests.gui.panels.timeline.building import Said, cited, packed

said = st.lists(
    st.builds(
        Said,
        st.integers(1990, 2020).map(Period.year),
        st.sampled_from([*CATEGORIES, "of_our_own"]),
        st.sampled_from(["", "IQG10Q01", "IQG10Q02"]),
        st.lists(st.sampled_from(["a", "b", "c"]), max_size=4).map(tuple),
        sources=st.lists(st.sampled_from(["s", "t"]), max_size=3).map(tuple),
        programme=st.sampled_from(["", "p", "q"]),
    ),
    max_size=30,
)


def gathered(held: list[Said], choice: LaneChoice) -> tuple[Lanes, list[Said]]:
    columns, ordered = packed(held)
    sources = partial(cited, ordered)
    return gather(columns, np.arange(columns.n), choice, lambda key: key or "none", sources), ordered


def keys_of(one: Said, choice: LaneChoice) -> set[str]:
    """The lanes an incident belongs in, the straightforward way."""
    if choice is LaneChoice.CATEGORY:
        return {one.category if one.category in CATEGORIES else ""}
    if choice is LaneChoice.SOURCE:
        return set(one.sources) or {""}
    if choice is LaneChoice.PROGRAMME:
        return {one.programme}
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


def test_arranged_lanes_keep_what_they_hold() -> None:
    year = Period.year(2018)
    held = [Said(year, actors=("b",)), Said(year, actors=("a", "b")), Said(year)]
    lanes, _ = gathered(held, LaneChoice.ACTOR)
    arranged = lanes.arranged([2, 0, 1], {"b"})
    assert [(lane.key, lane.is_folded) for lane in arranged.lanes] == [("", False), ("b", True), ("a", False)]
    held_by = [arranged.rows[low:high].tolist() for low, high in pairwise(arranged.offsets.tolist())]
    assert [len(rows) for rows in held_by] == [1, 2, 1]
    assert held_by[1] == lanes.rows[: lanes.offsets[1]].tolist()
