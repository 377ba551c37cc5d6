import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sitrep_app.domain.trouble import Trouble
from sitrep_app.store import engine as engines
from sitrep_app.store.backing_up import back_up, kept_by_age, restore
from sitrep_app.store.checking import check
from sitrep_app.store.host import Host
from sitrep_app.store.workspace import Workspace
from tests.support.builders import an_incident
from tests.support.recorded import a_file, add_raids, records_in
from tests.support.workspaces import CountedIds, SteppingClock, host

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@contextmanager
def writing_meanwhile(workspace: Workspace, waits: list[float]) -> Iterator[None]:
    """Somebody who goes on recording, and how long each entry takes."""
    is_over = threading.Event()

    def write() -> None:
        while not is_over.wait(0.002):
            begun = time.perf_counter()
            add_raids(workspace, 1)
            waits.append(time.perf_counter() - begun)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        yield
    finally:
        is_over.set()
        writer.join()


def usual(waits: list[float]) -> float:
    """The longest wait but for one in twenty."""
    return sorted(waits)[len(waits) * 19 // 20]


def test_a_backup_holds_what_the_workspace_holds(tmp_path: Path) -> None:
    path = a_file(tmp_path, 5)
    with Workspace.open(path, host()) as workspace:
        backup = back_up(workspace)
    assert records_in(backup.path) == records_in(path)
    assert backup.records == 6
    assert check(backup.path).is_sound


def test_a_backup_is_made_of_what_is_saved_but_not_yet_in_the_file_itself(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with Workspace.open(path, host()) as workspace:
        add_raids(workspace, 4)
        assert back_up(workspace).records == 8


def test_a_backup_is_named_after_its_moment_and_lies_in_the_users_folder(
    tmp_path: Path, user_folder: Path
) -> None:
    with Workspace.open(a_file(tmp_path), host(since=NOW)) as workspace:
        backup = back_up(workspace)
    assert backup.path.name.startswith("diyala-20261122-12")
    assert user_folder in backup.path.parents


def test_on_a_frail_disk_a_backup_is_read_by_the_writer_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path)
    monkeypatch.setattr(engines, "file_system", lambda _: "vfat")
    with Workspace.open(path, host()) as workspace:
        add_raids(workspace, 1)
        assert back_up(workspace, tmp_path / "copies").records == 5


def test_a_writer_hardly_waits_for_a_backup(tmp_path: Path) -> None:
    waits: list[float] = []
    with Workspace.open(a_file(tmp_path), host()) as workspace:
        with workspace.step() as step:
            step.record_many(an_incident(account="It was told at length. " * 40) for _ in range(5_000))
        with writing_meanwhile(workspace, waits):
            time.sleep(0.3)
        alone = usual(waits)
        waits.clear()
        with writing_meanwhile(workspace, waits):
            backup = back_up(workspace, tmp_path / "copies")
    assert backup.records >= 5_000
    assert usual(waits) <= alone + 0.05


def test_restoring_makes_a_new_file(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with Workspace.open(path, host()) as workspace:
        backup = back_up(workspace)
    restore(backup.path, tmp_path / "restored.sitrep")
    assert records_in(tmp_path / "restored.sitrep") == records_in(path)


def test_restoring_never_overwrites(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with Workspace.open(path, host()) as workspace:
        backup = back_up(workspace)
        add_raids(workspace, 1)
    before = path.read_bytes()
    with pytest.raises(Trouble, match="already a file"):
        restore(backup.path, path)
    assert path.read_bytes() == before


def test_going_on_from_a_restored_backup_is_a_new_incarnation_and_is_told(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with Workspace.open(path, host()) as workspace:
        backup = back_up(workspace)
        add_raids(workspace, 1)
    restore(backup.path, tmp_path / "restored.sitrep")
    later = Host(SteppingClock(), CountedIds(1_000), "duty officer", "laptop A")
    with Workspace.open(tmp_path / "restored.sitrep", later) as restored:
        assert "are not in the file" in restored.notices[0].what
        add_raids(restored, 1)
    assert len({record.head.device for record in records_in(tmp_path / "restored.sitrep")}) == 2
    assert check(tmp_path / "restored.sitrep").is_sound


def test_backups_are_thinned_by_age(tmp_path: Path) -> None:
    with Workspace.open(a_file(tmp_path), host(since=NOW)) as workspace:
        for name in (
            "diyala-20250105-090000",
            "diyala-20250119-090000",
            "diyala-20251101-090000",
            "other-20250105-090000",
        ):
            (tmp_path / f"{name}.sitrep").write_bytes(b"")
        back_up(workspace, tmp_path)
    assert [path.name for path in sorted(tmp_path.glob("*-2025*"))] == [
        "diyala-20250119-090000.sitrep",
        "diyala-20251101-090000.sitrep",
        "other-20250105-090000.sitrep",
    ]


def test_all_of_a_day_one_of_each_day_of_a_month_and_one_of_each_month_are_kept() -> None:
    hourly = {NOW - timedelta(hours=hours) for hours in range(24 * 100)}
    kept = kept_by_age(hourly, NOW)
    assert len([moment for moment in kept if NOW - moment <= timedelta(days=1)]) == 25
    assert (
        28 <= len([moment for moment in kept if timedelta(days=1) < NOW - moment <= timedelta(days=30)]) <= 31
    )
    assert 3 <= len([moment for moment in kept if NOW - moment > timedelta(days=30)]) <= 4
