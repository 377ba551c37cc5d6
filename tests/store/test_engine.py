from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from sitrep_app.store import engine as engines
from tests.support.recorded import a_file

SYNCHRONOUS = {2: "FULL", 3: "EXTRA"}


def settings_on(path: Path) -> tuple[str, str, str]:
    """How a writer's journal, its synchronising and its locks are set."""
    engine = engines.writing(path)
    with engine.connect() as connection:
        raw = engines.raw_of(connection)
        journal, synchronous, locking = (
            raw.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "locking_mode")
        )
        engines.leave_at_rest(connection)
    engine.dispose()
    return journal, SYNCHRONOUS[synchronous], locking


def test_a_writer_has_a_write_ahead_log_and_waits_for_the_disk(tmp_path: Path) -> None:
    assert settings_on(a_file(tmp_path)) == ("wal", "FULL", "normal")


@pytest.mark.parametrize("kind", ["vfat", "exfat", "nfs4", "cifs", "9p"])
def test_a_writer_on_a_frail_disk_has_a_rollback_journal_and_the_file_to_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    path = a_file(tmp_path)
    monkeypatch.setattr(engines, "file_system", lambda _: kind)
    assert settings_on(path) == ("delete", "EXTRA", "exclusive")


def test_a_file_system_is_told_by_the_deepest_mount() -> None:
    assert engines.file_system(Path("/proc/self/status")) in ("proc", "")


def test_the_driver_has_no_bug_that_loses_data() -> None:
    assert driver.sqlite_version_info >= engines.OLDEST_SQLITE
