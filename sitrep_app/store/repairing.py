"""Saving what is left of a damaged file into a new one. The damaged one is only read."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.store import engine as engines
from sitrep_app.store import local, log, pages
from sitrep_app.store.acquaintance import note_rest
from sitrep_app.store.making import made_aside
from sitrep_app.store.pages import Value
from sitrep_app.store.projections.projecting import rebuild

_RECORD = (type(None), bytes, bytes, int, bytes, int, str, bytes, bytes, str, str, int, int, str)
"""The types of a record's columns; the first is the row's own number, which is not stored twice."""

_KEPT = frozenset({local.WORKSPACE, local.LOST})


@dataclass(frozen=True, slots=True)
class Salvage:
    """How many records were saved, each verified by its hash, how many were not, and the hashes that are known of those."""

    records: int
    lost: int
    lost_records: tuple[str, ...]


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
        lost = {*listed, *log.missing(raw), *local.lost(raw)[1]} - saved
        highest = max(log.newest_number(raw), *listed.values(), 0)
        nameless = max(highest - len(saved) - len(lost), 0)
        local.put_lost(raw, nameless, lost)
        rebuild(raw)
    note_rest(out)
    return Salvage(len(saved), nameless + len(lost), tuple(sorted(lost)))


def _save(raw: Any, path: Path) -> None:
    for number, columns in pages.rows(path):
        if _is_record(columns):
            record = log.read_row((*columns[1:13], str(columns[13]).encode()))
            if record.is_whole:
                log.restore(raw, number, record)
        elif _is_kept(columns):
            local.put(raw, str(columns[0]), str(columns[1]))


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


def _is_kept(columns: list[Value]) -> bool:
    match columns:
        case [str() as name, str() as value]:
            return name in _KEPT and (name != local.WORKSPACE or local.is_identity(value))
    return False
