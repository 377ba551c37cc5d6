"""Examining a file from elsewhere, in a child process with bounds on its time, its memory and what it may do.

A file made to do harm is opened nowhere else before this has passed it. Loads neither SQLAlchemy nor Qt.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Any

import sqlcipher3.dbapi2 as driver

from sitrep_app import paths
from sitrep_app.i18n import later
from sitrep_app.store import log
from sitrep_app.store.custody import check_contents
from sitrep_app.store.findings import Finding, Findings
from sitrep_app.store.shape import Shape, differences, shape
from sitrep_app.store.verifying import check_pages, check_records

MEMORY = 1 << 30
HEAP = 512 << 20
PATIENCE = 20.0
BYTES_PER_SECOND = 2 << 20
MOST_FINDINGS = 100

_READS = frozenset({driver.SQLITE_SELECT, driver.SQLITE_READ, driver.SQLITE_FUNCTION})
_PRAGMAS = frozenset({"integrity_check", "data_version"})
_FUNCTIONS = frozenset(
    {"octet_length", "coalesce", "max", "min", "count", "length", "substr", "lower", "hex", "instr"}
)
_PROGRAM = (
    "import sys; sys.path[:0] = [sys.argv[1]]; from sitrep_app.store.examining import main; sys.exit(main())"
)


@dataclass(frozen=True, slots=True)
class Job:
    """A file to examine, the structure it must have, and the names that its projections may have.

    `is_copy` says that the file is this program's own copy and that the journal beside it is to be folded in first;
    `is_live` that another program may be writing to it; `is_old` that its records are of another version.
    """

    path: str
    expected: Shape
    projections: tuple[str, ...]
    is_copy: bool = False
    is_live: bool = False
    is_old: bool = False

    @property
    def seconds(self) -> float:
        """Return how long the examination may take."""
        return PATIENCE + Path(self.path).stat().st_size / BYTES_PER_SECOND


def examine(job: Job) -> Findings:
    """Return what a child process finds in a file; one that harms or stalls the child is not sound."""
    command = [sys.executable, "-c", _PROGRAM, str(Path(paths.__file__).parents[1])]
    try:
        done = subprocess.run(
            command,
            input=json.dumps(asdict(job)).encode(),
            capture_output=True,
            timeout=2 * job.seconds,
            check=False,
        )
        told = json.loads(done.stdout)
        found = tuple(Finding(*finding) for finding in told["found"])
        return Findings(found, told["records"])
    except (subprocess.TimeoutExpired, ValueError, KeyError, TypeError):
        return Findings((Finding(later("The file stops whoever examines it")),), 0)


def main() -> int:
    """Examine the file of the job on stdin, within bounds, and print what was found."""
    told = json.load(sys.stdin.buffer)
    expected = {name: (kind, sql) for name, (kind, sql) in told.pop("expected").items()}
    job = Job(expected=expected, **told)
    _bound(job)
    findings = examine_here(job)
    found = [(finding.template, finding.record, dict(finding.values)) for finding in findings]
    sys.stdout.write(json.dumps({"found": found, "records": findings.records}))
    return 0


def examine_here(job: Job) -> Findings:
    """Return what is found in a file, examined in this process."""
    try:
        if job.is_copy:
            _fold_journal(job.path)
        with closing(_guarded(job)) as raw:
            found = list(islice(_findings(raw, job), MOST_FINDINGS))
            records = 0 if found else log.record_count(raw)
    except (driver.Error, UnicodeDecodeError, MemoryError, RecursionError) as error:
        unread = Finding(later("The file cannot be read: {error}"), values={"error": str(error)})
        return Findings((unread,), 0)
    return Findings(tuple(found), records)


def _findings(raw: Any, job: Job) -> Iterator[Finding]:
    """Yield what is foreign in the schema; only where nothing is, what is damaged in the pages or wrong in the records."""
    foreign = list(differences(shape(raw), job.expected, frozenset(job.projections)))
    yield from foreign
    if not foreign:
        yield from check_pages(raw)
    if not foreign and not job.is_old:
        yield from check_records(raw)
        yield from check_contents(raw)


def _guarded(job: Job) -> Any:
    """Return a connection that can only read, for a bounded time, without running anything the file brings along."""
    mode = "mode=ro" if job.is_live else "mode=ro&immutable=1"
    raw = driver.connect(f"{Path(job.path).resolve().as_uri()}?{mode}", uri=True, isolation_level=None)
    for pragma in (
        "trusted_schema=OFF",
        "cell_size_check=ON",
        "query_only=ON",
        "mmap_size=0",
        "cache_size=-16384",
    ):
        raw.execute(f"PRAGMA {pragma}")
    deadline = monotonic() + job.seconds
    raw.set_progress_handler(lambda: int(monotonic() > deadline), 100_000)
    raw.set_authorizer(_allowed)
    return raw


def _allowed(
    action: int, first: str | None, second: str | None, _database: str | None, _by: str | None
) -> int:
    if action == driver.SQLITE_PRAGMA:
        allowed = first in _PRAGMAS
    elif action == driver.SQLITE_FUNCTION:
        allowed = second in _FUNCTIONS
    else:
        allowed = action in _READS
    return int(driver.SQLITE_OK if allowed else driver.SQLITE_DENY)


def _fold_journal(path: str) -> None:
    with closing(driver.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA trusted_schema=OFF")
        raw.execute("PRAGMA synchronous=OFF")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        raw.execute("PRAGMA journal_mode=DELETE").fetchall()


def _bound(job: Job) -> None:
    """Bound what this process may use; a system without such bounds has SQLite's own."""
    with closing(driver.connect(":memory:")) as raw:
        raw.execute(f"PRAGMA hard_heap_limit={HEAP}")
    try:
        import resource  # noqa: PLC0415  (absent on Windows)
    except ImportError:
        return
    seconds = int(job.seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if not job.is_copy and not job.is_live:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
