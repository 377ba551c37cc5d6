"""What the first hundred bytes of a file say, read before SQLite is let near it."""

import struct
from dataclasses import dataclass
from pathlib import Path

from sitrep_app.domain.trouble import Trouble
from sitrep_app.store.tables import APPLICATION_ID, SCHEMA_VERSION

_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100


@dataclass(frozen=True, slots=True)
class Header:
    """The size the file should have in bytes (0 where it does not say) and the schema version of its log."""

    size: int
    schema_version: int
    is_wal: bool


def read_header(path: Path) -> Header:
    """Return what the header says; Trouble where the file is no workspace, is cut short, or is from a newer version."""
    try:
        with path.open("rb") as stream:
            first = stream.read(_LENGTH)
        actual = path.stat().st_size
    except FileNotFoundError:
        raise Trouble("There is no such file", str(path), f"Make one with: sitrep new {path.name}") from None
    except IsADirectoryError:
        raise Trouble("This is a folder, not a workspace", str(path), "Choose a .sitrep file.") from None
    except OSError as error:
        raise Trouble(
            f"The file cannot be read: {error.strerror}", str(path), "Check that you may read it."
        ) from error
    if not first:
        raise Trouble("The file is empty", str(path), "Choose another file, or restore a copy of this one.")
    if not first.startswith(_MAGIC) or len(first) < _LENGTH:
        raise Trouble("This is not a Sitrep workspace", str(path), "Choose a .sitrep file.")
    header = _parsed(first)
    if struct.unpack_from(">I", first, 68)[0] != APPLICATION_ID:
        raise Trouble("This is a database, but not a Sitrep workspace", str(path), "Choose a .sitrep file.")
    if header.schema_version > SCHEMA_VERSION:
        raise Trouble(
            f"The workspace was made by a newer Sitrep (schema {header.schema_version}, this program knows {SCHEMA_VERSION})",
            str(path),
            "Update Sitrep on this computer; the file was not touched.",
        )
    if header.size > actual and not path.with_name(path.name + "-wal").exists():
        raise Trouble(
            f"The file is cut short: {actual:,} of {header.size:,} bytes are there",
            str(path),
            f"Copy it again from where it came, or save what is left with: sitrep check {path.name} --repair NEW_FILE",
        )
    return header


def _parsed(first: bytes) -> Header:
    page_size = struct.unpack_from(">H", first, 16)[0]
    page_size = 65536 if page_size == 1 else page_size
    pages, changes, valid_for = (struct.unpack_from(">I", first, at)[0] for at in (28, 24, 92))
    size = pages * page_size if changes == valid_for else 0
    return Header(size, struct.unpack_from(">I", first, 60)[0], first[18] == 2)
