"""Some laptops that share a workspace now and then: they write, strike, take from one another, and are cloned.

A life is a list of acts, each five small numbers, so that Hypothesis can shorten it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import sqlcipher3.dbapi2 as driver
from hypothesis import strategies as st

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.entry import State
from sitrep_app.domain.identity import DeviceId, SubjectId, microseconds
from sitrep_app.domain.incident import Incident, Part
from sitrep_app.domain.period import Period
from sitrep_app.store import log, schema
from sitrep_app.store.agreement import digest
from sitrep_app.store.codec import Body, plain
from sitrep_app.store.host import Host
from sitrep_app.store.log import ChainEnd, Record
from sitrep_app.store.projections import folding, projecting
from sitrep_app.store.step import Step

CENTURY = timedelta(days=36_500)
NOON = datetime(2018, 2, 12, 12, tzinfo=UTC)
LAPTOPS = 3
SUBJECTS = 3

Act = tuple[int, int, int, int, int]

small = st.integers(0, 5)
lives = st.lists(st.tuples(st.integers(0, 9), st.integers(0, LAPTOPS - 1), small, small, small), max_size=24)
"""What happens, to which laptop, and three numbers that the act makes something of."""


@dataclass(slots=True)
class Clock:
    """A clock that is set by hand."""

    moment: datetime = NOON

    def now(self) -> datetime:
        """The moment it was set to."""
        return self.moment


@dataclass(slots=True)
class Ids:
    """Identifiers that no other laptop draws."""

    laptop: int
    drawn: int = 0

    def subject(self, _: datetime) -> SubjectId:
        """The next subject id."""
        return SubjectId(self.token())

    def token(self) -> str:
        """The next 32 hexadecimal digits."""
        self.drawn += 1
        return f"{self.laptop:016x}{self.drawn:016x}"


@dataclass(slots=True)
class Laptop:
    """One laptop with its own file, clock and place in its chain."""

    number: int
    raw: Any
    device: DeviceId
    clock: Clock = field(default_factory=Clock)
    end: ChainEnd = field(default_factory=ChainEnd)

    def step(self) -> Step:
        """A step of this laptop."""
        host = Host(
            self.clock,
            Ids(self.number, self.end.seq * 1000),
            f"person {self.number}",
            f"laptop {self.number}",
        )
        return Step(self.raw, host, self.device, self.end)

    def finish(self, step: Step) -> None:
        """Project what the step touched, as the workspace does before it commits."""
        projecting.project(self.raw, step.changes.subjects)
        self.end = step.end

    def write(self, subject: SubjectId, what: int, value: int) -> None:
        """Change one field of a subject, or record it."""
        step = self.step()
        step.record(subject, changed(self.known(subject), what, value))
        self.finish(step)

    def mark(self, subject: SubjectId, *, struck: bool) -> None:
        """Strike a subject or bring it back, where it is known."""
        step = self.step()
        heads = step.heads(subject)
        if heads:
            state = plain(self.known(subject))
            parents = [head.hash for head in heads]
            step.append(subject, "incident", Body("strike", state, "", struck, "a reason"), parents)
            self.finish(step)

    def take(self, records: Sequence[Record]) -> None:
        """Take records in."""
        step = self.step()
        step.ingest(records, ahead=CENTURY)
        self.finish(step)

    def known(self, subject: SubjectId) -> State:
        """What this laptop knows of a subject, or an incident to begin with."""
        records = log.records_of(self.raw, subject)
        found = folding.versions(records) if records else []
        return found[-1].state if found else Incident("Raid", "battle_or_raid", Period.month(2018, 1))


def lived(acts: Iterable[Act]) -> list[Laptop]:
    """The laptops as a life has left them."""
    laptops = [Laptop(number, empty(), DeviceId(f"{number:032x}")) for number in range(LAPTOPS)]
    for what, who, *numbers in acts:
        _do(laptops, laptops[who], what, *numbers)
    return laptops


def records_of(laptops: Iterable[Laptop]) -> list[Record]:
    """Every record that any of them has, once, in an order that says nothing."""
    found = {record.hash: record for laptop in laptops for record in log.all_records(laptop.raw)}
    return [found[name] for name in sorted(found)]


def holding(*batches: Sequence[Record]) -> Laptop:
    """A laptop that has taken these in, one batch after another."""
    laptop = Laptop(9, empty(), DeviceId("9" * 32))
    for batch in batches:
        laptop.take(batch)
    return laptop


def content(laptop: Laptop) -> tuple[frozenset[str], str]:
    """The set of records that a laptop has, and what it shows of them."""
    return frozenset(log.hashes(laptop.raw)), digest(laptop.raw)


def changed(state: State, what: int, value: int) -> State:
    """A state with one field changed."""
    assert isinstance(state, Incident)
    texts: dict[str, Any] = {
        "title": f"Raid {value}",
        "account": f"It was told {value} ways",
        "tags": tuple(f"tag {n}" for n in range(value)),
        "claims": (Claim("killed", best=value),),
        "parts": (Part(SubjectId(f"{value:032x}")),),
        "period": Period.month(2018, 1 + value),
    }
    name = list(texts)[what]
    return replace(state, **{name: texts[name]})


def empty() -> Any:
    """A connection to an empty workspace in memory."""
    raw = driver.connect(":memory:", isolation_level=None)
    _template().backup(raw)
    return raw


def subject_of(number: int) -> SubjectId:
    """One of the few subjects there are."""
    return SubjectId(f"{number % SUBJECTS + 1:032x}")


def split(records: Sequence[Record], numbers: Iterator[int], parts: int) -> list[list[Record]]:
    """Records dealt out to parts that may share some."""
    dealt: list[list[Record]] = [[] for _ in range(parts)]
    for record in records:
        number = next(numbers)
        for part in range(parts):
            if number >> part & 1 or number % parts == part:
                dealt[part].append(record)
    return dealt


def _do(laptops: list[Laptop], laptop: Laptop, what: int, one: int, two: int, three: int) -> None:
    if what <= 4:
        laptop.write(subject_of(one), two, three)
    elif what == 5:
        laptop.mark(subject_of(one), struck=bool(two % 2))
    elif what <= 7:
        laptop.take(records_of([laptops[one % LAPTOPS]]))
    elif what == 8:
        _clone(laptop, laptops[one % LAPTOPS])
    else:
        laptop.clock.moment += timedelta(microseconds=two)


def _clone(laptop: Laptop, of: Laptop) -> None:
    """A laptop goes on from a copy of another's disk: the same device, the same place in its chain."""
    if laptop is not of:
        of.raw.backup(laptop.raw)
        laptop.device, laptop.end = of.device, of.end


@cache
def _template() -> Any:
    raw = driver.connect(":memory:", isolation_level=None)
    schema.make_log_tables(raw)
    schema.make_projection_tables(raw)
    return raw


def at(laptop: Laptop) -> int:
    """The laptop's clock in the log's units."""
    return microseconds(laptop.clock.moment)
