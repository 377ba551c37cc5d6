import json
from datetime import date
from pathlib import Path

import pytest

from sitrep_app.domain.grade import Reliability
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.period import end_of
from sitrep_app.domain.reconstruction import Count
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import samples
from sitrep_app.store import log, queries
from sitrep_app.store.workspace import Workspace
from tests.support.builders import BAGHDAD
from tests.support.sample import laptop, titled


def hashes(path: Path) -> list[str]:
    with Workspace.open(path, laptop(), read_only=True) as workspace, workspace.reading() as raw:
        return [record.hash for record in log.all_records(raw)]


def test_every_computer_makes_the_same_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = []
    for computer in ("one", "two"):
        monkeypatch.setenv("SITREP_HOME", str(tmp_path / computer))
        monkeypatch.setenv("USER", computer)
        paths.append(tmp_path / f"{computer}.sitrep")
        samples.make_sample(paths[-1], "diyala")
    assert hashes(paths[0]) == hashes(paths[1])


@pytest.mark.parametrize("day", [date(2018, 1, 31), date(2018, 4, 30), date(2026, 1, 1)])
def test_one_hospital_is_recorded_beside_one_reported_from_the_end_of_the_period_on(
    sample: Workspace, day: date
) -> None:
    rebuilt = queries.key_figures(sample, Lens(Standpoint(end_of(day, BAGHDAD)))).reconstruction
    assert (rebuilt.reported, rebuilt.recorded, rebuilt.unnamed) == (Count(1, 11), Count(1, 1), 10)


def test_no_page_of_the_sample_keeps_a_second_copy_of_a_record(tmp_path: Path) -> None:
    path = tmp_path / "diyala.sitrep"
    samples.make_sample(path, "diyala")
    content = path.read_bytes()
    with Workspace.open(path, laptop(), read_only=True) as workspace, workspace.reading() as raw:
        bodies = [record.body for record in log.all_records(raw)]
    assert {content.count(body) for body in bodies} == {1}


def test_the_figures_of_the_sample_are_the_articles(sample: Workspace) -> None:
    figures = queries.key_figures(sample, Lens()).as_json()
    expected = {
        "civilians_killed": {"low": 2, "best": 2, "high": 2},
        "units_destroyed": {"low": 4, "best": 4, "high": 4},
        "pairs_without_unified_command": {"count": 6, "of": 6},
        "facilities": {"reported": {"done": 1, "of": 11}, "recorded": {"done": 1, "of": 1}, "unnamed": 10},
    }
    assert json.loads(json.dumps({name: figures[name] for name in expected})) == expected


def test_the_sample_says_the_same_at_the_end_of_its_own_month(sample: Workspace) -> None:
    setting = queries.setting(sample)
    assert setting.period_last is not None
    then = Lens(Standpoint(end_of(setting.period_last, setting.tzinfo)))
    assert queries.key_figures(sample, then).as_json()["pairs_without_unified_command"] == {
        "count": 6,
        "of": 6,
    }


def test_the_article_is_graded_in_the_open(sample: Workspace) -> None:
    article = titled(sample, "source", "Anti ISIS")
    lines = queries.history(sample, article)
    assert [line.act for line in lines] == ["record", "correct"]
    assert lines[-1].reason
    found = queries.entry(sample, article)
    assert found is not None
    assert found.state.reliability is Reliability.C


def test_everything_in_the_sample_cites_its_paragraph(sample: Workspace) -> None:
    for kind in ("incident", "tie", "progress", "reported_total", "programme"):
        for entry in queries.entries(sample, kind):
            assert entry.state.citations[0].locator.startswith("¶")


def test_no_hospital_is_invented(sample: Workspace) -> None:
    assert [entry.state.name for entry in queries.entries(sample, "facility")] == ["al-Azim hospital"]


def test_nothing_is_placed_more_closely_than_the_article_places_it(sample: Workspace) -> None:
    placed = {
        entry.state.location.name
        for entry in queries.entries(sample, "incident")
        if entry.state.location.name
    }
    assert placed == {"Diyala", "Hamrin Mountains", "Al-Miqdadiyah", "Al-Azim"}


def test_a_sample_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="Choose one of: diyala"):
        samples.make_sample(tmp_path / "x.sitrep", "atlantis")
    assert list(tmp_path.iterdir()) == []


def test_a_sample_is_not_made_over_another_file(tmp_path: Path) -> None:
    path = tmp_path / "x.sitrep"
    path.write_text("mine")
    with pytest.raises(Trouble, match="already a file"):
        samples.make_sample(path, "diyala")
    assert path.read_text() == "mine"
