"""What the first hundred bytes of a file say, read before SQLite is let near it."""

import struct
from dataclasses import dataclass
from pathlib import Path

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, format_number
from sitrep_app.store.format import APPLICATION_ID, SCHEMA_VERSION

_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100


@dataclass(frozen=True, slots=True)
class Header:
    """The size that the file should have in bytes (0 where it does not say), its log's schema, its journal's kind."""

    size: int
    schema_version: int
    is_wal: bool


def read_header(path: Path) -> Header:
    """Return what the header says; Trouble where the file is no workspace, is cut short, or is from a newer version."""
    first, actual = _first_bytes(path)
    choose = what_to_choose(path)
    if not first:
        raise Trouble(
            _("The file is empty"), str(path), _("Choose another file, or restore a copy of this one.")
        )
    if not first.startswith(_MAGIC) or len(first) < _LENGTH:
        raise Trouble(_("This is not a Sitrep workspace"), str(path), choose)
    if struct.unpack_from(">I", first, 68)[0] != APPLICATION_ID:
        raise Trouble(_("This is a database, but not a Sitrep workspace"), str(path), choose)
    header = _parsed(first)
    if header.schema_version < 1:
        raise Trouble(_("This workspace was never finished"), str(path), _("Make a new one in its place."))
    if header.schema_version > SCHEMA_VERSION:
        raise Trouble(
            _("The workspace was made by a newer Sitrep (schema {theirs}, this program knows {ours})").format(
                theirs=header.schema_version, ours=SCHEMA_VERSION
            ),
            str(path),
            _("Update Sitrep on this computer; the file was not touched."),
        )
    if header.size > actual and not path.with_name(path.name + "-wal").exists():
        raise Trouble(
            _("The file is cut short: {there} of {whole} bytes are there").format(
                there=format_number(actual), whole=format_number(header.size)
            ),
            str(path),
            _(
                "Copy it again from where it came, or save what is left with: sitrep check {name} --repair NEW_FILE"
            ).format(name=path.name),
        )
    return header


def what_to_choose(path: Path) -> str:
    """Return the advice where a path is no workspace: by its name it may be one that is damaged, or only be called so."""
    if path.suffix.lower() != ".sitrep":
        return _("Choose a .sitrep file.")
    return _(
        "It is only named like one, or it is damaged: copy it again from where it came, or open another."
    )


def _first_bytes(path: Path) -> tuple[bytes, int]:
    """Return the first bytes and the size; a device or a pipe is never read from."""
    try:
        if path.exists() and not path.is_file():
            what = _("This is a folder, not a workspace") if path.is_dir() else _("This is not a file")
            raise Trouble(what, str(path), what_to_choose(path))
        with path.open("rb") as stream:
            return stream.read(_LENGTH), path.stat().st_size
    except FileNotFoundError:
        remedy = _("Make one with: sitrep new {name}").format(name=path.name)
        raise Trouble(_("There is no such file"), str(path), remedy) from None
    except OSError as error:
        what = _("The file cannot be read: {reason}").format(reason=error.strerror)
        raise Trouble(what, str(path), _("Check that you may read it.")) from error


def _parsed(first: bytes) -> Header:
    page_size = struct.unpack_from(">H", first, 16)[0]
    page_size = 65536 if page_size == 1 else page_size
    pages, changes, valid_for = (struct.unpack_from(">I", first, at)[0] for at in (28, 24, 92))
    size = pages * page_size if changes == valid_for else 0
    return Header(size, struct.unpack_from(">I", first, 60)[0], first[18] == 2)
