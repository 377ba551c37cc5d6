from pathlib import Path

from sitrep_app.domain.lens import Standpoint
from sitrep_app.ops import entries
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.builders import an_actor
from tests.support.sample import empty


def names(workspace: Workspace, standpoint: Standpoint | None = None) -> list[str]:
    found = queries.entries(workspace, "actor", standpoint or Standpoint())
    return [entry.state.name for entry in found]


def test_actors_are_read_again_once_anything_is_recorded(tmp_path: Path) -> None:
    with empty(tmp_path) as workspace:
        (army,) = entries.record(workspace, [an_actor("Army")]).subjects
        before = queries.entries(workspace, "actor")
        assert queries.entries(workspace, "actor")[0] is before[0]
        entries.record(workspace, [an_actor("Police")])
        assert sorted(names(workspace)) == ["Army", "Police"]
        entries.strike(workspace, [army], reason="entered twice")
        assert names(workspace) == ["Police"]
        assert names(workspace, Standpoint(known_at=before[0].known_from)) == ["Army"]


def test_what_a_caller_does_to_its_list_is_its_own(tmp_path: Path) -> None:
    with empty(tmp_path) as workspace:
        entries.record(workspace, [an_actor("Army")])
        queries.entries(workspace, "actor").clear()
        assert names(workspace) == ["Army"]
