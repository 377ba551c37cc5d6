"""How a file becomes an open workspace: the lock, the header, the first meeting with a stranger's file, its upgrade."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from sqlalchemy import Engine

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.store import acquaintance, examining, schema
from sitrep_app.store import engine as engines
from sitrep_app.store.agreement import check_projections, check_schema, project_beside
from sitrep_app.store.failures import told_as_trouble
from sitrep_app.store.findings import Finding, Findings
from sitrep_app.store.format import SCHEMA_VERSION
from sitrep_app.store.header import Header, read_header
from sitrep_app.store.host import Host
from sitrep_app.store.lock import WriteLock
from sitrep_app.store.projections.tables import PROJECTION_VERSION
from sitrep_app.store.shape import Shape
from sitrep_app.store.sight import Sight, copied, left_beside, sight_of


@dataclass(frozen=True, slots=True)
class Opened:
    """A sound file with an engine that looks at it; `lock` is None where it may only be looked at.

    `sight` is what the engine looks at; `is_stale` says that the file's own projections are not to be used, `is_upgraded`
    that its log has just been brought up to this version.
    """

    engine: Engine
    lock: WriteLock | None
    sight: Sight
    is_stale: bool = False
    is_upgraded: bool = False
    notices: tuple[Trouble, ...] = ()

    def looks_again(self) -> Engine:
        """Return another engine that looks at the same file."""
        return engines.looking(self.sight.path, immutable=_may_be_immutable(self.sight))

    def close(self) -> None:
        """Let go of everything."""
        self.engine.dispose()
        self.sight.close()
        if self.lock:
            self.lock.release()


def open_file(path: Path, host: Host, *, read_only: bool) -> Opened:
    """Return a file open for looking, with the right to write taken unless it is not wanted or not to be had."""
    read_header(path)
    lock, notices = (None, ()) if read_only else _lock(path, host)
    sight = None
    try:
        header = read_header(path)
        sight, is_stranger = _sound(path, is_ours=lock is not None)
        sight = _current(path, header, sight, is_ours=lock is not None)
        engine = engines.looking(sight.path, immutable=_may_be_immutable(sight))
        with told_as_trouble(path):
            is_stale = _is_stale(path, engine, is_stranger=is_stranger)
        # A stranger's file whose projections are wrong stays a stranger's until they have been made anew
        if sight.path == path and not sight.is_live and not is_stale:
            acquaintance.note_rest(path)
        return Opened(engine, lock, sight, is_stale, header.schema_version < SCHEMA_VERSION, notices)
    except BaseException:
        if sight:
            sight.close()
        if lock:
            lock.release()
        raise


def _lock(path: Path, host: Host) -> tuple[WriteLock | None, tuple[Trouble, ...]]:
    """Take the right to write; a file or folder that cannot be written is opened for looking, and that is said."""
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        try:
            return WriteLock(path, host), ()
        except OSError:
            pass
    what = _("The file or its folder cannot be written, so the workspace is open read-only")
    return None, (Trouble(what, str(path), _("To add entries, copy the file to a folder you can write to.")),)


def _sound(path: Path, *, is_ours: bool) -> tuple[Sight, bool]:
    """Return what to look at, and whether it came from elsewhere; Trouble where an examination finds it unsound.

    A journal that was left beside the file is folded in here, where this program may write, and else in a copy.
    """
    is_stranger = not acquaintance.is_known(path)
    sight = Sight(path) if is_ours and not is_stranger else sight_of(path, is_ours=is_ours)
    try:
        if is_stranger or sight.is_copy:
            _refuse(path, examination(path, sight))
    except BaseException:
        sight.close()
        raise
    if is_ours and left_beside(path):
        sight.close()
        _fold_journal(path)
        sight = Sight(path)
    return sight, is_stranger


def examination(path: Path, sight: Sight) -> Findings:
    """Return what an examination in a child process finds in what is looked at in a file's stead."""
    version = read_header(path).schema_version
    is_old = version != SCHEMA_VERSION
    job = examining.Job(
        str(sight.path),
        _shape_at(version) if is_old else schema.expected_shape(),
        tuple(sorted(schema.projection_names())),
        sight.is_copy,
        sight.is_live,
        is_old,
    )
    return examining.examine(job)


def _shape_at(version: int) -> Shape:
    """Return what a file of an older version looks like; the index of words is this version's, or none."""
    own = {name: made for name, made in schema.expected_shape().items() if name in schema.projection_names()}
    at_that_version: Shape = _migrating().shape_at(version)
    return own | at_that_version


def _refuse(path: Path, findings: Iterable[Finding]) -> None:
    for finding in findings:
        raise Trouble(
            _("The file is damaged or has been tampered with, and was not opened: {finding}").format(
                finding=finding.what
            ),
            str(path),
            _(
                "Ask its sender for a sound copy, or save what is left with: sitrep check {name} --repair NEW_FILE"
            ).format(name=path.name),
        )


def _fold_journal(path: Path) -> None:
    engine = engines.writing(path)
    with told_as_trouble(path), engine.connect() as connection:
        engines.leave_at_rest(connection)
    engine.dispose()


def _current(path: Path, header: Header, sight: Sight, *, is_ours: bool) -> Sight:
    """Return what to look at once its log has this version's schema; a file that may not be written is upgraded as a copy."""
    if header.schema_version == SCHEMA_VERSION:
        return sight
    if is_ours:
        _migrating().migrate(path)
        return sight
    upgraded = sight if sight.is_copy else copied(path)
    _migrating().migrate(upgraded.path, keeps_copy=False)
    return upgraded


def _migrating() -> ModuleType:
    """Load the migrations, and Alembic with them, where they are due."""
    from sitrep_app.store import migrating  # noqa: PLC0415  (opening a current file must not cost it)

    return migrating


def _may_be_immutable(sight: Sight) -> bool:
    """Say whether SQLite may do without locks: a WAL file at rest could not be read in a folder that cannot be written."""
    return not sight.is_live and read_header(sight.path).is_wal


def _is_stale(path: Path, engine: Engine, *, is_stranger: bool) -> bool:
    """Refuse a foreign schema; where the projections are old or a stranger's and wrong, project the log beside them."""
    with engine.connect() as connection:
        raw = engines.raw_of(connection)
        _refuse(path, check_schema(raw))
        raw.execute("BEGIN")
        is_stale = schema.projection_version(raw) != PROJECTION_VERSION
        if not is_stale and is_stranger:
            is_stale = bool(list(check_projections(raw)))
        if is_stale:
            project_beside(raw)
        raw.execute("COMMIT")
    return is_stale
