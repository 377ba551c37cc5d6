from pathlib import Path

import pytest

from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.cli.conftest import Sitrep
from tests.support.sample import laptop


def test_a_workspace_of_any_size_is_made(sitrep: Sitrep, tmp_path: Path) -> None:
    path = tmp_path / "made.sitrep"
    said = sitrep("make", path, "--incidents", 25, "--seed", 4)
    assert (said.status, said.err) == (0, "")
    with Workspace.open(path, laptop(), read_only=True) as workspace:
        assert queries.tally(workspace).by_kind["incident"] == 25


@pytest.mark.parametrize(
    "words", [("--incidents", "-1"), ("--incidents", "many"), ("--incidents", "99999999999"), ()]
)
def test_a_number_that_cannot_be_made_is_wrong_use(
    sitrep: Sitrep, tmp_path: Path, words: tuple[str, ...]
) -> None:
    said = sitrep("make", tmp_path / "made.sitrep", *words)
    assert said.status == 2
    assert "--incidents" in said.line
    assert list(tmp_path.glob("*made*")) == []
