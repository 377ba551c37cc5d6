from pathlib import Path

import pytest

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.gui.actions import Found
from sitrep_app.gui.app import finding
from sitrep_app.gui.app.finding import Ways
from sitrep_app.ops import entries, templates
from sitrep_app.store.workspace import Workspace
from tests.support.builders import an_incident
from tests.support.workspaces import stocked


def found(workspace: Workspace, text: str, all_asked: list[str] | None = None) -> list[Found]:
    asked = [] if all_asked is None else all_asked
    return finding.find(
        workspace,
        text,
        Ways(lambda *_about: None, asked.append, asked.append, lambda one: asked.append(one.name)),
    )


def test_those_named_come_before_what_speaks_of_them(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        lines = found(workspace, "isis")
    assert lines[0].kind == "actor"
    assert "event" in {line.kind for line in lines}
    assert len({(line.title, line.kind) for line in lines}) == len(lines)


def test_a_tie_is_found_by_both_its_actors(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        lines = found(workspace, "peshmerga popular")
    assert {line.kind for line in lines} == {"coordination"}


@pytest.mark.parametrize(
    ("count", "told"), [(30, "Show all 30 in Entries"), (1_100, "Show all in Entries: more than 1,000")]
)
def test_where_there_is_more_a_line_leads_to_all_of_it(tmp_path: Path, count: int, told: str) -> None:
    with stocked(tmp_path) as workspace:
        entries.record(workspace, [an_incident(title=f"Qadisiyah {number}") for number in range(count)])
        asked: list[str] = []
        lines = found(workspace, "qadis", asked)
    assert len(lines) == finding.MOST_ENTRIES + 1
    assert lines[-1].title == told
    lines[-1].go()
    assert asked == ["qadis"]


def test_places_are_districts_then_those_that_entries_use_then_others_on_the_map(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        mill = Location(said="the old mill at Khalis", precision=Closeness.VICINITY)
        entries.record(workspace, [an_incident(location=mill)])
        asked: list[str] = []
        lines = [line for line in found(workspace, "khalis", asked) if line.icon == "map-pin"]
    assert [line.kind for line in lines[:2]] == ["district", "place of entries"]
    lines[1].go()
    assert asked == ["the old mill at Khalis"]


def test_a_town_leads_to_its_district_and_is_found_once(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        asked: list[str] = []
        (town,) = found(workspace, "jalawla", asked)
    assert (town.title, town.kind) == ("Jalawla", "place, Khanaqin district")
    town.go()
    assert asked == ["IQG10Q05"]


def test_everything_of_every_kind_is_found_by_its_name(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        kinds = {
            line.kind
            for words in ("anti isis", "azim", "hospitals", "peshmerga", "mayor")
            for line in found(workspace, words)
        }
    assert kinds >= {"event", "actor", "coordination", "facility", "programme", "source"}


def test_a_template_is_found_by_its_words_and_begins_a_new_entry(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        templates.save(workspace, "Nightly raid", Draft("d", "incident", {"title": "Raid"}))
        asked: list[str] = []
        (line,) = [
            one for one in found(workspace, "raid night", asked) if one.kind.startswith("new by template")
        ]
        line.go()
    assert asked == ["Nightly raid"]
