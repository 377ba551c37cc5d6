"""The whole check of a file: its pages, its schema, every record's content and links, and what is shown of them."""

from contextlib import closing
from pathlib import Path

from sitrep_app.store import engine as engines
from sitrep_app.store.agreement import check_projections, check_schema, digest
from sitrep_app.store.failures import told_as_trouble
from sitrep_app.store.findings import Finding, Findings
from sitrep_app.store.header import read_header
from sitrep_app.store.opening import examination
from sitrep_app.store.sight import Sight, sight_of
from sitrep_app.store.verifying import check_pages, check_records

__all__ = [
    "Finding",
    "Findings",
    "check",
    "check_pages",
    "check_projections",
    "check_records",
    "check_schema",
    "digest",
]


def check(path: Path) -> Findings:
    """Return everything that is wrong with a file, which is only looked at; Trouble where it is no workspace."""
    read_header(path)
    sight = sight_of(path, is_ours=False)
    try:
        findings = examination(path, sight)
        return findings if not findings.is_sound else Findings(_shown(path, sight), findings.records)
    finally:
        sight.close()


def _shown(path: Path, sight: Sight) -> tuple[Finding, ...]:
    mode = "mode=ro" if sight.is_live else "mode=ro&immutable=1"
    with told_as_trouble(path), closing(engines.connected(sight.path, mode)) as raw:
        raw.execute("BEGIN")
        return tuple(check_projections(raw))
