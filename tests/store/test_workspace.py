import resource
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sitrep_app.domain.setting import Setting
from sitrep_app.domain.trouble import Trouble
from sitrep_app.store import engine as engines
from sitrep_app.store import log, memory, queries
from sitrep_app.store.checking import check
from sitrep_app.store.workspace import Workspace
from tests.support.builders import an_incident
from tests.support.recorded import a_file, add_raids, records_in
from tests.support.workspaces import host

ROOT = Path(__file__).parents[2]
UNTIL_IT_IS_FULL = """
import resource, sys
from pathlib import Path
from sitrep_app.domain.trouble import Trouble
from sitrep_app.store.workspace import Workspace
from tests.support.recorded import add_raids
from tests.support.workspaces import host
workspace = Workspace.open(Path(sys.argv[1]), host())
add_raids(workspace, 1)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
saved = 1
try:
    while True:
        add_raids(workspace, 1, account="Long. " * 500)
        saved += 1
except Trouble as trouble:
    print(saved, trouble, sep="|")
"""


def test_a_step_is_saved_whole_or_not_at_all(tmp_path: Path) -> None:
    with Workspace.open(a_file(tmp_path), host()) as workspace:
        with pytest.raises(Trouble, match="too long"), workspace.step() as step:
            step.record_many([an_incident(), an_incident(account="x" * (9 << 20))])
        assert queries.tally(workspace).entries == 3
        add_raids(workspace, 1)
        assert queries.tally(workspace).entries == 4
    assert check(workspace.path).is_sound


def test_a_file_that_exists_is_never_made_anew(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    before = path.read_bytes()
    with pytest.raises(Trouble, match="already a file"):
        Workspace.create(path, Setting("Other"), host())
    assert path.read_bytes() == before


def test_a_workspace_for_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="no such folder"):
        Workspace.create(tmp_path / "missing" / "new.sitrep", Setting("New"), host())


def test_the_device_goes_on_when_the_workspace_is_opened_again(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    for _ in range(3):
        with Workspace.open(path, host()) as workspace:
            add_raids(workspace, 1)
    heads = [record.head for record in records_in(path)]
    assert len({head.device for head in heads}) == 1
    assert [head.device_seq for head in heads] == list(range(1, len(heads) + 1))


def test_records_of_this_very_device_from_elsewhere_make_it_take_a_new_incarnation(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with Workspace.open(path, host()) as workspace:
        add_raids(workspace, 1)
        ours = records_in(path)[-1]
        clone = log.sealed(ours.head, ours.body.replace(b"Raid", b"Clash"), 0)
        with workspace.step() as step:
            step.ingest([clone])
        add_raids(workspace, 1)
    devices = [record.head.device for record in records_in(path)]
    assert devices[-1] != devices[-2] == devices[0]
    assert check(path).is_sound


def test_a_step_that_changes_nothing_forgets_nothing(tmp_path: Path) -> None:
    with Workspace.open(a_file(tmp_path), host()) as workspace:
        before = memory.recall(workspace.id)
        with workspace.step():
            pass
        assert memory.recall(workspace.id) == before


def test_a_full_disk_is_told_and_everything_saved_before_is_there(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with Workspace.open(path, host()) as workspace:
        add_raids(workspace, 1)
        with workspace.reading() as raw:
            pages = raw.execute("PRAGMA page_count").fetchone()[0]
            raw.execute(f"PRAGMA max_page_count={pages + 2}")
        with pytest.raises(Trouble, match="The disk is full; nothing of this step was saved"):
            add_raids(workspace, 300)
        assert queries.tally(workspace).entries == 4
    assert check(path).is_sound


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="the system bounds no file's size")
def test_a_disk_that_fails_in_the_middle_of_a_step_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    told = subprocess.run(
        [sys.executable, "-c", UNTIL_IT_IS_FULL, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    saved, trouble = told.stdout.split("|")
    assert "disk" in trouble
    with Workspace.open(path, host()) as workspace:
        assert queries.tally(workspace).entries == 3 + int(saved)
    assert check(path).is_sound


def test_a_folder_that_vanishes_is_told_and_entries_go_on_when_it_is_back(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    path = a_file(tmp_path / "stick")
    with Workspace.open(path, host()) as workspace:
        add_raids(workspace, 1)
        (tmp_path / "stick").rename(tmp_path / "away")
        with pytest.raises(Trouble, match="no longer where it was"):
            add_raids(workspace, 1)
        (tmp_path / "away").rename(tmp_path / "stick")
        add_raids(workspace, 1)
        assert queries.tally(workspace).entries == 5


def test_a_file_that_was_replaced_while_it_was_open_is_told(tmp_path: Path) -> None:
    path, other = a_file(tmp_path), a_file(tmp_path, name="other.sitrep")
    with Workspace.open(path, host()) as workspace:
        add_raids(workspace, 1)
        other.replace(path)
        with pytest.raises(Trouble, match="no longer where it was"):
            add_raids(workspace, 1)


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_that_is_ten_years_out_keeps_every_entry_in_order(tmp_path: Path, years: int) -> None:
    path = a_file(tmp_path)
    out = datetime(2018, 2, 12, tzinfo=UTC) + timedelta(days=365 * years)
    told = ""
    for since in (out, datetime(2018, 3, 1, tzinfo=UTC)):
        with Workspace.open(path, host(since=since)) as workspace:
            add_raids(workspace, 2)
            told = " ".join(notice.what for notice in workspace.notices)
    assert [record.head.hlc for record in records_in(path)] == sorted({r.head.hlc for r in records_in(path)})
    assert ("later than this computer's clock" in told) is (years > 0)
    assert check(path).is_sound


def test_records_from_the_future_are_not_taken_in(tmp_path: Path) -> None:
    ahead = a_file(tmp_path, name="ahead.sitrep", by=host(since=datetime(2028, 1, 1, tzinfo=UTC)))
    with Workspace.open(a_file(tmp_path), host()) as workspace:
        with pytest.raises(Trouble, match="later than this computer's clock"), workspace.step() as step:
            step.ingest(records_in(ahead))
        assert queries.tally(workspace).entries == 3


def test_an_entry_too_long_to_be_kept_is_refused(tmp_path: Path) -> None:
    with Workspace.open(a_file(tmp_path), host()) as workspace:
        with pytest.raises(Trouble, match="too long"):
            add_raids(workspace, 1, account="x" * (9 << 20))
        assert queries.tally(workspace).entries == 3


def test_many_states_are_recorded_at_once_as_one_by_one(tmp_path: Path) -> None:
    with Workspace.open(a_file(tmp_path), host()) as workspace:
        with workspace.step() as step:
            assert step.record_many(an_incident(title=f"Raid {n}") for n in range(500)) == 500
        assert queries.tally(workspace).entries == 503
    assert check(workspace.path).is_sound


def test_what_is_open_for_reading_takes_no_entries(tmp_path: Path) -> None:
    workspace = Workspace.open(a_file(tmp_path), host(), read_only=True)
    with workspace, pytest.raises(Trouble, match="is open read-only"):
        add_raids(workspace, 1)


def test_on_a_frail_disk_nothing_lies_beside_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path)
    monkeypatch.setattr(engines, "file_system", lambda _: "vfat")
    with Workspace.open(path, host()) as workspace:
        add_raids(workspace, 1)
        assert not path.with_name("diyala.sitrep-wal").exists()
    assert check(path).is_sound
