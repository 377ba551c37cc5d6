"""The arrays kept in the workspace file, so that a million incidents are there as soon as it is open.

What is read back is used only while it names a record of this log, is whole and fits together; whatever was recorded
after that record is read from the projections. Anything else is as if nothing were kept.
"""

import zlib
from typing import Any

import msgspec
import numpy as np
import sqlcipher3.dbapi2 as driver

from sitrep_app.domain.grade import Credibility, Verification
from sitrep_app.domain.location import Closeness
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Precision
from sitrep_app.store import log
from sitrep_app.store.packed.pack import COLUMNS, PARTS, Array, Names, Pack
from sitrep_app.store.packed.snapshot import Snapshot, settled
from sitrep_app.store.projections.rows import MERGED

LAYOUT = 2
"""Raised whenever what an array means changes."""

LEAST_BEHIND = 1000
"""So many records after those that the arrays were made from are read from the projections at once."""

_HEAD = ""
_LONGEST_HEAD = 1 << 24
_LARGEST = 1 << 29
_SUBJECT = 32
_HEXADECIMAL = frozenset("0123456789abcdef")
_LIMITS = {
    "precision": len(Precision),
    "verification": len(Verification),
    "credibility": max(map(int, Credibility)) + 1,
    "closeness": len(Closeness),
    "marking": max(marking.rank for marking in Marking) + 1,
    "struck": MERGED + 1,
}


class Head(msgspec.Struct, frozen=True):
    """What the arrays were made from, how long they are, and what their numbers stand for."""

    layout: int
    seq: int
    record: str
    versions: int
    parts: int
    districts: tuple[str, ...]
    areas: tuple[str, ...]
    actors: tuple[str, ...]
    roles: tuple[str, ...]
    programmes: tuple[str, ...]

    @property
    def is_possible(self) -> bool:
        """Say whether the numbers are of a size that they can have, and every name is one and has one number."""
        names = (self.districts, self.areas, self.actors, self.roles, self.programmes)
        return (
            0 < self.seq < 2**63
            and 0 <= self.versions < _LARGEST
            and 0 <= self.parts < _LARGEST
            and all(len(set(each)) == len(each) for each in names)
            and all(map(_is_subject, self.actors))
            and all(map(_is_subject, filter(None, self.programmes)))
        )

    @property
    def names(self) -> Names:
        """Return the names."""
        return Names(self.districts, self.areas, self.actors, self.roles, self.programmes)


def load(raw: Any) -> Snapshot | None:
    """Return the arrays that the file keeps, None where it keeps none that can be used."""
    try:
        return _loaded(raw)
    except driver.DatabaseError:
        # Its pages are damaged; those of the log and the projections need not be
        return None


def _loaded(raw: Any) -> Snapshot | None:
    found = _head(raw)
    if found is None:
        return None
    head, crc = found
    arrays = {}
    for name, kind in {**COLUMNS, **PARTS}.items():
        array = _array(raw, name, np.dtype(kind), head.parts if name in PARTS else head.versions, crc)
        if array is None:
            return None
        arrays[name] = array
    pack = Pack(arrays, head.names)
    return settled(head.seq, head.record, pack) if _fits_together(pack) else None


def save(raw: Any, snapshot: Snapshot) -> None:
    """Keep the arrays in the file in place of those it kept, inside the caller's transaction."""
    forget(raw)
    pack, names = snapshot.all().pack(), snapshot.fresh.names
    lists = (names.districts, names.areas, names.actors, names.roles, names.programmes)
    head = msgspec.json.encode(
        Head(LAYOUT, snapshot.seq, snapshot.record, pack.n, len(pack["part_actor"]), *lists)
    )
    arrays = {name: np.asarray(pack[name], kind) for name, kind in {**COLUMNS, **PARTS}.items()}
    if len(head) > _LONGEST_HEAD or max(array.nbytes for array in arrays.values()) > _LARGEST:
        return
    put = "INSERT INTO packed_column VALUES (?, ?, ?)"
    crc = zlib.crc32(head)
    raw.execute(put, (_HEAD, crc, bytearray(head)))
    for name, array in arrays.items():
        data = _data(array)
        raw.execute(put, (name, zlib.crc32(data, zlib.crc32(name.encode(), crc)), data))


def forget(raw: Any) -> None:
    """Keep nothing in the file."""
    raw.execute("DELETE FROM packed_column")


def is_due(raw: Any) -> bool:
    """Say whether the arrays are not kept, or have fallen far behind the log."""
    found = _head(raw)
    newest = log.newest_number(raw)
    return found is None or newest - found[0].seq > max(LEAST_BEHIND, newest // 200)


def _is_subject(text: str) -> bool:
    return len(text) == _SUBJECT and _HEXADECIMAL.issuperset(text)


def _head(raw: Any) -> tuple[Head, int] | None:
    """Return what the file says of its arrays and the checksum of that, None where it is not of this log."""
    row = raw.execute(
        "SELECT crc, data FROM packed_column WHERE name = ? AND typeof(data) = 'blob' AND length(data) <= ?",
        (_HEAD, _LONGEST_HEAD),
    ).fetchone()
    if row is None or zlib.crc32(row[1]) != row[0]:
        return None
    try:
        head = msgspec.json.decode(row[1], type=Head)
    except msgspec.DecodeError:
        return None
    if head.layout != LAYOUT or not head.is_possible:
        return None
    return (head, row[0]) if log.record_at(raw, head.seq) == head.record else None


def _array(raw: Any, name: str, kind: "np.dtype[Any]", n: int, crc: int) -> Array | None:
    """Return an array of n items; one that is the same throughout is kept as one item."""
    size = n * kind.itemsize
    sizes = (size,) if name == "version" else (size, kind.itemsize)
    row = raw.execute(
        "SELECT crc, data FROM packed_column WHERE name = ?1 AND typeof(data) = 'blob' AND length(data) IN (?2, ?3) "
        "AND length(data) <= ?4",
        (name, sizes[0], sizes[-1], _LARGEST),
    ).fetchone()
    if row is None or zlib.crc32(row[1], zlib.crc32(name.encode(), crc)) != row[0]:
        return None
    held = np.frombuffer(row[1], kind)
    return held if len(held) == n else np.broadcast_to(held, n)


def _data(array: Array) -> bytearray:
    """Return an array's bytes, those of one item where all are the same."""
    is_same = len(array) > 1 and bool((array[1:] == array[0]).all())
    return bytearray((array[:1] if is_same else array).tobytes())


def _fits_together(pack: Pack) -> bool:
    """Say whether every number has a name, every part an owner, and whether time goes on from row to row."""
    names = pack.names
    limits = {
        **_LIMITS,
        "district": len(names.districts),
        "area": len(names.areas),
        "programme": len(names.programmes),
        "part_actor": len(names.actors),
        "part_role": len(names.roles),
    }
    return (
        all(not len(pack[name]) or pack[name].max() < limit for name, limit in limits.items())
        and int(pack["part_count"].sum(dtype=np.uint64)) == len(pack["part_actor"])
        and bool((pack.time[1:] >= pack.time[:-1]).all())
    )
