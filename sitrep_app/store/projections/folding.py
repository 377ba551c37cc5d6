"""A subject's records become versions: what was known of it from which moment to which."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from sitrep_app.domain.entry import KINDS, State
from sitrep_app.domain.trouble import Trouble
from sitrep_app.store.codec import decode_body, decode_stated, typed
from sitrep_app.store.format import FOREVER
from sitrep_app.store.log import Record
from sitrep_app.store.projections.merging import Known, known_after


@dataclass(slots=True)
class Version:
    """A subject's state and the interval of knowledge [known_from, known_until) in which it was the newest.

    `record` is the winning record; `merged` is the state as plain JSON where it was put together from several.
    """

    record: str
    state: State
    struck: bool
    known_from: int
    known_until: int
    conflicts: tuple[str, ...] = ()
    merged: Mapping[str, Any] | None = None


def only_version(kind: str, record: str, hlc: int, body: bytes) -> Version | None:
    """Return the one version of a subject with one record; None where this program cannot read it."""
    if kind not in KINDS or hlc >= FOREVER:
        return None
    try:
        stated = decode_stated(kind, body)
    except (Trouble, msgspec.DecodeError, RecursionError):
        return None
    return Version(record, stated.state, stated.struck, hlc, FOREVER)


def versions(records: Sequence[Record]) -> list[Version]:
    """Return the versions of one subject, oldest first, from all its records.

    What this program cannot read, of a kind or with a value that only a newer one knows, has no version.
    """
    ordered = sorted(records, key=lambda record: record.order)
    kind = ordered[0].head.kind
    if kind not in KINDS or any(record.head.kind != kind for record in ordered):
        return []
    found = []
    for position, (seen, heads) in enumerate(_prefixes(ordered)):
        begins = ordered[position].head.hlc
        ends = ordered[position + 1].head.hlc if position + 1 < len(ordered) else FOREVER
        if begins < ends:
            try:
                found.append(_version(kind, seen, heads, begins, ends))
            except (Trouble, msgspec.DecodeError, RecursionError):
                continue
    return found


def _prefixes(ordered: Sequence[Record]) -> Iterator[tuple[Mapping[str, Record], Sequence[Record]]]:
    """Yield, record by record, all that was known by then and those of it that nothing was made from yet."""
    seen: dict[str, Record] = {}
    heads: dict[str, Record] = {}
    superseded: set[str] = set()
    for record in ordered:
        seen[record.hash] = record
        superseded.update(record.head.parents)
        for parent in record.head.parents:
            heads.pop(parent, None)
        if record.hash not in superseded:
            heads[record.hash] = record
        yield seen, list(heads.values())


def _version(
    kind: str, seen: Mapping[str, Record], heads: Sequence[Record], begins: int, ends: int
) -> Version:
    if len(heads) == 1:
        return _alone(kind, heads[0], begins, ends)
    known = known_after(seen, heads)
    try:
        state = typed(kind, dict(known.state))
    except (Trouble, msgspec.ValidationError):
        return _winner(kind, known, begins, ends)
    return Version(known.record.hash, state, known.struck, begins, ends, known.conflicts, known.state)


def _alone(kind: str, record: Record, begins: int, ends: int) -> Version:
    stated = decode_stated(kind, record.body)
    return Version(record.hash, stated.state, stated.struck, begins, ends)


def _winner(kind: str, known: Known, begins: int, ends: int) -> Version:
    """Two sound states can merge into one that breaks a rule; then the winner stands whole and a person is asked."""
    version = _alone(kind, known.record, begins, ends)
    whole = decode_body(known.record.body).state
    differing = {name for name in {**known.state, **whole} if known.state.get(name) != whole.get(name)}
    version.conflicts = tuple(sorted({*known.conflicts, *differing}))
    version.merged = whole
    return version
