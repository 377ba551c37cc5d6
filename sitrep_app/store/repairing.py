"""Saving what is left of a damaged file into a new one. The damaged one is only read."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitrep_app.domain.attachment import LARGEST, is_content_hash
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.store import contents, local, log, mentions, pages
from sitrep_app.store import engine as engines
from sitrep_app.store.acquaintance import note_rest
from sitrep_app.store.making import made_aside
from sitrep_app.store.pages import Value
from sitrep_app.store.projections.projecting import rebuild

_RECORD = (type(None), bytes, bytes, int, bytes, int, str, bytes, bytes, str, str, int, int, str)
"""The types of a record's columns; the first is the row's own number, which is not stored twice."""

_KEPT = frozenset({local.WORKSPACE, local.LOST})


@dataclass(frozen=True, slots=True)
class Salvage:
    """How many records were saved, each verified by its hash, how many were not, and the hashes that are known of those.

    `lost_files` is how many contents of attached files were not saved.
    """

    records: int
    lost: int
    lost_records: tuple[str, ...]
    lost_files: int = 0


def salvage(path: Path, out: Path) -> Salvage:
    """Save every record that can be read and verified into a new workspace; Trouble where there is none.

    The pages are walked one by one, so that a page which is gone takes no more with it than what lay on it.
    """
    if not path.is_file():
        raise Trouble(_("There is no such file"), str(path), _("Check its name and its folder."))
    with made_aside(out) as raw, engines.transaction_on(raw):
        _save(raw, path)
        saved, listed = log.hashes(raw), _listed(path)
        if not saved:
            raise Trouble(
                _("No record in the file could be saved"), str(path), _("Look for another copy of it.")
            )
        contents.drop_unattached(raw)
        contents.note_lost(raw)
        lost_files = len(contents.lost(raw))
        lost = {*listed, *log.missing(raw), *local.lost(raw)[1]} - saved
        highest = max(log.newest_number(raw), *listed.values(), 0)
        nameless = max(highest - len(saved) - len(lost), 0)
        local.put_lost(raw, nameless, lost)
        rebuild(raw)
    note_rest(out)
    return Salvage(len(saved), nameless + len(lost), tuple(sorted(lost)), lost_files)


def _save(raw: Any, path: Path) -> None:
    for number, columns in pages.rows(path):
        if _is_record(columns):
            record = log.read_row((*columns[1:13], str(columns[13]).encode()))
            if record.is_whole:
                log.restore(raw, number, record)
                contents.note(raw, mentions.named_in_body(record.body))
        else:
            _save_beside(raw, columns)


def _save_beside(raw: Any, columns: list[Value]) -> None:
    """Save what belongs to records and is none: contents that are what their names say, and what the file says of itself."""
    match columns:
        case [str() as name, int() as stored_at, bytes() as data] if _is_content(name, data):
            contents.put(raw, data, stored_at)
        case [str() as name] if is_content_hash(name):
            contents.note(raw, [name])
        case [str() as name, str() as value] if _is_kept(name, value):
            local.put(raw, name, value)
        case _:
            pass


def _listed(path: Path) -> dict[str, int]:
    """Return the records that the file's index of hashes lists, whether or not they are there, with their numbers."""
    found = {}
    for entry in pages.index_entries(path):
        match entry:
            case [bytes() as name, int() as number] if len(name) == log.HASH_BYTES:
                found[name.hex()] = number
    return found


def _is_record(columns: list[Value]) -> bool:
    return tuple(map(type, columns)) == _RECORD


def _is_content(name: str, data: bytes) -> bool:
    return 0 < len(data) <= LARGEST and contents.hash_of(data) == name


def _is_kept(name: str, value: str) -> bool:
    return name in _KEPT and (name != local.WORKSPACE or local.is_identity(value))
