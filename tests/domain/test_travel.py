"""Where the lens has been."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.travel import MOST, Travel

RAIDS = Lens(categories=frozenset({"battle_or_raid"}))
WORDS = Lens(text="raid")


class Watch:
    """A watch that is moved by hand."""

    seconds = 0.0

    def __call__(self) -> float:
        """The seconds it shows."""
        return self.seconds


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def travel(watch: Watch) -> Travel:
    return Travel(watch)


def test_back_returns_to_what_was_left_and_forward_to_what_back_left(travel: Travel) -> None:
    travel.leave(Lens(), RAIDS)
    assert travel.back(RAIDS) == Lens()
    assert travel.forward(Lens()) == RAIDS
    assert travel.behind == [Lens()]


def test_another_turn_forgets_what_lay_ahead(travel: Travel) -> None:
    travel.leave(Lens(), RAIDS)
    travel.back(RAIDS)
    travel.leave(Lens(), WORDS)
    assert travel.forward(WORDS) is None


def test_a_date_that_is_dragged_is_one_turn(travel: Travel, watch: Watch) -> None:
    lenses = [Lens(Standpoint(datetime(2018, 1, day, tzinfo=UTC))) for day in range(1, 20)]
    for old, new in pairwise(lenses):
        watch.seconds += 0.1
        travel.leave(old, new)
    assert travel.back(lenses[-1]) == lenses[0]
    assert travel.behind == []


def test_the_same_thing_changed_again_after_a_while_is_another_turn(travel: Travel, watch: Watch) -> None:
    travel.leave(Lens(), WORDS)
    watch.seconds += 5
    travel.leave(WORDS, Lens(text="raids"))
    assert travel.back(Lens(text="raids")) == WORDS


def test_other_things_changed_at_once_are_turns_of_their_own(travel: Travel) -> None:
    travel.leave(Lens(), WORDS)
    travel.leave(WORDS, Lens(text="raid", districts=frozenset({"IQG10Q01"})))
    assert travel.behind == [Lens(), WORDS]


def test_only_so_many_turns_are_kept(travel: Travel, watch: Watch) -> None:
    for count in range(MOST + 5):
        watch.seconds += 5
        travel.leave(Lens(text=str(count)), Lens(text=str(count + 1)))
    assert len(travel.behind) == MOST


def test_nothing_lies_behind_a_workspace_just_opened(travel: Travel) -> None:
    travel.leave(Lens(), RAIDS)
    travel.forget()
    assert travel.back(RAIDS) is None
