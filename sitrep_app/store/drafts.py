"""Where half-filled forms lie: in the workspace file, but not in its log."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import msgspec

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import microseconds
from sitrep_app.store import contents
from sitrep_app.store.mentions import named_in_text
from sitrep_app.store.workspace import Workspace

_PUT = "INSERT OR REPLACE INTO draft (id, kept_at, body) VALUES (?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Removed:
    """Drafts as they lay in the file, and the attached contents that went with them."""

    rows: tuple[tuple[str, int, str], ...] = ()
    contents: tuple[bytes, ...] = ()


def put(workspace: Workspace, draft: Draft) -> None:
    """Keep a draft durably, in place of the one with its id."""
    with workspace.transaction() as raw:
        put_within(raw, draft)


def put_within(raw: Any, draft: Draft) -> None:
    """Keep a draft in a transaction that somebody else runs."""
    row, before = _row(draft), _contents(raw, draft.id)
    raw.execute(_PUT, row)
    if before - set(named_in_text(row[2])):
        contents.drop(raw, before, draft.kept_at)


def is_kept(raw: Any, draft: Draft) -> bool:
    """Say whether the file holds a draft word for word."""
    row = raw.execute("SELECT body FROM draft WHERE id = ?", (draft.id,)).fetchone()
    return row is not None and row[0] == body_of(draft)


def body_of(draft: Draft) -> str:
    """Return a draft as the file holds it."""
    return msgspec.json.encode(draft).decode()


def put_new(workspace: Workspace, drafts: Iterable[Draft]) -> None:
    """Keep several drafts that attach nothing, all of them or none."""
    with workspace.transaction() as raw:
        raw.executemany(_PUT, map(_row, drafts))


def all_drafts(workspace: Workspace) -> list[Draft]:
    """Return every draft, newest first."""
    with workspace.reading() as raw:
        rows = raw.execute("SELECT body FROM draft ORDER BY kept_at DESC, id").fetchall()
    return [draft for row in rows if (draft := read(row[0])) is not None]


def one_draft(workspace: Workspace, draft: str) -> Draft | None:
    """Return the draft of an id, None where there is none."""
    with workspace.reading() as raw:
        row = raw.execute("SELECT body FROM draft WHERE id = ?", (draft,)).fetchone()
    return read(row[0]) if row else None


def take_out(workspace: Workspace, drafts: Iterable[str]) -> Removed:
    """Remove drafts by their ids, all of them or none, and return what went."""
    with workspace.transaction() as raw:
        found = (raw.execute("SELECT id, kept_at, body FROM draft WHERE id = ?", (one,)) for one in drafts)
        rows = [tuple(row) for rows in found for row in rows]
        named = dict.fromkeys(name for row in rows for name in named_in_text(row[2]))
        held = [contents.get(raw, name) for name in named if not contents.is_attached(raw, name)]
        raw.executemany("DELETE FROM draft WHERE id = ?", [(row[0],) for row in rows])
        contents.drop(raw, named, microseconds(workspace.host.clock.now()))
    return Removed(tuple(rows), tuple(data for data in held if data is not None))


def put_back(workspace: Workspace, removed: Removed) -> None:
    """Put drafts back as they were, with what they attach; one that has been kept anew meanwhile stays as it is."""
    with workspace.transaction() as raw:
        for data in removed.contents:
            contents.put(raw, data, microseconds(workspace.host.clock.now()))
        raw.executemany("INSERT OR IGNORE INTO draft (id, kept_at, body) VALUES (?, ?, ?)", removed.rows)


def drop(workspace: Workspace, draft: str) -> None:
    """Remove a draft; nothing where there is none of that id."""
    with workspace.reading() as raw:
        if raw.execute("SELECT 1 FROM draft WHERE id = ?", (draft,)).fetchone() is None:
            return
    with workspace.transaction() as raw:
        drop_within(raw, draft, microseconds(workspace.host.clock.now()))


def drop_within(raw: Any, draft: str, now: int) -> None:
    """Remove a draft in a transaction that somebody else runs, and the contents that nothing else names."""
    released = _contents(raw, draft)
    raw.execute("DELETE FROM draft WHERE id = ?", (draft,))
    contents.drop(raw, released, now)


def _row(draft: Draft) -> tuple[str, int, str]:
    return (draft.id, draft.kept_at, body_of(draft))


def _contents(raw: Any, draft: str) -> set[str]:
    row = raw.execute("SELECT body FROM draft WHERE id = ?", (draft,)).fetchone()
    return set(named_in_text(row[0])) if row else set()


def read(body: str) -> Draft | None:
    """Return a draft, None for one that this program cannot read; that one stays in the file."""
    try:
        return msgspec.json.decode(body, type=Draft)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return None
