"""Subjects of one kind as they were known, and one subject by its id."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, Select, and_, func, select

from sitrep_app.domain.entry import Entry, State
from sitrep_app.domain.identity import WORKSPACE, Hlc, RecordHash, SubjectId
from sitrep_app.domain.lens import NOW, Standpoint
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.merged import Kept, under_kept
from sitrep_app.domain.setting import Setting
from sitrep_app.store.codec import typed_json
from sitrep_app.store.engine import raw_of
from sitrep_app.store.merged import kept_at
from sitrep_app.store.projections.tables import version
from sitrep_app.store.queries import lasting
from sitrep_app.store.queries.clauses import begun, known, standing
from sitrep_app.store.tables import record
from sitrep_app.store.workspace import Workspace

_AT_ONCE = 500

STATE = func.coalesce(version.c.state, func.json_extract(record.c.body, "$.state")).label("state_json")


def entries(
    workspace: Workspace,
    kind: str,
    standpoint: Standpoint = NOW,
    *,
    struck: bool = False,
    audience: Marking = Marking.RED,
) -> list[Entry[Any]]:
    """Return the subjects of a kind that stand at a standpoint, in the order they were first recorded.

    With `struck`, those that a person has struck, instead.
    """
    stands = standing(standpoint, audience)
    if struck:
        stands = and_(known(standpoint.known_at), begun(standpoint.as_of), version.c.struck == 1)
    statement = selection().where(version.c.kind == kind, stands).order_by(version.c.subject)
    if kind in lasting.KINDS and not struck and audience is Marking.RED:
        known_at = standpoint.known_at
        return lasting.kept(workspace, kind, known_at, lambda: read(workspace, statement, known_at))
    return read(workspace, statement, standpoint.known_at)


def entry(workspace: Workspace, subject: SubjectId, known_at: Hlc | None = None) -> Entry[Any] | None:
    """Return one subject as it was known, struck or not; None where nothing was known of it."""
    clause = and_(version.c.subject == bytearray.fromhex(subject), known(known_at))
    found = read(workspace, selection().where(clause), known_at)
    return found[0] if found else None


def as_recorded(workspace: Workspace, subject: SubjectId) -> Entry[Any] | None:
    """Return one subject as its records have it, speaking also of what has been merged into another since."""
    clause = and_(version.c.subject == bytearray.fromhex(subject), known(None))
    with workspace.connection() as connection:
        return next(iter(_entries(connection.execute(selection().where(clause)), {})), None)


def entries_of(workspace: Workspace, subjects: Sequence[SubjectId]) -> list[Entry[Any]]:
    """Return some subjects as they are known now, struck or not, in their order; what nothing is known of is left out."""
    keys = [bytearray.fromhex(subject) for subject in dict.fromkeys(subjects)]
    found: dict[SubjectId, Entry[Any]] = {}
    for first in range(0, len(keys), _AT_ONCE):
        clause = and_(version.c.subject.in_(keys[first : first + _AT_ONCE]), known(None))
        found.update({one.subject: one for one in read(workspace, selection().where(clause))})
    return [found[subject] for subject in dict.fromkeys(subjects) if subject in found]


def setting(workspace: Workspace, standpoint: Standpoint = NOW) -> Setting:
    """Return what the workspace says of itself; its file's name where nothing was known yet."""
    found = entry(workspace, WORKSPACE, standpoint.known_at) or entry(workspace, WORKSPACE)
    return found.state if found else Setting(workspace.path.stem)


def selection() -> Select[Any]:
    """Return the columns that an entry is read from."""
    return select(
        version.c.subject,
        version.c.kind,
        version.c.known_from,
        version.c.struck,
        version.c.conflicts,
        record.c.hash,
        STATE,
    ).join_from(version, record, record.c.seq == version.c.seq)


def read(workspace: Workspace, statement: Select[Any], known_at: Hlc | None = None) -> list[Entry[Any]]:
    """Return the entries that a selection finds; what was merged by a moment of knowledge is spoken of as one."""
    with workspace.connection() as connection:
        kept = kept_at(raw_of(connection), known_at)
        return list(_entries(connection.execute(statement), kept))


def _entries(rows: Iterable[Row[Any]], kept: Kept) -> Iterable[Entry[State]]:
    for row in rows:
        state = under_kept(typed_json(row.kind, row.state_json), kept)
        if state is None:
            continue
        yield Entry(
            SubjectId(row.subject.hex()),
            row.kind,
            state,
            RecordHash(row.hash.hex()),
            Hlc(row.known_from),
            bool(row.struck),
            tuple(row.conflicts.split(",")) if row.conflicts else (),
        )
