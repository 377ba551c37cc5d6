"""Where half-filled forms lie: in the workspace file, but not in its log."""

from typing import Any

import msgspec

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import microseconds
from sitrep_app.store import contents
from sitrep_app.store.mentions import named_in_text
from sitrep_app.store.workspace import Workspace


def put(workspace: Workspace, draft: Draft) -> None:
    """Keep a draft durably, in place of the one with its id."""
    row = (draft.id, draft.kept_at, msgspec.json.encode(draft).decode())
    with workspace.transaction() as raw:
        before = _contents(raw, draft.id)
        raw.execute("INSERT OR REPLACE INTO draft (id, kept_at, body) VALUES (?, ?, ?)", row)
        if before - set(named_in_text(row[2])):
            contents.drop(raw, before, draft.kept_at)


def all_drafts(workspace: Workspace) -> list[Draft]:
    """Return every draft, newest first."""
    with workspace.reading() as raw:
        rows = raw.execute("SELECT body FROM draft ORDER BY kept_at DESC, id").fetchall()
    return [draft for row in rows if (draft := _readable(row[0])) is not None]


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


def _contents(raw: Any, draft: str) -> set[str]:
    row = raw.execute("SELECT body FROM draft WHERE id = ?", (draft,)).fetchone()
    return set(named_in_text(row[0])) if row else set()


def _readable(body: str) -> Draft | None:
    """Return a draft, None for one that this program cannot read; that one stays in the file."""
    try:
        return msgspec.json.decode(body, type=Draft)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return None
