"""Making a workspace file beside what others have left."""

from pathlib import Path

import pytest

from sitrep_app.domain.setting import Setting
from sitrep_app.domain.trouble import Trouble
from sitrep_app.store.workspace import Workspace
from tests.support.workspaces import host


@pytest.mark.parametrize("journal", ["new.sitrep-wal", "new.sitrep-journal"])
def test_no_file_is_made_beside_the_journal_of_one_that_is_gone(tmp_path: Path, journal: str) -> None:
    (tmp_path / journal).write_bytes(b"the last entries of somebody")
    with pytest.raises(Trouble, match="the journal of a workspace that is gone"):
        Workspace.create(tmp_path / "new.sitrep", Setting("New"), host())
    assert [path.name for path in tmp_path.iterdir()] == [journal]
