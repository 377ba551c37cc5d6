"""Looking at a file without touching it, whatever was left beside it: the file itself, or a copy of it and its journal."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.store.lock import is_held

JOURNALS = ("-wal", "-journal")


@dataclass(frozen=True, slots=True)
class Sight:
    """What is looked at in a file's stead: `folder` holds it where it is a copy, and goes with it."""

    path: Path
    is_live: bool = False
    folder: TemporaryDirectory[str] | None = None

    @property
    def is_copy(self) -> bool:
        """Say whether a copy is looked at."""
        return self.folder is not None

    def close(self) -> None:
        """Throw the copy away."""
        if self.folder is not None:
            self.folder.cleanup()


def sight_of(path: Path, *, is_ours: bool) -> Sight:
    """Return what to look at: the file where it is at rest or being written to, else a copy with what was left of it.

    With `is_ours` this program holds the right to write to it, so that nobody else can be writing.
    """
    if not is_ours and is_held(path):
        return Sight(path, is_live=True)
    return copied(path) if left_beside(path) else Sight(path)


def left_beside(path: Path) -> list[Path]:
    """Return the journals with something in them that a program which did not end well has left beside a file."""
    journals = (path.with_name(path.name + suffix) for suffix in JOURNALS)
    return [journal for journal in journals if journal.is_file() and journal.stat().st_size]


def copied(path: Path) -> Sight:
    """Return a copy of a file and of its journal in a folder that only this person can read."""
    folder = TemporaryDirectory(prefix="sitrep-", ignore_cleanup_errors=True)
    try:
        for each in (path, *left_beside(path)):
            shutil.copyfile(each, Path(folder.name) / each.name)
    except OSError as error:
        folder.cleanup()
        what = _("The file cannot be copied to look at it: {reason}").format(reason=error.strerror)
        raise Trouble(what, str(path), _("Free some space and try again.")) from error
    return Sight(Path(folder.name) / path.name, folder=folder)
