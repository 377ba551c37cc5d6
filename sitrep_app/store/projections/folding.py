"""A subject's records become versions: what was known of it from which moment to which."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from sitrep_app.domain.entry import KINDS, State
from sitrep_app.domain.trouble import Trouble
from sitrep_app.store.codec import decode_body, typed
from sitrep_app.store.log import Record
from sitrep_app.store.projections.merging import Known, known_after
from sitrep_app.store.tables import FOREVER


@dataclass(frozen=True, slots=True)
class Version:
    """A subject's state and the interval of knowledge [known_from, known_until) in which it was the newest."""

    known: Known
    state: State
    known_from: int
    known_until: int


def versions(records: Sequence[Record]) -> list[Version]:
    """Return the versions of one subject, oldest first, from all its records; none for a kind this program lacks."""
    ordered = sorted(records, key=lambda record: record.order)
    kinds = {record.head.kind for record in ordered}
    if len(kinds) != 1 or not kinds <= KINDS.keys():
        return []
    kind = ordered[0].head.kind
    found = []
    for position, known in enumerate(_prefixes(ordered)):
        begins = ordered[position].head.hlc
        ends = ordered[position + 1].head.hlc if position + 1 < len(ordered) else FOREVER
        if begins < ends:
            known, state = _readable(kind, known)
            found.append(Version(known, state, begins, ends))
    return found


def _prefixes(ordered: Sequence[Record]) -> Iterator[Known]:
    seen: dict[str, Record] = {}
    heads: dict[str, Record] = {}
    for record in ordered:
        seen[record.hash] = record
        for parent in record.head.parents:
            heads.pop(parent, None)
        heads[record.hash] = record
        yield _alone(record) if len(heads) == 1 else known_after(seen, list(heads.values()))


def _alone(record: Record) -> Known:
    body = decode_body(record.body)
    return Known(record, body.state, body.struck)


def _readable(kind: str, known: Known) -> tuple[Known, State]:
    """Two sound states can merge into one that breaks a rule; then the winner stands whole and a person is asked."""
    try:
        return known, typed(kind, dict(known.state))
    except (Trouble, msgspec.ValidationError):
        if not known.is_merged:
            raise
    alone = _alone(known.record)
    differing = _differing(known.state, alone.state)
    conflicts = tuple(sorted({*known.conflicts, *differing}))
    return Known(known.record, alone.state, alone.struck, conflicts, is_merged=True), typed(
        kind, dict(alone.state)
    )


def _differing(one: Mapping[str, object], other: Mapping[str, object]) -> set[str]:
    return {name for name in {**one, **other} if one.get(name) != other.get(name)}
