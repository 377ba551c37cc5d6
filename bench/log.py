"""What the log costs: many entries at once, one durable entry, a rebuild, a check, each beside what bounds it.

Bulk work is measured in processor time, ours and the limits' alike, so that a busy machine spoils no ratio.
"""

import csv
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from bench.measuring import Figure, Timing, timed
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.period import Period
from sitrep_app.domain.setting import Setting
from sitrep_app.ops import entries, making
from sitrep_app.ops.steady import made_whole
from sitrep_app.store import checking, log, schema
from sitrep_app.store import engine as engines
from sitrep_app.store.codec import decode_stated
from sitrep_app.store.host import this_host
from sitrep_app.store.projections import wording
from sitrep_app.store.projections.projecting import rebuild
from sitrep_app.store.projections.writing import INSERTS
from sitrep_app.store.workspace import Workspace

IMPORT = "sqlite3 .import of the same rows"
SEED = 7


def measure(folder: Path, incidents: int) -> Iterator[Figure]:
    """Yield the figures of a workspace with so many made-up incidents, left in the folder as made.sitrep."""
    path = folder / "made.sitrep"
    invented, recorded = _make(path, incidents)
    memory = _peak_memory()
    imported = _import(path, folder)
    yield _bulk(f"invent {incidents:,} incidents, which no other figure contains", invented, incidents)
    yield _bulk(IMPORT, imported, incidents) if imported else Figure.missing(IMPORT)
    name = "record them: validated, hashed, chained, logged, projected, indexed"
    yield _bulk(name, recorded, incidents, imported, IMPORT)
    yield Figure("peak memory while recording", Timing(memory, memory, memory, 1), unit="MB")
    with Workspace.open(path, this_host()) as workspace:
        incident = Incident("One more raid", "battle_or_raid", Period.day(date(2018, 1, 9)))
        yield Figure(
            "record one entry, durably, with its projections",
            timed(lambda: entries.record(workspace, [incident]), 60),
        )
    yield from _rebuild(path, folder / "again.sitrep")
    yield _bulk(
        "check every page, hash, chain and projection", _spent(lambda: checking.check(path)), incidents
    )


def _make(path: Path, incidents: int) -> tuple[float, float]:
    """Make the workspace; return the milliseconds that inventing took, and those that recording took."""
    invented = recorded = 0.0
    with made_whole(path, Setting("Made up"), making.maker(SEED)) as workspace:
        made = making.made_up(workspace, incidents, SEED)
        batch: Any = True
        while batch:
            start = _processor_time()
            batch = next(made, None)
            invented += _processor_time() - start
            if batch:
                recorded += _spent(lambda batch=batch: entries.record(workspace, batch))
    return invented, recorded


def _rebuild(path: Path, copy: Path) -> Iterator[Figure]:
    """Yield what a rebuild takes, and what SQLite and the decoder take for their parts of it, in a copy of the file."""
    shutil.copyfile(path, copy)
    with closing(engines.connected(copy, "mode=rw")) as raw:
        raw.execute("PRAGMA synchronous=FULL")
        raw.execute("PRAGMA journal_mode=WAL")
        records = log.record_count(raw)
        rebuilt = _spent(lambda: _in_transaction(raw, lambda: _anew(raw, rebuild)))
        written = _written(raw)
        decoded = _spent(lambda: _decode(raw))
    name = "SQLite alone: read the bodies, write and index the same rows"
    yield _bulk("rebuild the projections", rebuilt, records, written + decoded, "SQLite and decoding alone")
    yield _bulk(name, written, records)
    yield _bulk("decode every body, as strictly as a rebuild does", decoded, records)
    copy.unlink()


def _anew(raw: Any, fill: Callable[[Any], object]) -> None:
    schema.make_projection_tables(raw)
    fill(raw)


def _written(raw: Any) -> float:
    """Return what it takes to read all bodies and to write all rows once more, as they are."""
    rows = {name: raw.execute(f"SELECT * FROM {name}").fetchall() for name in INSERTS}
    bound = {name: [tuple(map(_bindable, row)) for row in found] for name, found in rows.items()}

    def fill(raw: Any) -> None:
        for _ in raw.execute("SELECT seq, subject, kind, hlc, CAST(body AS BLOB) FROM record"):
            pass
        for name, found in bound.items():
            raw.executemany(INSERTS[name], found)
        wording.rebuild(raw)

    return _spent(lambda: _in_transaction(raw, lambda: _anew(raw, fill)))


def _bindable(value: object) -> object:
    return bytearray(value) if isinstance(value, bytes) else value


def _decode(raw: Any) -> None:
    for kind, body in raw.execute("SELECT kind, CAST(body AS BLOB) FROM record"):
        decode_stated(kind, body)


def _import(path: Path, folder: Path) -> float | None:
    """Return what SQLite's own shell takes for the log's rows with the log's key and indexes; None where it is not here."""
    if (shell := shutil.which("sqlite3")) is None:
        return None
    lines, database = folder / "log.csv", folder / "log.db"
    with (
        closing(engines.connected(path, "mode=ro")) as raw,
        lines.open("w", newline="", encoding="utf-8") as out,
    ):
        named = [name for _, name, *_ in raw.execute("PRAGMA table_info(record)") if name != "seq"]
        texts = ", ".join(
            f"CASE typeof({name}) WHEN 'blob' THEN hex({name}) ELSE {name} END" for name in named
        )
        csv.writer(out).writerows(raw.execute(f"SELECT {texts} FROM record ORDER BY seq"))
    columns = ", ".join(f"{name} TEXT{' PRIMARY KEY' if name == 'hash' else ''}" for name in named)
    indexes = "CREATE INDEX a ON r(subject, hlc); CREATE INDEX b ON r(device, device_seq); CREATE INDEX c ON r(hlc);"
    script = f"CREATE TABLE r({columns}); {indexes}\n.mode csv\n.import {lines} r\n"
    try:
        return _spent(lambda: subprocess.run([shell, str(database)], input=script, text=True, check=True))
    finally:
        lines.unlink()
        database.unlink()


def _bulk(name: str, spent: float, count: int, limit: float | None = None, limited_by: str = "") -> Figure:
    timing = Timing(spent, spent, spent, 1)
    ratio = spent / limit if limit else None
    return Figure(f"{name} (processor)", timing, limit=limited_by, ratio=ratio, rate=count / spent * 1000)


def _in_transaction(raw: Any, work: Callable[[], object]) -> None:
    with engines.transaction_on(raw):
        work()


def _spent(work: Callable[[], object]) -> float:
    """Return how many milliseconds of processor time a piece of work takes, here and in child processes."""
    start = _processor_time()
    work()
    return _processor_time() - start


def _processor_time() -> float:
    children = os.times()
    return (time.process_time() + children.children_user + children.children_system) * 1000


def _peak_memory() -> float:
    """Return the most megabytes that this process has held, 0 where the system does not say."""
    try:
        import resource  # noqa: PLC0415  (absent on Windows)
    except ImportError:
        return 0.0
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20
