"""How states of one subject from several laptops become one: field by field against their common ancestor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sitrep_app.store.codec import decode_body
from sitrep_app.store.log import Record
from sitrep_app.store.mentions import ATTACHMENTS

STRUCK = "struck"
_ABSENT = object()
Order = tuple[int, str, str]


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

    The result depends on the set of records alone, not on the order in which they arrived. Where two heads changed one
    field, the later change wins, not the later head: what is said of other fields afterwards makes no change newer.
    """
    first, *others = ordered = sorted(heads, key=lambda record: record.order)
    fields, conflicts = _fields(first), set[str]()
    owners: dict[str, Record] = {}
    seen = [first]
    for other in others:
        base, ours = _common_ancestor(records, seen, other), fields
        fields, clashed = three_way(_fields(base) if base else {}, ours, _fields(other))
        for name in {**ours, **fields}:
            owner = owners.get(name, first)
            if name in clashed and _changed(records, owner, name) > _changed(records, other, name):
                _copy(name, ours, fields)
            elif fields.get(name, _ABSENT) != ours.get(name, _ABSENT):
                owners[name] = other
        conflicts |= clashed
        seen.append(other)
    struck = bool(fields.pop(STRUCK))
    return Known(ordered[-1], fields, struck, tuple(sorted(conflicts)), is_merged=len(ordered) > 1)


def three_way(
    base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]
) -> tuple[dict[str, Any], set[str]]:
    """Return the fields merged against a base, theirs winning where both changed, and the names where both did.

    A field that a side lacks, as a newer or an older program leaves it, is one that the side has taken out. Attached files
    are merged one by one: two people who each add a photo do not contradict each other.
    """
    merged: dict[str, Any] = {}
    clashed = set()
    for name in {**base, **ours, **theirs}:
        before, mine, yours = (side.get(name, _ABSENT) for side in (base, ours, theirs))
        kept, is_clash = _kept(before, mine, yours)
        if is_clash and name == ATTACHMENTS:
            kept, is_clash = _together(before, mine, yours)
        if kept is not _ABSENT:
            merged[name] = kept
        if is_clash:
            clashed.add(name)
    return merged, clashed


def _kept(before: Any, mine: Any, yours: Any) -> tuple[Any, bool]:
    """Return what one value is after two changes, and whether they contradict each other."""
    kept = mine if yours in (mine, before) else yours
    return kept, mine != yours and before not in (mine, yours)


def _together(before: Any, mine: Any, yours: Any) -> tuple[Any, bool]:
    """Return the files of both sides, by their contents, without those that either took away."""
    sides = [_by_content(side) for side in (before, mine, yours)]
    merged, is_clash = [], False
    for content in {**sides[1], **sides[2]}:
        kept, differs = _kept(*(side.get(content, _ABSENT) for side in sides))
        is_clash |= differs
        if kept is not _ABSENT:
            merged.append(kept)
    return merged or _ABSENT, is_clash


def _by_content(side: Any) -> dict[str, Any]:
    items = side if isinstance(side, list | tuple) else ()
    return {one["hash"]: one for one in items if isinstance(one, dict) and "hash" in one}


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


def _fields(record: Record) -> dict[str, Any]:
    body = decode_body(record.body)
    return {**body.state, STRUCK: body.struck}


def _copy(name: str, source: Mapping[str, Any], target: dict[str, Any]) -> None:
    """Give a field the value it has elsewhere, or take it out where it has none."""
    target.pop(name, None)
    if name in source:
        target[name] = source[name]


def _changed(records: Mapping[str, Record], head: Record, name: str) -> Order:
    """Return the place in the total order of the record that gave a head's field the value it has."""
    value = _fields(head).get(name, _ABSENT)
    found, waiting, reached = head.order, [head], {head.hash}
    while waiting:
        for parent in waiting.pop().head.parents:
            record = records.get(parent)
            if record and parent not in reached and _fields(record).get(name, _ABSENT) == value:
                reached.add(parent)
                waiting.append(record)
                found = min(found, record.order)
    return found


def _common_ancestor(records: Mapping[str, Record], seen: Sequence[Record], other: Record) -> Record | None:
    theirs = ancestry(records, other)
    shared = set.union(*(ancestry(records, one) for one in seen)) & theirs
    return max((records[name] for name in shared), key=lambda record: record.order, default=None)
