"""What a person should be told about a file before going on with it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from sitrep_app.domain.identity import from_microseconds, microseconds
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, format_date, ngettext
from sitrep_app.store import contents, local, log
from sitrep_app.store.format import LATEST_HLC
from sitrep_app.store.host import Host
from sitrep_app.store.memory import recall

DRIFT = timedelta(days=1)
"""How far the clocks of two laptops may differ before a person is told."""


def notices(raw: Any, path: Path, workspace: str, host: Host) -> Iterator[Trouble]:
    """Yield what is odd about a sound file: entries it lacks, entries it has lost, entries from the future."""
    memory = recall(workspace)
    remembered = (memory.last, memory.newest) if memory else ()
    if not all(log.has(raw, record) for record in remembered if record):
        yield _lacking(path)
    nameless, names = local.lost(raw)
    if lost := nameless + sum(not log.has(raw, record) for record in names):
        yield _lost(path, lost)
    if lost_files := len(contents.lost(raw) & contents.missing(raw)):
        yield _lost_files(path, lost_files)
    newest = log.newest_hlc(raw)
    if newest > microseconds(host.clock.now() + DRIFT):
        yield _from_the_future(path, newest)


def _lacking(path: Path) -> Trouble:
    return Trouble(
        _("Entries that this computer saved in this workspace are not in the file"),
        str(path),
        _(
            "It may be an older copy, or its -wal file was left behind. Look for a newer copy before you go on."
        ),
    )


def _lost(path: Path, count: int) -> Trouble:
    what = ngettext(
        "The workspace was saved from a damaged file, and {count} record is lost",
        "The workspace was saved from a damaged file, and {count} records are lost",
        count,
    )
    remedy = _("Look for another copy of the workspace that has them, and merge it in.")
    return Trouble(what.format(count=count), str(path), remedy)


def _lost_files(path: Path, count: int) -> Trouble:
    what = ngettext(
        "Entries are there, but the content of {count} attached file is lost",
        "Entries are there, but the content of {count} attached files is lost",
        count,
    )
    remedy = _("Look for another copy of the workspace that has it, and merge it in.")
    return Trouble(what.format(count=count), str(path), remedy)


def _from_the_future(path: Path, newest: int) -> Trouble:
    what = _("The newest entry is dated {date}, later than this computer's clock").format(
        date=format_date(from_microseconds(min(newest, LATEST_HLC)).date())
    )
    remedy = _("Set the clock right. New entries are kept in order after that one all the same.")
    return Trouble(what, str(path), remedy)
