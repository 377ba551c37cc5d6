from pathlib import Path

from sitrep_app.domain.lens import NOW
from sitrep_app.ops import making
from sitrep_app.ops.made_pictures import FACILITIES, PROGRAMMES
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import laptop


def test_a_made_up_workspace_has_something_in_every_picture(tmp_path: Path) -> None:
    making.make(tmp_path / "made.sitrep", 5, 1)
    with Workspace.open(tmp_path / "made.sitrep", laptop()) as workspace:
        cells = queries.coordination(workspace, NOW).cells
        programmes = queries.reconstruction(workspace, NOW).programmes
    assert len({cell.band for cell in cells.values()}) > 3
    assert [one.scope for one in programmes] == [FACILITIES] * len(PROGRAMMES)
