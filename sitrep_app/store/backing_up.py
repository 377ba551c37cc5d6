"""Dated copies of a workspace: verified when made, kept by age, never put in place of a file that is there."""

from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sitrep_app import paths
from sitrep_app.store import engine as engines
from sitrep_app.store.copying import verified_copy
from sitrep_app.store.failures import told_as_trouble
from sitrep_app.store.header import read_header
from sitrep_app.store.workspace import Workspace

_STAMP = "%Y%m%d-%H%M%S"
_EVERY_ONE, _DAILY = timedelta(days=1), timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was read back and found equal: when it was made and how many records it holds."""

    path: Path
    made_at: datetime
    records: int


def back_up(workspace: Workspace, folder: Path | None = None) -> Backup:
    """Copy a workspace to a folder, by default the user's own, and throw away copies there that are too old to keep.

    The copy is read beside whoever writes, who does not wait for it, unless the disk allows one program only.
    """
    kept_in = folder or paths.user_folder() / "backups" / workspace.id
    now = workspace.host.clock.now().astimezone(UTC)
    target = kept_in / f"{workspace.path.stem}-{now.strftime(_STAMP)}.sitrep"
    if workspace.shares_its_file:
        with told_as_trouble(workspace.path), closing(engines.connected(workspace.path, "mode=ro")) as raw:
            records = verified_copy(raw, target)
    else:
        with workspace.reading() as raw:
            records = verified_copy(raw, target)
    thin(kept_in, workspace.path.stem, now)
    return Backup(target, now, records)


def restore(backup: Path, path: Path) -> int:
    """Copy a backup to a new file and return how many records it holds; Trouble where there is a file already."""
    read_header(backup)
    with told_as_trouble(backup), closing(engines.connected(backup, "mode=ro&immutable=1")) as raw:
        return verified_copy(raw, path)


def thin(folder: Path, stem: str, now: datetime) -> None:
    """Throw away the backups of a workspace that are too old to keep."""
    made = {path: moment for path in folder.glob(f"{stem}-*.sitrep") if (moment := _made_at(path, stem))}
    kept = kept_by_age(made.values(), now)
    for path, moment in made.items():
        if moment not in kept:
            with suppress(OSError):
                path.unlink()


def kept_by_age(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return the moments to keep: every one of the last day, the last of each day for a month, the last of each month."""
    last: dict[str, datetime] = {}
    for moment in sorted(moments):
        age = now - moment
        format_ = _STAMP if age <= _EVERY_ONE else "%Y%m%d" if age <= _DAILY else "%Y%m"
        last[moment.strftime(format_)] = moment
    return set(last.values())


def _made_at(path: Path, stem: str) -> datetime | None:
    with suppress(ValueError):
        return datetime.strptime(path.stem.removeprefix(f"{stem}-"), _STAMP).replace(tzinfo=UTC)
    return None
