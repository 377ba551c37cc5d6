"""Packing the rows of the projections: those of every incident, or those of a few."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import numpy as np

from sitrep_app.store.packed.numbering import Numbering
from sitrep_app.store.packed.pack import OPEN_END, OPEN_START, Array, Names, Pack, sorted_pack

Row = tuple[Any, ...]
Packer = Callable[[Row], Array]

NOT_COUNTED = -1
MOST_KILLED = 2**31 - 1

_BATCH = 1 << 10
_MANY = 500
_BYTES = ("category", "precision", "verification", "credibility", "closeness", "marking", "struck")
_VALUES = (
    "v.id, v.known_from, v.known_until, coalesce(v.start_earliest, ?1), coalesce(v.start_latest, ?2), "
    "coalesce(v.end_earliest, ?1), coalesce(v.end_latest, ?2), v.subject, i.category | (i.precision << 8) "
    "| (i.verification << 16) | (i.credibility << 24) | (i.closeness << 32) | (v.marking << 40) | (v.struck << 48), "
    "i.latitude, i.longitude, i.radius_m, i.district, i.area, i.programme"
)
"""The small numbers come as one, a byte for each: every value that need not be fetched saves time."""
_NAMES = (
    "version", "known_from", "known_until", "start_earliest", "start_latest", "end_earliest", "end_latest",
    "subject_bytes", "bytes", "latitude", "longitude", "radius_m", "district", "area", "programme",
)  # fmt: skip
_OPEN = (OPEN_START, OPEN_END)
_ALL = f"SELECT {_VALUES} FROM incident i CROSS JOIN version v ON v.id = i.version ORDER BY i.version"
_SOME = (
    f"SELECT {_VALUES} FROM version v CROSS JOIN incident i ON i.version = v.id WHERE v.subject IN (:marks)"
)
_PARTS = "SELECT version, actor, role FROM incident_part {} ORDER BY version, position"
_KILLED = (
    f"SELECT version, min(sum(best), {MOST_KILLED}) FROM incident_figure WHERE measure = 'killed' AND counted {{}} "
    "GROUP BY version ORDER BY version"
)


def read_all(raw: Any) -> Pack:
    """Return every version of every incident."""
    rows = raw.execute(_ALL, _OPEN)
    return _packed(Names(), rows, raw.execute(_PARTS.format("")), raw.execute(_KILLED.format("")))


def read_some(raw: Any, subjects: Iterable[bytes], names: Names) -> Pack:
    """Return every version of some subjects, their names numbered on from those that there are."""
    rows = sorted(_asked(raw, _SOME, [bytearray(subject) for subject in subjects], _OPEN))
    versions = [row[0] for row in rows]
    parts = _asked(raw, _PARTS.format("WHERE version IN (:marks)"), versions)
    killed = _asked(raw, _KILLED.format("AND version IN (:marks)"), versions)
    return _packed(names, rows, parts, killed)


def _asked(raw: Any, statement: str, among: Sequence[object], bound: Row = ()) -> Iterator[Row]:
    """Yield the rows of a statement about subjects or versions, which it is asked about some hundred at a time."""
    for at in range(0, len(among), _MANY):
        some = among[at : at + _MANY]
        marks = ", ".join(f"?{len(bound) + number}" for number in range(1, len(some) + 1))
        yield from raw.execute(statement.replace(":marks", marks), (*bound, *some))


def _packed(names: Names, rows: Iterable[Row], parts: Iterable[Row], killed: Iterable[Row]) -> Pack:
    """Pack rows that come in order of their versions."""
    numbering = Numbering(names)
    packers: list[Packer] = [*[_integers] * 7, _subjects, _integers, *[_reals] * 3]
    packers += [numbering.districts, numbering.areas, numbering.programmes]
    arrays = dict(zip(_NAMES, _arrays(rows, packers), strict=True))
    small = arrays.pop("bytes").view("u1").reshape(-1, 8)
    arrays.update({name: small[:, at] for at, name in enumerate(_BYTES)})
    version = arrays["version"]
    arrays["killed"] = np.full(len(version), NOT_COUNTED, "<i4")
    counted, best = _arrays(killed, (_integers, _integers))
    arrays["killed"][version.searchsorted(counted)] = best
    owner, actor, role = _arrays(parts, (_integers, numbering.actors, numbering.roles))
    counts = owner.searchsorted(version, "right") - owner.searchsorted(version)
    arrays |= {"part_count": counts.astype("<u4"), "part_actor": actor, "part_role": role}
    return sorted_pack(arrays, numbering.names)


def _arrays(rows: Iterable[Row], packers: Sequence[Packer]) -> list[Array]:
    """Return the columns of rows, each as its packer packs it; never more rows at once than a batch."""
    waiting = iter(rows)
    pieces = [[pack(()) for pack in packers]]
    while batch := list(islice(waiting, _BATCH)):
        columns = zip(*batch, strict=True)
        pieces.append([pack(values) for pack, values in zip(packers, columns, strict=True)])
    return [np.concatenate(column) for column in zip(*pieces, strict=True)]


def _integers(values: Row) -> Array:
    return np.fromiter(values, "<i8", len(values))


def _reals(values: Row) -> Array:
    return np.array(values, "<f4")


def _subjects(values: Row) -> Array:
    return np.array(values, "S16")
