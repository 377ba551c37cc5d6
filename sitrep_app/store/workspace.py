"""One open workspace: a file, who may write to it, and the steps written."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from threading import RLock, get_ident
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine

from sitrep_app.domain.identity import WORKSPACE, DeviceId
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.store import acquaintance, local, log, making, opening, schema
from sitrep_app.store import engine as engines
from sitrep_app.store.copying import drop_upgrade_copies
from sitrep_app.store.failures import told_as_trouble
from sitrep_app.store.host import Host
from sitrep_app.store.log import ChainEnd
from sitrep_app.store.memory import Memory, recall, remember
from sitrep_app.store.notices import notices
from sitrep_app.store.opening import Opened
from sitrep_app.store.projections.projecting import project, rebuild
from sitrep_app.store.projections.tables import PROJECTION_VERSION
from sitrep_app.store.readers import Readers
from sitrep_app.store.step import Step

if TYPE_CHECKING:
    from sitrep_app.store.packed.holding import Holding
    from sitrep_app.store.packed.snapshot import Snapshot

WORTH_PACKING = 20_000
"""With fewer versions the packed arrays are made from the projections faster than anybody notices."""


class Workspace:
    """A `.sitrep` file that is open. It is looked at without touching it until the first step is written.

    The thread that opened it and whoever writes share one connection; other threads read on connections of their own.
    """

    def __init__(self, path: Path, host: Host, opened: Opened) -> None:
        """Hold what `opening` has opened; use `open` or `create` instead."""
        self.path = path
        self.host = host
        self._opened = opened
        self._engine = opened.engine
        self._file = engines.number_of(path)
        self._guard = RLock()
        self._device: DeviceId | None = None
        self._end = ChainEnd()
        self._is_writing = False
        self._is_closed = False
        self._packed: Holding | None = None
        self._owner, self._stepper = get_ident(), 0
        self._readers = Readers()
        if not opened.is_stale:
            self._readers.offer(opened.looks_again)
        with self.reading() as raw:
            self.id = local.identity(raw, path)
        self.notices = opened.notices

    @classmethod
    def create(cls, path: Path, setting: Setting, host: Host) -> Self:
        """Make a workspace and return it open for writing; Trouble where the file exists or cannot be made."""
        making.make_file(path)
        workspace = None
        try:
            workspace = cls.open(path, host)
            with workspace.step() as step:
                step.record(WORKSPACE, setting, act="create")
        except BaseException:
            with suppress(Trouble):
                if workspace:
                    workspace.close()
            path.unlink(missing_ok=True)
            raise
        return workspace

    @classmethod
    def open(cls, path: Path, host: Host, *, read_only: bool = False) -> Self:
        """Return a workspace open; Trouble says why not, WorkspaceInUse that another program is writing to it."""
        opened = opening.open_file(path, host, read_only=read_only)
        try:
            workspace = cls(path, host, opened)
            with workspace.reading() as raw:
                workspace.notices += tuple(notices(raw, path, workspace.id, host))
            if not opened.is_upgraded:
                drop_upgrade_copies(workspace.id)
        except BaseException:
            opened.close()
            raise
        return workspace

    @property
    def read_only(self) -> bool:
        """Say whether this program may not write to the file."""
        return self._opened.lock is None or self._is_closed

    @property
    def shares_its_file(self) -> bool:
        """Say whether others may read the file meanwhile, which a copy or a file on a frail disk is not for."""
        is_frail = engines.file_system(self.path) in engines.FRAIL_FILE_SYSTEMS
        return self._opened.sight.path == self.path and not (self._is_writing and is_frail)

    @property
    def packed(self) -> "Holding":
        """Return what holds the incidents as packed arrays; another one once all has been projected anew."""
        if self._packed is None:
            from sitrep_app.store.packed.holding import Holding  # noqa: PLC0415  (a command must not load numpy for it)

            self._packed = Holding()
        return self._packed

    def snapshot(self, raw: Any) -> "Snapshot":
        """Return every version of every incident as a connection that is lent sees them."""
        return self.packed.current(raw, may_be_taken_back=self.is_stepping)

    @property
    def is_stepping(self) -> bool:
        """Say whether this thread is in the middle of a step, so that what it reads may yet be taken back."""
        return self._stepper == get_ident()

    @contextmanager
    def reading(self) -> Iterator[Any]:
        """Lend the driver's connection for reading."""
        with self.connection() as connection:
            yield engines.raw_of(connection)

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """Lend SQLAlchemy's connection for reading."""
        with told_as_trouble(self.path):
            if get_ident() in (self._owner, self._stepper):
                with self._shared() as connection:
                    yield connection
                return
            with self._readers.lent() as own:
                if own is not None:
                    yield own
                    return
            with self._shared() as connection:
                yield connection

    @contextmanager
    def _shared(self) -> Iterator[Connection]:
        """Lend the connection that is also written on; one thread at a time."""
        with self._guard, self._engine.connect() as connection:
            yield connection

    @contextmanager
    def step(self) -> Iterator[Step]:
        """Run one step: its records and their projections are saved together when the block ends, or not at all."""
        with self._guard:
            with self.transaction() as raw:
                if self._device is None:
                    self._device, self._end = self._take_up_device(raw)
                step = Step(raw, self.host, self._device, self._end)
                yield step
                project(raw, step.changes.subjects)
                newest = log.newest_record(raw)
            if step.changes:
                self._end = step.end
                self._remember(newest)
            if step.met_itself:
                self._device = None

    @contextmanager
    def transaction(self) -> Iterator[Any]:
        """Lend the driver's connection for writing in one durable transaction; who reads may not begin one within it."""
        with self._guard, told_as_trouble(self.path):
            self._make_writable()
            with (
                self._stepping(),
                self._engine.connect() as connection,
                engines.transaction(connection) as raw,
            ):
                yield raw

    @contextmanager
    def _stepping(self) -> Iterator[None]:
        """Let this thread read what it writes."""
        before, self._stepper = self._stepper, get_ident()
        try:
            yield
        finally:
            self._stepper = before

    def own_devices(self) -> tuple[str, ...]:
        """Return every incarnation this computer has had in this workspace, newest last."""
        memory = recall(self.id)
        return memory.devices if memory else ()

    def close(self) -> None:
        """Leave the workspace as one file at rest and give up the right to write."""
        with self._guard:
            if self._is_closed:
                return
            self._is_closed = True
            with self._readers.withdrawn():
                self._readers.offer(None)
                try:
                    if self._is_writing and engines.is_still(self.path, self._file):
                        self._leave_at_rest()
                finally:
                    self._engine.dispose()
                    self._opened.close()

    def __enter__(self) -> Self:
        """Return the workspace, to be closed when the block ends."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the workspace."""
        self.close()

    def _make_writable(self) -> None:
        if self.read_only:
            raise Trouble(
                _("{name} is open read-only").format(name=self.path.name),
                str(self.path),
                _("Open it for writing, or save a copy."),
            )
        if not engines.is_still(self.path, self._file):
            raise Trouble(
                _("The file is no longer where it was; nothing of this step was saved"),
                str(self.path),
                _("Put the disk or the folder back, then close the workspace and open it again."),
            )
        if self._is_writing:
            return
        with self._readers.withdrawn():
            self._begin_writing()

    def _begin_writing(self) -> None:
        engine = engines.writing(self.path)
        try:
            self._bring_projections_up(engine)
        except BaseException:
            engine.dispose()
            raise
        self._engine.dispose()
        self._engine = engine
        self._is_writing = True
        self._readers.offer(partial(engines.looking, self.path) if engines.is_wal(engine) else None)
        acquaintance.note_writing(self.path)

    def _bring_projections_up(self, engine: Engine) -> None:
        with engine.connect() as connection:
            raw = engines.raw_of(connection)
            if not self._opened.is_stale and schema.projection_version(raw) == PROJECTION_VERSION:
                return
            with engines.transaction(connection):
                schema.make_projection_tables(raw)
                rebuild(raw)
            self._packed = None

    def _leave_at_rest(self) -> None:
        with told_as_trouble(self.path), self._engine.connect() as connection:
            self._keep_packed(connection)
            is_at_rest = engines.leave_at_rest(connection)
        self._engine.dispose()
        if is_at_rest:
            acquaintance.note_rest(self.path)

    def _keep_packed(self, connection: Connection) -> None:
        """Keep the packed arrays in a file that has grown much; where that cannot be done they are packed again."""
        raw = engines.raw_of(connection)
        if raw.execute("SELECT coalesce(max(id), 0) FROM version").fetchone()[0] >= WORTH_PACKING:
            with suppress(driver.Error), engines.transaction(connection):
                self.packed.keep(raw)

    def _take_up_device(self, raw: Any) -> tuple[DeviceId, ChainEnd]:
        """Go on with the device this computer was, or take a new incarnation where the file does not match it."""
        memory = recall(self.id)
        if memory and memory.devices:
            end = log.chain_end(raw, memory.devices[-1])
            if end is not None and end.hash == memory.last:
                return DeviceId(memory.devices[-1]), end
        return DeviceId(self.host.ids.token()), ChainEnd()

    def _remember(self, newest: str) -> None:
        known = self.own_devices()
        mine = () if self._device is None or self._device in known or not self._end.hash else (self._device,)
        remember(self.id, Memory((*known, *mine), self._end.hash, newest))
