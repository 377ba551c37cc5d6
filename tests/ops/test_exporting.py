"""Files for other programs, written from a workspace."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sitrep_app.domain.lens import EVERYTHING
from sitrep_app.domain.marking import Marking
from sitrep_app.exchange.formats import FORMATS
from sitrep_app.ops.exporting import ExportRequest, export
from sitrep_app.store.workspace import Workspace
from tests.support.workspaces import stocked

REQUEST = ExportRequest(FORMATS["json"], "everything", EVERYTHING, Marking.GREEN)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with stocked(tmp_path) as made:
        yield made


def test_the_same_records_give_the_same_bytes(workspace: Workspace, tmp_path: Path) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    export(workspace, REQUEST, one)
    export(workspace, REQUEST, other)
    assert one.read_bytes() == other.read_bytes()


def test_how_far_it_is_is_told_up_to_the_last_event(workspace: Workspace, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    exported = export(workspace, REQUEST, tmp_path / "o.json", lambda done, of: told.append((done, of)))
    assert told[-1] == (exported.incidents, exported.incidents)


def test_one_that_is_stopped_leaves_what_was_there_and_nothing_else(
    workspace: Workspace, tmp_path: Path
) -> None:
    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    out = tmp_path / "o.json"
    out.write_text("before")
    with pytest.raises(KeyboardInterrupt):
        export(workspace, REQUEST, out, stop)
    assert out.read_text() == "before"
    assert list(tmp_path.glob("**/*.part")) == []
