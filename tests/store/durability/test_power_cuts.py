"""An entry that the program said was saved survives a power cut, and the simulation would show it if it did not."""

import hashlib
import os
import random
import shutil
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver

from sitrep_app.domain.setting import Setting
from sitrep_app.store import engine as engines
from sitrep_app.store import log
from sitrep_app.store.agreement import check_projections
from sitrep_app.store.host import this_host
from sitrep_app.store.projections.tables import projection_metadata
from sitrep_app.store.verifying import check_pages, check_records
from sitrep_app.store.workspace import Workspace
from tests.store.durability.power import Disk, Operation, operations

ROOT = Path(__file__).parents[3]
NAME = "cut.sitrep"
STEPS = 75
COMPILER = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")

pytestmark = pytest.mark.skipif(
    not COMPILER or sys.platform != "linux",
    reason="power cuts are simulated with a recorder that a C compiler makes, and there is none",
)


@dataclass(frozen=True)
class Recording:
    """A workspace file as it was, and everything that was done to it."""

    before: bytes
    operations: list[Operation]


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The recorder, compiled."""
    made = tmp_path_factory.mktemp("recorder") / "recorder.so"
    source = Path(__file__).with_name("recorder.c")
    subprocess.run(
        [str(COMPILER), "-shared", "-fPIC", "-O1", "-o", str(made), str(source), "-ldl"], check=True
    )
    return made


def recorded(recorder: Path, folder: Path, journal: str) -> Recording:
    """What a writer does to its file with one kind of journal."""
    path, notes = folder / NAME, folder / "notes"
    Workspace.create(path, Setting("Cut"), this_host()).close()
    before = path.read_bytes()
    told = {"LD_PRELOAD": str(recorder), "RECORD_MATCH": f"{folder}/cut", "RECORD_TO": str(notes)}
    command = [sys.executable, "-m", "tests.store.durability.writer", str(path), journal, str(STEPS)]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **told}, check=True)
    return Recording(before, list(operations(notes)))


def faults_after_cuts(recording: Recording, folder: Path, cuts: int) -> list[str]:
    """Everything that was lost or broken by so many cuts, at moments and in manners drawn by lot."""
    chance = random.Random(99)
    moments = sorted(chance.randrange(1, len(recording.operations)) for _ in range(cuts))
    disk, done, faults = Disk({NAME: recording.before}), 0, list[str]()
    sound: set[bytes] = set()
    for number, moment in enumerate(moments):
        for operation in recording.operations[done:moment]:
            disk.do(operation)
        done = moment
        faults += _faults(disk, ("torn", "prefix", "none")[number % 3], chance, folder, sound)
    return faults


def _faults(disk: Disk, manner: str, chance: random.Random, folder: Path, sound: set[bytes]) -> list[str]:
    """Cut the power once and look at what is found; records and projections seen to be sound before are not seen again."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in disk.cut(manner, chance).items():
        (folder / name).write_bytes(data)
    acknowledged = {disk.acknowledged[at : at + 32].hex() for at in range(0, len(disk.acknowledged), 32)}
    try:
        with closing(engines.connected(folder / NAME, "mode=rw")) as raw:
            lost = acknowledged - log.hashes(raw)
            found = [finding.what for finding in check_pages(raw)]
            content = _content(raw)
            if content not in sound:
                found += [
                    finding.what for check in (check_records, check_projections) for finding in check(raw)
                ]
    except driver.Error as error:
        return [f"{manner}: {error}"]
    if not found:
        sound.add(content)
    return [f"{manner}: lost {name}" for name in sorted(lost)[:1]] + [f"{manner}: {what}" for what in found]


def _content(raw: Any) -> bytes:
    total = hashlib.sha256()
    for table in ("record", *projection_metadata.tables):
        for row in raw.execute(f"SELECT * FROM {table}"):
            total.update(repr(row).encode())
    return total.digest()


@pytest.mark.parametrize("journal", ["wal", "rollback"])
def test_no_acknowledged_entry_is_lost_to_a_power_cut(
    recorder: Path, tmp_path: Path, journal: str, soak: bool
) -> None:
    recording = recorded(recorder, tmp_path, journal)
    syncs = sum(operation.letter == "S" for operation in recording.operations)
    assert syncs >= STEPS
    assert faults_after_cuts(recording, tmp_path / "after", 10_000 if soak else 450) == []


def test_the_simulation_finds_what_is_lost_without_synchronising(recorder: Path, tmp_path: Path) -> None:
    recording = recorded(recorder, tmp_path, "careless")
    faults = faults_after_cuts(recording, tmp_path / "after", 60)
    assert len([fault for fault in faults if "lost" in fault]) > 10
    assert len([fault for fault in faults if "lost" not in fault]) > 10
