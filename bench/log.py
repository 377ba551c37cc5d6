"""What the log costs: one durable entry, many at once, a rebuild, a check."""

import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from bench.measuring import Figure, Timing, timed
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.period import Period
from sitrep_app.ops import entries, making
from sitrep_app.store import checking
from sitrep_app.store import engine as engines
from sitrep_app.store.host import this_host
from sitrep_app.store.projections.projecting import rebuild
from sitrep_app.store.workspace import Workspace


def measure(folder: Path, incidents: int) -> Iterator[Figure]:
    """Yield the figures of a workspace with so many made-up incidents, left in the folder as made.sitrep."""
    path = folder / "made.sitrep"
    made = _once(lambda: making.make(path, incidents, 7))
    plain = _once(lambda: _plain_insert(path, folder / "plain.sqlite"))
    yield Figure(
        f"make {incidents:,} incidents: validated, hashed, chained, projected",
        made,
        limit="the same bodies inserted into one indexed table",
        ratio=made.median / plain.median,
        rate=incidents / made.median * 1000,
    )
    with Workspace.open(path, this_host()) as workspace:
        incident = Incident("One more raid", "battle_or_raid", Period.day(date(2018, 1, 9)))
        yield Figure(
            "record one entry, durably, with its projections",
            timed(lambda: entries.record(workspace, [incident]), 60),
        )
    yield _rebuild(path)
    checked = _once(lambda: checking.check(path))
    yield Figure(
        "check every page, hash, chain and projection", checked, rate=incidents / checked.median * 1000
    )


def _rebuild(path: Path) -> Figure:
    engine = engines.in_memory()
    raw = driver.connect(str(path))
    with engine.connect() as connection:
        copy = engines.raw_of(connection)
        raw.backup(copy)
        records = copy.execute("SELECT count(*) FROM record").fetchone()[0]
        spent = _once(lambda: rebuild(copy))
    raw.close()
    engine.dispose()
    return Figure("rebuild the projections", spent, rate=records / spent.median * 1000)


def _plain_insert(path: Path, out: Path) -> None:
    """The limit: the same bodies, unchecked, into a table with a unique key and one index."""
    raw = driver.connect(str(path))
    rows = raw.execute("SELECT hash, subject, hlc, body FROM record").fetchall()
    raw.close()
    plain = driver.connect(str(out), isolation_level=None)
    plain.execute("PRAGMA journal_mode=WAL")
    plain.execute("CREATE TABLE r (hash BLOB UNIQUE, subject BLOB, hlc INTEGER, body TEXT)")
    plain.execute("CREATE INDEX by_subject ON r (subject, hlc)")
    plain.execute("BEGIN")
    plain.executemany(
        "INSERT INTO r VALUES (?, ?, ?, ?)", ((bytearray(h), bytearray(s), t, b) for h, s, t, b in rows)
    )
    plain.execute("COMMIT")
    plain.close()


def _once(work: Callable[[], object]) -> Timing:
    start = time.perf_counter()
    work()
    spent = (time.perf_counter() - start) * 1000
    return Timing(spent, spent, spent, 1)
