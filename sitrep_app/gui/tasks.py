"""Work that takes longer than a frame: writes one after another, reads side by side, late answers dropped."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal

from sitrep_app.domain.trouble import Trouble

Answer = TypeVar("Answer")

_ORDINARY = 0


class Cancelled(Exception):
    """Raised inside work that a person has cancelled; the work leaves nothing half-done on its way out."""


class Progress:
    """Handed to work so that it can say how far it is and hear that it is no longer wanted."""

    def __init__(self, told: Callable[[int, int], None]) -> None:
        self._told = told
        self._cancelled = Event()

    def report(self, done: int, of: int = 0) -> None:
        """Say how much is done, of how much where that is known; raises Cancelled once nobody wants the answer."""
        if self._cancelled.is_set():
            raise Cancelled
        self._told(done, of)

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Say whether the work has been asked to stop."""
        return self._cancelled.is_set()


@dataclass(slots=True, eq=False)
class _Job:
    number: int
    key: str
    words: str
    work: Callable[[Progress], Any]
    then: Callable[[Any], None]
    progress: Progress = field(init=False)
    answer: Any = None
    fault: Exception | None = None


class Tasks(QObject):
    """Runs work off the window's thread and brings the answers back to it.

    `working` is emitted with the words, how much is done and of how much; no words when all is quiet.
    `troubled` is emitted with a Trouble that work ran into; any other fault is raised on the window's thread.
    """

    working = Signal(str, int, int)
    troubled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readers, self._writer = QThreadPool(self), QThreadPool(self)
        self._writer.setMaxThreadCount(1)
        self._numbers = count(1)
        self._newest: dict[str, int] = {}
        self._running: list[_Job] = []
        self._courier = _Courier()
        self._courier.reported.connect(self._on_reported)
        self._courier.finished.connect(self._on_finished)

    @property
    def is_idle(self) -> bool:
        """Say whether nothing is under way."""
        return not self._running

    def read(self, key: str, work: Callable[[], Answer], then: Callable[[Answer], None]) -> None:
        """Run work beside other reads; only the answer to the newest question of that key is delivered."""
        self._start(self._readers, key, "", lambda _progress: work(), then)

    def write(
        self, words: str, work: Callable[[Progress], Answer], then: Callable[[Answer], None], key: str = ""
    ) -> None:
        """Run work after every write asked for before it, shown under `words` with its progress."""
        self._start(self._writer, key, words, work, then)

    def cancel(self) -> None:
        """Ask all work under way to stop; no answer of it is delivered."""
        for job in self._running:
            job.progress.cancel()

    def settle(self) -> None:
        """Wait for what writes, and deliver its answers before this returns."""
        self._writer.waitForDone()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def finish(self) -> None:
        """Cancel what only reads, and wait for what writes; for when the window closes."""
        self._readers.clear()
        self._newest.clear()
        self._readers.waitForDone()
        self._writer.waitForDone()

    def _start(
        self,
        pool: QThreadPool,
        key: str,
        words: str,
        work: Callable[[Progress], Any],
        then: Callable[[Any], None],
    ) -> None:
        number, courier = next(self._numbers), self._courier
        job = _Job(number, key or str(number), words, work, then)
        job.progress = Progress(lambda done, of: courier.reported.emit(job, done, of))
        self._newest[job.key] = number
        self._running.append(job)
        if words:
            self.working.emit(words, 0, 0)
        pool.start(_Runner(job, courier), _ORDINARY)

    def _on_reported(self, job: _Job, done: int, of: int) -> None:
        if job in self._running and not job.progress.is_cancelled:
            self.working.emit(job.words, done, of)

    def _on_finished(self, job: _Job) -> None:
        if job in self._running:
            self._running.remove(job)
        if not any(other.words for other in self._running):
            self.working.emit("", 0, 0)
        is_wanted = self._newest.get(job.key) == job.number and not job.progress.is_cancelled
        if isinstance(job.fault, Trouble) and is_wanted:
            self.troubled.emit(job.fault)
        elif job.fault is None and is_wanted:
            job.then(job.answer)
        elif job.fault is not None and not isinstance(job.fault, Trouble | Cancelled):
            raise job.fault


class _Courier(QObject):
    """Brings word from the workers' threads; work that outlives its Tasks still has somebody to tell, who tells nobody."""

    reported = Signal(object, int, int)
    finished = Signal(object)


class _Runner(QRunnable):
    def __init__(self, job: _Job, courier: _Courier) -> None:
        super().__init__()
        self._job, self._courier = job, courier

    def run(self) -> None:
        job = self._job
        try:
            if not job.progress.is_cancelled:
                job.answer = job.work(job.progress)
        except Exception as fault:  # noqa: BLE001 - carried to the window's thread, where it is shown or raised
            job.fault = fault
        # Qt deletes the courier when the program ends, and then there is nobody left to tell
        with suppress(RuntimeError):
            self._courier.finished.emit(job)
