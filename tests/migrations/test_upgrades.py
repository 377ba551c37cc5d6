"""Files of older versions are brought up to this one: after a verified copy, all of it or nothing."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from sitrep_app.domain.lens import NOW
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.trouble import Trouble
from sitrep_app.store import drafts, log, queries, schema
from sitrep_app.store import engine as engines
from sitrep_app.store.checking import check
from sitrep_app.store.format import SCHEMA_VERSION
from sitrep_app.store.workspace import Workspace
from tests.migrations.conftest import DATA, file_of
from tests.support.workspaces import host

Newer = Callable[..., None]
A_COLUMN = "ALTER TABLE draft ADD COLUMN note TEXT NOT NULL DEFAULT ''"


def records_in(path: Path) -> set[str]:
    with closing(engines.connected(path, "mode=ro")) as raw:
        return log.hashes(raw)


def copies(user_folder: Path) -> list[Path]:
    return list((user_folder / "backups" / "upgrades").glob("*.sitrep"))


def test_every_version_has_a_file_to_try_it_on() -> None:
    assert sorted(path.stem for path in DATA.glob("*.sql")) == [
        f"{n:04}" for n in range(1, SCHEMA_VERSION + 1)
    ]


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_a_file_of_any_version_opens_with_all_that_was_in_it(version: int, tmp_path: Path) -> None:
    path = file_of(version, tmp_path / "old.sitrep")
    before = records_in(path)
    with Workspace.open(path, host()) as workspace:
        assert queries.tally(workspace, NOW).by_kind == {
            "actor": 2,
            "incident": 1,
            "setting": 1,
            "source": 1,
            "tie": 1,
        }
        assert [draft.text("title") for draft in drafts.all_drafts(workspace)] == ["Half a title"]
    assert records_in(path) == before
    assert check(path).is_sound


def test_a_file_of_an_older_version_that_has_an_index_of_words_is_not_taken_for_one_tampered_with(
    tmp_path: Path,
) -> None:
    path = file_of(1, tmp_path / "old.sitrep")
    with closing(engines.connected(path, "mode=rw")) as raw:
        schema.make_projection_tables(raw)
    with Workspace.open(path, host()) as workspace:
        assert queries.tally(workspace, NOW).by_kind["incident"] == 1


def test_an_upgrade_keeps_every_entry_and_passes_the_check(tmp_path: Path, one_version_on: Newer) -> None:
    path = file_of(SCHEMA_VERSION, tmp_path / "old.sitrep")
    before = records_in(path)
    one_version_on(A_COLUMN)
    Workspace.open(path, host()).close()
    assert records_in(path) == before
    assert check(path).is_sound


def test_the_copy_made_before_an_upgrade_is_kept_until_the_next_good_open(
    tmp_path: Path, user_folder: Path, one_version_on: Newer
) -> None:
    path = file_of(SCHEMA_VERSION, tmp_path / "old.sitrep")
    before = records_in(path)
    one_version_on(A_COLUMN)
    Workspace.open(path, host()).close()
    (copy,) = copies(user_folder)
    assert records_in(copy) == before
    Workspace.open(path, host()).close()
    assert copies(user_folder) == []


def test_an_older_file_that_is_only_looked_at_stays_as_it_is(tmp_path: Path, one_version_on: Newer) -> None:
    path = file_of(SCHEMA_VERSION, tmp_path / "old.sitrep")
    before = path.read_bytes()
    one_version_on(A_COLUMN)
    with Workspace.open(path, host(), read_only=True) as workspace:
        assert queries.tally(workspace).by_kind["actor"] == 2
    assert path.read_bytes() == before


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(tmp_path: Path, one_version_on: Newer) -> None:
    path = file_of(SCHEMA_VERSION, tmp_path / "old.sitrep")
    before = path.read_bytes()
    one_version_on(A_COLUMN, "DELETE FROM draft", fails="DROP TABLE nothing_of_that_name")
    with pytest.raises(OperationalError, match="nothing_of_that_name"):
        Workspace.open(path, host())
    assert path.read_bytes() == before


def test_an_upgrade_that_loses_a_record_is_not_committed(tmp_path: Path, one_version_on: Newer) -> None:
    path = file_of(SCHEMA_VERSION, tmp_path / "old.sitrep")
    before = path.read_bytes()
    guard = (
        "CREATE TRIGGER record_is_never_deleted BEFORE DELETE ON record\n"
        "BEGIN SELECT raise(ABORT, 'the log is append-only'); END"
    )
    lost = "DELETE FROM record WHERE seq = (SELECT max(seq) FROM record)"
    one_version_on("DROP TRIGGER record_is_never_deleted", lost, guard)
    with pytest.raises(Trouble, match="A record is missing"):
        Workspace.open(path, host())
    assert path.read_bytes() == before


def test_opening_a_current_file_never_loads_alembic(tmp_path: Path) -> None:
    path = tmp_path / "current.sitrep"
    Workspace.create(path, Setting("Current"), host()).close()
    program = (
        "import sys; from pathlib import Path; from sitrep_app.store.host import this_host; "
        "from sitrep_app.store.workspace import Workspace; "
        "Workspace.open(Path(sys.argv[1]), this_host()).close(); print('alembic' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert told.stdout.strip() == "False"
