"""Kills a writer again and again while it writes, and looks at what it left: `python -m tests.store.durability.kills`.

The writer goes through `Workspace.step()` and acknowledges each step over a pipe, after the step has returned.
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from itertools import count
from pathlib import Path

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.period import Period
from sitrep_app.domain.setting import Setting
from sitrep_app.store import log
from sitrep_app.store.agreement import check_projections
from sitrep_app.store.codec import decode_body
from sitrep_app.store.host import this_host
from sitrep_app.store.verifying import check_pages, check_records
from sitrep_app.store.workspace import Workspace

HASH = 32
SIZES = (1, 1, 1, 1, 5, 60)
"""How many records a step makes: mostly one, as a person does, sometimes many, as an import does."""

KILLS_PER_FILE = 6
LONGEST = 0.06


@dataclass(slots=True)
class Outcome:
    """What the kills did."""

    kills: int = 0
    acknowledged: int = 0
    in_the_middle: int = 0
    faults: list[str] = field(default_factory=list)


def main() -> None:
    folder, kills = Path(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(int(sys.argv[3]))
    outcome = Outcome()
    for number in count():
        if outcome.kills >= kills:
            break
        path = folder / f"killed-{number}.sitrep"
        Workspace.create(path, Setting("Killed"), this_host()).close()
        _kill_often(path, min(KILLS_PER_FILE, kills - outcome.kills), chance, outcome)
        path.unlink()
    sys.stdout.write(json.dumps(asdict(outcome)))


def _kill_often(path: Path, kills: int, chance: random.Random, outcome: Outcome) -> None:
    acknowledged: set[str] = set()
    for _ in range(kills):
        told = _kill_one(path, chance)
        acknowledged |= told
        outcome.kills += 1
        outcome.acknowledged += len(told)
        outcome.in_the_middle += path.with_name(path.name + "-wal").exists()
        outcome.faults += _faults(path, acknowledged)


def _kill_one(path: Path, chance: random.Random) -> set[str]:
    """Start a writer, kill it at some moment, and return what it had acknowledged."""
    reading, writing = os.pipe()
    seed = chance.random()
    writer = os.fork()
    if writer == 0:
        os.close(reading)
        _write_forever(path, writing, random.Random(seed))
    os.close(writing)
    if chance.random() < 0.9:
        told = os.read(reading, HASH)
    else:
        told = b""
    time.sleep(chance.random() * LONGEST)
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    with os.fdopen(reading, "rb") as rest:
        told += rest.read()
    return {told[at : at + HASH].hex() for at in range(0, len(told), HASH)}


def _write_forever(path: Path, acknowledge: int, chance: random.Random) -> None:
    while True:
        with Workspace.open(path, this_host()) as workspace:
            for _ in range(chance.randrange(1, 40)):
                os.write(acknowledge, bytes.fromhex(_write_step(workspace, chance)))


def _write_step(workspace: Workspace, chance: random.Random) -> str:
    """Write one step, whose records each say how many they are, and return the last one's hash."""
    size = chance.choice(SIZES)
    known = _subjects(workspace)
    with workspace.step() as step:
        for number in range(size):
            is_correction = known and chance.random() < 0.3
            subject = chance.choice(known) if is_correction else step.new_subject()
            words = "It was told at length. " * chance.randrange(40)
            incident = Incident(f"Raid {number}", "battle_or_raid", Period.month(2018, 1), account=words)
            step.record(subject, incident, reason=str(size))
    return step.end.hash


def _subjects(workspace: Workspace) -> list[SubjectId]:
    with workspace.reading() as raw:
        rows = raw.execute("SELECT lower(hex(subject)) FROM version WHERE kind = 'incident' LIMIT 50")
        return [SubjectId(row[0]) for row in rows]


def _faults(path: Path, acknowledged: set[str]) -> list[str]:
    """Everything that is wrong with the file that was left behind."""
    with Workspace.open(path, this_host()) as workspace, workspace.reading() as raw:
        faults = [notice.what for notice in workspace.notices]
        faults += [f"lost {name}" for name in acknowledged - log.hashes(raw)]
        faults += [
            finding.what
            for check in (check_pages, check_records, check_projections)
            for finding in check(raw)
        ]
        bodies = [decode_body(record.body) for record in log.all_records(raw)]
    sizes = Counter(body.step for body in bodies)
    faults += [
        f"half a step {body.step}" for body in bodies if body.reason and sizes[body.step] != int(body.reason)
    ]
    return faults


if __name__ == "__main__":
    main()
