import json
from pathlib import Path

import pytest

from tests.cli.conftest import Sitrep

OF_THE_SAMPLE = {
    "civilians_killed": {"low": 2, "best": 2, "high": 2},
    "units_destroyed": {"low": 4, "best": 4, "high": 4},
    "pairs_without_unified_command": {"count": 6, "of": 6},
    "facilities": {"reported": {"done": 1, "of": 11}, "recorded": {"done": 1, "of": 1}, "unnamed": 10},
}


def test_the_figures_of_the_sample_are_the_articles(sitrep: Sitrep, diyala: Path) -> None:
    said = sitrep("figures", diyala, "--json")
    assert (said.status, said.err) == (0, "")
    assert {name: json.loads(said.out)[name] for name in OF_THE_SAMPLE} == OF_THE_SAMPLE


def test_before_anything_happened_there_is_nothing_to_count(sitrep: Sitrep, diyala: Path) -> None:
    told = json.loads(sitrep("figures", diyala, "--as-of", "2017-01-01", "--json").out)
    assert told["civilians_killed"]["best"] == 0


def test_before_anything_was_known_there_is_nothing_to_count(sitrep: Sitrep, diyala: Path) -> None:
    told = json.loads(sitrep("figures", diyala, "--known-at", "2018-01-01", "--json").out)
    assert told["civilians_killed"]["best"] == 0


def test_an_entry_changes_the_figures(sitrep: Sitrep, diyala: Path) -> None:
    words = (
        "--title",
        "A raid",
        "--category",
        "violence_against_civilians",
        "--when",
        "2018",
        "--killed",
        "1/3/4",
    )
    sitrep("add", diyala, "incident", *words)
    assert json.loads(sitrep("figures", diyala, "--json").out)["civilians_killed"] == {
        "low": 3,
        "best": 5,
        "high": 6,
    }


def test_an_audience_counts_only_what_it_may_see(sitrep: Sitrep, diyala: Path) -> None:
    words = ("--title", "A raid", "--type", "attack", "--when", "2018", "--killed", "3", "--marking", "amber")
    sitrep("add", diyala, "incident", *words)
    told = json.loads(sitrep("figures", diyala, "--audience", "TLP:GREEN", "--json").out)
    assert told["civilians_killed"]["best"] == 2


def test_the_figures_are_read_by_people_too(sitrep: Sitrep, diyala: Path) -> None:
    said = sitrep("figures", diyala)
    assert "2 (low 2, high 2)" in said.out
    assert "Facilities rebuilt, reported                 1 of 11" in said.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--as-of", "2018-02-31"), "--as-of"),
        (("--as-of", "soon"), "--as-of"),
        (("--known-at", "25:00"), "--known-at"),
        (("--audience", "everybody"), "--audience"),
    ],
)
def test_wrong_options_are_told(sitrep: Sitrep, diyala: Path, words: tuple[str, ...], told: str) -> None:
    said = sitrep("figures", diyala, *words)
    assert said.status == 2
    assert told in said.line


def test_reading_changes_nothing(sitrep: Sitrep, diyala: Path) -> None:
    before = diyala.read_bytes()
    sitrep("figures", diyala)
    assert diyala.read_bytes() == before
    assert [path.name for path in diyala.parent.iterdir()] == [diyala.name]
