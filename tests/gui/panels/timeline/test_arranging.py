from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from sitrep_app.gui.panels.timeline.arranging import Arrangement, Arrangements
from sitrep_app.gui.panels.timeline.lanes import LaneChoice


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    """The user's settings."""
    return QSettings(str(tmp_path / "desktop.ini"), QSettings.Format.IniFormat)


def shown(arrangement: Arrangement, keys: list[str]) -> list[str]:
    """Keys in the order they are shown."""
    return [keys[place] for place in arrangement.places(keys)]


def test_a_lane_that_was_moved_stays_there_when_others_come() -> None:
    moved = Arrangement().with_moved(["a", "b", "c"], "c", 0)
    assert shown(moved, ["a", "b", "c"]) == ["c", "a", "b"]
    assert shown(moved, ["new", "a", "c"]) == ["c", "a", "new"]


def test_lanes_nobody_moved_stand_as_they_come() -> None:
    assert shown(Arrangement(), ["b", "a"]) == ["b", "a"]


def test_what_is_folded_can_be_unfolded() -> None:
    folded = Arrangement().with_folded("a", is_folded=True)
    assert folded.folded == {"a"}
    assert folded.with_folded("a", is_folded=False) == Arrangement()


def test_choices_outlast_the_program(memory: QSettings) -> None:
    arrangement = Arrangement(("b", "a"), frozenset({"a"}))
    first = Arrangements(memory)
    first.choose(LaneChoice.SOURCE)
    first.keep(LaneChoice.ACTOR, arrangement)
    again = Arrangements(memory)
    assert again.choice is LaneChoice.SOURCE
    assert again.of(LaneChoice.ACTOR) == arrangement
    assert again.of(LaneChoice.CATEGORY) == Arrangement()


@pytest.mark.parametrize("text", ["", "no JSON", "[]", '{"order": 3, "folded": []}'])
def test_settings_that_nobody_here_wrote_arrange_nothing(text: str) -> None:
    assert Arrangement.read(text) == Arrangement()


def test_a_lane_choice_that_is_no_more_is_forgotten(memory: QSettings) -> None:
    memory.setValue("timeline/lanes by", "weather")
    assert Arrangements(memory).choice is LaneChoice.CATEGORY
