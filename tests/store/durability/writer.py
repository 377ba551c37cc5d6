"""Writes steps to a workspace for the recorder to watch: `python -m tests.store.durability.writer FILE JOURNAL STEPS`.

Each step is acknowledged, after it has returned, by its last record's hash in a file beside the workspace.
"""

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from sitrep_app.domain.incident import Incident
from sitrep_app.domain.period import Period
from sitrep_app.store import engine as engines
from sitrep_app.store.host import this_host
from sitrep_app.store.workspace import Workspace

SIZES = (1, 1, 1, 4, 12)
STEPS_AN_OPENING = 25


def main() -> None:
    path, journal, steps = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    _prepare(journal)
    chance = random.Random(7)
    acknowledge = os.open(path.with_suffix(".ack"), os.O_WRONLY | os.O_CREAT, 0o600)
    for _ in range(0, steps, STEPS_AN_OPENING):
        with Workspace.open(path, this_host()) as workspace:
            for _ in range(STEPS_AN_OPENING):
                os.write(acknowledge, bytes.fromhex(_write_step(workspace, chance)))


def _prepare(journal: str) -> None:
    """Let the journal be folded in often; `rollback` writes as on a stick, `careless` never synchronises."""
    durable: Callable[[Connection, Path], None] = engines.make_durable
    if journal == "rollback":
        engines.file_system = lambda path: "vfat"  # noqa: ARG005  (whatever the path)

    def prepared(connection: Connection, path: Path) -> None:
        durable(connection, path)
        raw: Any = engines.raw_of(connection)
        raw.execute("PRAGMA wal_autocheckpoint=15")
        raw.execute("PRAGMA cache_size=20")
        if journal == "careless":
            raw.execute("PRAGMA synchronous=OFF")

    engines.make_durable = prepared


def _write_step(workspace: Workspace, chance: random.Random) -> str:
    size = chance.choice(SIZES)
    with workspace.step() as step:
        for number in range(size):
            words = "It was told at length. " * chance.randrange(40)
            incident = Incident(f"Raid {number}", "battle_or_raid", Period.month(2018, 1), account=words)
            step.record(step.new_subject(), incident, reason=str(size))
    return step.end.hash


if __name__ == "__main__":
    main()
