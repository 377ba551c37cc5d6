from pathlib import Path

from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.cli.conftest import Sitrep
from tests.support.sample import laptop


def names(path: Path) -> dict[str, tuple[str, ...]]:
    with Workspace.open(path, laptop(), read_only=True) as workspace:
        return {one.state.name: one.state.aliases for one in queries.entries(workspace, "actor")}


def test_two_actors_become_one_and_are_parted_again(sitrep: Sitrep, diyala: Path) -> None:
    before = names(diyala)
    assert sitrep("same", diyala, "actor", "Iraqi Army", "Iraqi Police").status == 0
    assert "Iraqi Police" not in names(diyala)
    assert "Iraqi Police" in names(diyala)["Iraqi Army"]
    assert sitrep("same", diyala, "actor", "Iraqi Army", "Iraqi Police", "--part").status == 0
    assert names(diyala) == before


def test_who_is_not_known_is_told(sitrep: Sitrep, diyala: Path) -> None:
    said = sitrep("same", diyala, "actor", "Iraqi Army", "Nobody")
    assert said.status == 2
    assert "There is no actor “Nobody”" in said.err
    said = sitrep("same", diyala, "actor", "Iraqi Army", "Iraqi Police", "--part")
    assert "not shown under it" in said.err
