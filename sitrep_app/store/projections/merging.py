"""How states of one subject from several laptops become one: field by field against their common ancestor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sitrep_app.store.codec import Body, decode_body
from sitrep_app.store.log import Record

STRUCK = "struck"
_ABSENT = object()


@dataclass(frozen=True, slots=True)
class Known:
    """A subject as a set of records gives it: the winning record, the state, and the fields in true conflict."""

    record: Record
    state: Mapping[str, Any]
    struck: bool
    conflicts: tuple[str, ...] = ()
    is_merged: bool = False


def known_after(records: Mapping[str, Record], heads: Sequence[Record]) -> Known:
    """Return the state that heads give together; `records` are all of the subject's records by hash.

    The result depends on the set of records alone, not on the order in which they arrived.
    """
    ordered = sorted(heads, key=lambda record: record.order)
    first, *others = ordered
    fields, conflicts = _fields(decode_body(first.body)), set[str]()
    seen = [first]
    for other in others:
        base = _common_ancestor(records, seen, other)
        fields, clashed = three_way(
            _fields(decode_body(base.body)) if base else {}, fields, _fields(decode_body(other.body))
        )
        conflicts |= clashed
        seen.append(other)
    winner = ordered[-1]
    struck = bool(fields.pop(STRUCK))
    return Known(winner, fields, struck, tuple(sorted(conflicts)), is_merged=len(ordered) > 1)


def three_way(
    base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]
) -> tuple[dict[str, Any], set[str]]:
    """Return the fields merged against a base, theirs winning where both changed, and the names where both did.

    A field that a side lacks, as a newer or an older program leaves it, is one that the side has taken out.
    """
    merged: dict[str, Any] = {}
    clashed = set()
    for name in {**base, **ours, **theirs}:
        before, mine, yours = (side.get(name, _ABSENT) for side in (base, ours, theirs))
        kept = mine if yours in (mine, before) else yours
        if kept is not _ABSENT:
            merged[name] = kept
        if mine != yours and before not in (mine, yours):
            clashed.add(name)
    return merged, clashed


def ancestry(records: Mapping[str, Record], start: Record) -> set[str]:
    """Return the hashes of a record and of everything it was made from."""
    found, waiting = {start.hash}, list(start.head.parents)
    while waiting:
        parent = waiting.pop()
        if parent in found or parent not in records:
            continue
        found.add(parent)
        waiting.extend(records[parent].head.parents)
    return found


def heads_among(records: Mapping[str, Record]) -> list[Record]:
    """Return the records that no other was made from, in the total order."""
    superseded = {parent for record in records.values() for parent in record.head.parents}
    return sorted((r for r in records.values() if r.hash not in superseded), key=lambda record: record.order)


def _fields(body: Body) -> dict[str, Any]:
    return {**body.state, STRUCK: body.struck}


def _common_ancestor(records: Mapping[str, Record], seen: Sequence[Record], other: Record) -> Record | None:
    theirs = ancestry(records, other)
    shared = set.union(*(ancestry(records, one) for one in seen)) & theirs
    return max((records[name] for name in shared), key=lambda record: record.order, default=None)
