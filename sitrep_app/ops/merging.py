"""Bringing another laptop's workspace in: the union of both sets of records, all of it or nothing."""

from datetime import timedelta
from pathlib import Path

from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import microseconds
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.store import contents, log
from sitrep_app.store.log import Record
from sitrep_app.store.workspace import Workspace

DRIFT = timedelta(days=1)
"""How far ahead of this computer's clock another's records may be before they are refused."""


def merge(workspace: Workspace, other: Path) -> Changes:
    """Take in every record of another workspace that this one lacks, with what is attached; Trouble where any of them has been altered."""
    with Workspace.open(other, workspace.host, read_only=True) as second:
        with workspace.reading() as raw:
            known, lacking = log.hashes(raw), contents.missing(raw)
        with second.reading() as theirs:
            new = [record for record in log.all_records(theirs) if record.hash not in known]
            _verify(workspace, new, other)
            if not new and not lacking:
                return Changes()
            with workspace.step() as step:
                step.ingest(new)
                contents.take_missing(step.raw, theirs, step.newest)
                return step.changes


def _verify(workspace: Workspace, records: list[Record], other: Path) -> None:
    latest = microseconds(workspace.host.clock.now() + DRIFT)
    for record in records:
        if not record.is_whole:
            raise Trouble(
                _("Record {hash} has been altered since it was saved").format(hash=record.hash),
                str(other),
                _("Ask its sender for a sound copy."),
            )
        if record.head.hlc > latest:
            raise Trouble(
                _("A record by {author} on {device} is dated in the future").format(
                    author=record.head.author, device=record.head.device_name
                ),
                str(other),
                _("Set the clocks of both computers, then try again."),
            )
