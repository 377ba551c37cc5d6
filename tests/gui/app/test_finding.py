from pathlib import Path

import pytest

from sitrep_app.gui.actions import Found
from sitrep_app.gui.app import finding
from sitrep_app.ops import entries
from sitrep_app.store.workspace import Workspace
from tests.support.builders import an_incident
from tests.support.workspaces import stocked


def found(workspace: Workspace, text: str, all_asked: list[str] | None = None) -> list[Found]:
    asked = [] if all_asked is None else all_asked
    return list(finding.find(workspace, text, lambda *_about: None, lambda _code: None, asked.append))


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
