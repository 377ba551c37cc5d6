"""Laws of the log: what several laptops record comes to the same on each, in whatever order it travels."""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from hypothesis import strategies as st

from sitrep_app.store import log
from sitrep_app.store.codec import plain
from sitrep_app.store.format import FOREVER
from sitrep_app.store.log import Record
from sitrep_app.store.projections import folding, merging, projecting
from sitrep_app.store.step import Step
from tests.store.laws.law import catches, holds
from tests.store.laws.world import (
    Act,
    Laptop,
    at,
    content,
    holding,
    lived,
    lives,
    records_of,
    split,
    subject_of,
)

Life = list[Act]
dealt = st.tuples(lives, st.integers(0, 2**32))
"""A life, and how its records are dealt out to files that are then merged."""

edits = st.tuples(*[st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=3)] * 2)
"""What each of two laptops changes: which field, to what."""

jumps = st.lists(st.tuples(st.integers(-3650, 3650), st.integers(0, 1)), max_size=12)
"""A clock that is set by so many days before each entry, on one of two laptops."""


def files_of(example: tuple[Life, int]) -> list[list[Record]]:
    """The records of a life in three files that share some of them."""
    life, seed = example
    chance = random.Random(seed)
    records = records_of(lived(life))
    chance.shuffle(records)
    return split(records, iter(lambda: chance.randrange(64), -1), 3)


def rebuild_equals_live(life: Life) -> None:
    for laptop in lived(life):
        live = content(laptop)
        projecting.rebuild(laptop.raw)
        assert content(laptop) == live


def merge_is_commutative(example: tuple[Life, int]) -> None:
    one, other, _ = files_of(example)
    assert content(holding(one, other)) == content(holding(other, one))


def merge_is_associative(example: tuple[Life, int]) -> None:
    one, two, three = files_of(example)
    first = holding(records_of([holding(one, two)]), three)
    last = holding(one, records_of([holding(two, three)]))
    assert content(first) == content(last)


def merge_is_idempotent(example: tuple[Life, int]) -> None:
    one, other, _ = files_of(example)
    once = holding(one, other)
    assert content(holding(one, other, other, one)) == content(once)
    assert len(records_of([once])) == once.raw.execute("SELECT count(*) FROM record").fetchone()[0]


def merge_is_the_union(example: tuple[Life, int]) -> None:
    files = files_of(example)
    expected = {record.hash for file in files for record in file}
    for order in (files, files[::-1]):
        assert log.hashes(holding(*order).raw) == expected


def the_newest_head_wins(life: Life) -> None:
    records = records_of(lived(life))
    laptop = holding(records)
    by_subject: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        by_subject[record.head.subject].append(record)
    for subject, own in by_subject.items():
        parents = {parent for record in own for parent in record.head.parents}
        heads = [record for record in own if record.hash not in parents]
        winner = max(heads, key=lambda record: (record.head.hlc, record.head.device, record.hash))
        assert shown(laptop, subject, FOREVER - 1) == [winner.hash]


def known_at_is_the_log_up_to_then(life: Life) -> None:
    records = records_of(lived(life))
    laptop = holding(records)
    for moment in sorted({record.head.hlc for record in records}):
        then = holding([record for record in records if record.head.hlc <= moment])
        assert states(laptop, moment) == states(then, FOREVER - 1)


def intervals_partition_time(life: Life) -> None:
    laptop = holding(records_of(lived(life)))
    for subject in map(subject_of, range(3)):
        found = laptop.raw.execute(
            "SELECT known_from, known_until FROM version WHERE subject = ? ORDER BY known_from",
            (bytearray.fromhex(subject),),
        ).fetchall()
        first = min((record.head.hlc for record in log.records_of(laptop.raw, subject)), default=None)
        assert [begins for begins, _ in found[:1]] == [first for _ in found[:1]]
        assert all(before[1] == after[0] for before, after in pairwise(found))
        assert all(begins < ends for begins, ends in found)
        assert [ends for _, ends in found[-1:]] == [FOREVER for _ in found[-1:]]


