"""Connections that only read, for threads beside the one that opened a workspace: none waits for another's question."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition, local

from sqlalchemy import Connection, Engine

from sitrep_app.store.engine import raw_of

MOST_IDLE = 3
"""So many are kept for the next reader; each holds some pages of the file in memory."""


class Readers:
    """Lends connections while a way to make them is offered; everything that a block reads is of one moment."""

    def __init__(self) -> None:
        """Offer nothing yet."""
        self._condition = Condition()
        self._make: Callable[[], Engine] | None = None
        self._is_changing = False
        self._idle: list[Engine] = []
        self._lent = 0
        self._own = local()

    @contextmanager
    def lent(self) -> Iterator[Connection | None]:
        """Lend a connection to this thread, the one it has where it has one; None where none is offered."""
        held: Connection | None = getattr(self._own, "connection", None)
        if held is not None or (engine := self._taken()) is None:
            yield held
            return
        try:
            with engine.connect() as connection:
                self._own.connection = connection
                with _one_moment(connection):
                    yield connection
        finally:
            self._own.connection = None
            self._give_back(engine)

    @contextmanager
    def withdrawn(self) -> Iterator[None]:
        """Wait until nobody reads, and let nobody begin before the block ends, for what takes the file alone."""
        assert getattr(self._own, "connection", None) is None, "who reads cannot wait for readers to end"
        with self._condition:
            self._condition.wait_for(lambda: not self._is_changing)
            self._is_changing = True
            self._condition.wait_for(lambda: not self._lent)
        self._drop_idle()
        try:
            yield
        finally:
            with self._condition:
                self._is_changing = False
                self._condition.notify_all()

    def offer(self, make: Callable[[], Engine] | None) -> None:
        """Make connections so from now on; None lends no more. To be called while nobody reads."""
        self._make = make

    def _taken(self) -> Engine | None:
        with self._condition:
            self._condition.wait_for(lambda: not self._is_changing)
            if self._make is None:
                return None
            engine = self._idle.pop() if self._idle else self._make()
            # Counted once it is there: what cannot be made is not waited for
            self._lent += 1
            return engine

    def _give_back(self, engine: Engine) -> None:
        with self._condition:
            self._lent -= 1
            is_kept = len(self._idle) < MOST_IDLE
            if is_kept:
                self._idle.append(engine)
            self._condition.notify_all()
        if not is_kept:
            engine.dispose()

    def _drop_idle(self) -> None:
        for engine in self._idle:
            engine.dispose()
        self._idle.clear()


@contextmanager
def _one_moment(connection: Connection) -> Iterator[None]:
    """Let nothing that is written come between what is read."""
    raw = raw_of(connection)
    raw.execute("BEGIN")
    try:
        yield
    finally:
        if raw.in_transaction:
            raw.execute("COMMIT")
