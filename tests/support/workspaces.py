"""Workspaces for tests of what stands on the store: real files with a clock and identifiers that never vary."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId, uuid7
from sitrep_app.domain.setting import Setting
from sitrep_app.store.host import Host
from sitrep_app.store.workspace import Workspace
from tests.reports.sample import LAST, Stock, diyala

MORNING = datetime(2018, 2, 12, 6, 14, tzinfo=UTC)


@dataclass(slots=True)
class SteppingClock:
    """Moves on by a minute each time it is asked."""

    moment: datetime = MORNING

    def now(self) -> datetime:
        """The next minute."""
        self.moment += timedelta(minutes=1)
        return self.moment


@dataclass(slots=True)
class CountedIds:
    """Identifiers one after another."""

    count: int = field(default=0)

    def subject(self, at: datetime) -> SubjectId:
        """The next UUIDv7 of that moment."""
        self.count += 1
        return uuid7(at, self.count.to_bytes(10, "big"))

    def token(self) -> str:
        """The next 32 hexadecimal digits."""
        self.count += 1
        return f"{self.count:032x}"


def host(author: str = "duty officer", device: str = "laptop A", since: datetime = MORNING) -> Host:
    """A laptop, in February 2018 if nothing else is said."""
    return Host(SteppingClock(since), CountedIds(), author, device)


def entries_of(stock: Stock) -> Iterable[Entry[Any]]:
    """Everything a stock holds, what is spoken of before what speaks of it."""
    kinds: tuple[Sequence[Entry[Any]], ...] = (
        stock.actors, stock.sources, stock.incidents, stock.ties,
        stock.programmes, stock.facilities, stock.progress, stock.totals,
    )  # fmt: skip
    for entries in kinds:
        yield from entries


@contextmanager
def stocked(folder: Path, stock: Stock | None = None) -> Iterator[Workspace]:
    """A workspace that holds a stock, the Diyala sample by default, under the stock's own subject ids."""
    held = stock or diyala()
    setting = Setting(
        "Diyala", "Security and reconstruction", period_first=LAST.replace(day=1), period_last=LAST
    )
    with Workspace.create(folder / "diyala.sitrep", setting, host()) as workspace:
        with workspace.step() as step:
            for entry in entries_of(held):
                step.record(entry.subject, entry.state)
        yield workspace