def the_clock_of_the_log_never_runs_backwards(days: Sequence[tuple[int, int]]) -> None:
    laptops = lived([])
    for number, (jump, who) in enumerate(days):
        laptop = laptops[who]
        laptop.clock.moment += timedelta(days=jump // len(days))
        newest = log.newest_hlc(laptop.raw)
        laptop.write(subject_of(number), 0, number % 6)
        assert log.newest_hlc(laptop.raw) > newest
        assert log.newest_hlc(laptop.raw) >= at(laptop)
        laptops[1 - who].take(records_of([laptop]))
        in_order = [record.head.hlc for record in log.all_records(laptop.raw)]
        assert in_order == sorted(set(in_order))


def nothing_changed_once_is_lost(example: tuple[list[tuple[int, int]], list[tuple[int, int]]]) -> None:
    """Two laptops change fields of one subject apart; where only one of them changed a field, its value stands."""
    one, other, _ = laptops = lived([])
    one.write(subject_of(0), 0, 0)
    for laptop in laptops[1:]:
        laptop.take(records_of([one]))
    for laptop, changes in zip((one, other), example, strict=True):
        for what, value in changes:
            laptop.write(subject_of(0), what, value)
    mine, theirs = (plain(laptop.known(subject_of(0))) for laptop in (one, other))
    merged = plain(holding(records_of([one, other])).known(subject_of(0)))
    before = plain(laptops[2].known(subject_of(0)))
    for name in merged:
        changed = [state[name] for state in (mine, theirs) if state[name] != before[name]]
        assert merged[name] in (changed or [before[name]])


def shown(laptop: Laptop, subject: str, known_at: int) -> list[str]:
    """The winning records of a subject at a moment of knowledge: one, or none."""
    rows = laptop.raw.execute(
        "SELECT lower(hex(r.hash)) FROM version v JOIN record r ON r.seq = v.seq "
        "WHERE v.subject = ?1 AND v.known_from <= ?2 AND v.known_until > ?2",
        (bytearray.fromhex(subject), known_at),
    )
    return [row[0] for row in rows]


def states(laptop: Laptop, known_at: int) -> list[Any]:
    """What is shown of every subject at a moment of knowledge."""
    return list(
        laptop.raw.execute(
            "SELECT v.subject, r.hash, v.struck, v.conflicts, v.state, v.label FROM version v JOIN record r "
            "ON r.seq = v.seq WHERE v.known_from <= ?1 AND v.known_until > ?1 ORDER BY v.subject",
            (known_at,),
        )
    )


def test_a_rebuild_equals_what_is_live(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(rebuild_equals_live, lives)
    monkeypatch.setattr(projecting, "_forget_touched", lambda _: None)
    catches(rebuild_equals_live, lives)


def test_merging_is_commutative(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(merge_is_commutative, dealt)
    monkeypatch.setattr(log, "insert", inserted_by_device_and_number)
    catches(merge_is_commutative, dealt)


def test_merging_is_associative(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(merge_is_associative, dealt)
    exact = log.all_records
    monkeypatch.setattr(log, "all_records", lambda raw: list(exact(raw))[-5:])
    catches(merge_is_associative, dealt)


def test_merging_is_idempotent(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(merge_is_idempotent, dealt)
    monkeypatch.setattr(log, "insert", inserted_as_if_new)
    catches(merge_is_idempotent, dealt)


def test_forks_and_clones_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(merge_is_the_union, dealt)
    monkeypatch.setattr(log, "insert", inserted_by_device_and_number)
    catches(merge_is_the_union, dealt)


def test_the_winner_follows_the_total_order(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(the_newest_head_wins, lives)
    monkeypatch.setattr(Record, "order", property(lambda record: (record.head.hlc, "", record.hash)))
    catches(the_newest_head_wins, lives)


def test_known_at_a_moment_is_the_log_up_to_that_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(known_at_is_the_log_up_to_then, lives)
    monkeypatch.setattr(folding, "_prefixes", all_heads_at_once)
    catches(known_at_is_the_log_up_to_then, lives)


def test_intervals_of_knowledge_partition_time(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(intervals_partition_time, lives)
    exact = folding.versions
    monkeypatch.setattr(projecting, "versions", lambda records: exact(records)[:1] + exact(records)[2:])
    catches(intervals_partition_time, lives)


def test_the_clock_of_the_log_never_runs_backwards_however_the_computers_is_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    holds(the_clock_of_the_log_never_runs_backwards, jumps)
    monkeypatch.setattr("tests.store.laws.world.Step", StepOnBareClock)
    catches(the_clock_of_the_log_never_runs_backwards, jumps)


def test_what_only_one_laptop_changed_is_never_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(nothing_changed_once_is_lost, edits)
    exact = merging.three_way
    monkeypatch.setattr(
        merging, "three_way", lambda base, ours, theirs: (exact(base, ours, theirs)[0] | theirs, set())
    )
    catches(nothing_changed_once_is_lost, edits)


def inserted_by_device_and_number(raw: Any, records: Sequence[Record]) -> int:
    """A merge that knows records by their device and number, as several programs do."""
    known = set(raw.execute("SELECT lower(hex(device)), device_seq FROM record"))
    fresh = []
    for record in records:
        if (record.head.device, record.head.device_seq) not in known:
            known.add((record.head.device, record.head.device_seq))
            fresh.append(record)
    return log.append(raw, fresh)


def inserted_as_if_new(raw: Any, records: Sequence[Record]) -> int:
    """A merge that dates what it takes in anew."""
    later = log.newest_hlc(raw)
    heads = [msgspec.structs.replace(record.head, hlc=record.head.hlc + later) for record in records]
    return log.append(raw, [log.sealed(head, r.body, 0) for head, r in zip(heads, records, strict=True)])


def all_heads_at_once(ordered: Sequence[Record]) -> Iterator[tuple[dict[str, Record], list[Record]]]:
    """A fold that looks ahead."""
    everything = {record.hash: record for record in ordered}
    for _ in ordered:
        yield everything, merging.heads_among(everything)


class StepOnBareClock(Step):
    """A step that dates its records by the computer's clock alone."""

    def append(self, *arguments: Any) -> Record:
        self._newest = 0
        return super().append(*arguments)
