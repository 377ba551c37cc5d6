"""The options that attach files to an entry, and taking the files in before it is recorded."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sitrep_app.cli.opening import note
from sitrep_app.domain.attachment import AFTER, BEFORE, Attachment
from sitrep_app.ops import attachments
from sitrep_app.store.workspace import Workspace

_OPTIONS = (
    ("attach", "", "attach a file; may be repeated"),
    ("attach_before", BEFORE, "attach a photo of the facility before the work; may be repeated"),
    ("attach_after", AFTER, "attach a photo of it after the work; may be repeated"),
)
_SILENT = "without_metadata"
_SILENTLY = "store photos without their position, device, time and notes"


@dataclass(frozen=True, slots=True)
class Files:
    """The files to attach, each with its role, and whether photos are stored with what they tell."""

    paths: Sequence[tuple[Path, str]] = ()
    tells: bool = True


def attaching_arguments(parser: argparse.ArgumentParser, *, has_pair: bool) -> None:
    """Take the files; with `has_pair` also those of before and after."""
    for name, _role, explained in _OPTIONS if has_pair else _OPTIONS[:1]:
        parser.add_argument(_option(name), type=Path, action="append", metavar="FILE", help=explained)
    parser.add_argument(_option(_SILENT), action="store_true", help=_SILENTLY)


def list_attaching(*, has_pair: bool) -> None:
    """Print the options as the fields of a kind are listed."""
    for name, _role, explained in _OPTIONS if has_pair else _OPTIONS[:1]:
        print(f"{_option(name):26} {explained}")
    print(f"{_option(_SILENT):26} {_SILENTLY}")


def files_in(found: argparse.Namespace) -> Files:
    """Return the files that options name, and take these options out."""
    given = vars(found)
    paths = [(path, role) for name, role, _explained in _OPTIONS for path in given.pop(name, None) or ()]
    return Files(paths, tells=not given.pop(_SILENT, False))


@contextmanager
def taken_in(workspace: Workspace, files: Files) -> Iterator[list[Attachment]]:
    """Lend the files as attachments; what no entry has named when the block ends is removed again."""
    attached: list[Attachment] = []
    try:
        for path, role in files.paths:
            data = attachments.read_file(path)
            taken = attachments.attach(workspace, data, path.name, tells=files.tells, role=role)
            attached.append(taken.attachment)
            note([taken.notice] if taken.notice else ())
        yield attached
    finally:
        attachments.forget(workspace, attached)


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"
