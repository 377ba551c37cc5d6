"""Where half-filled forms lie: in the workspace file, but not in its log."""

import msgspec

from sitrep_app.domain.draft import Draft
from sitrep_app.store.workspace import Workspace


def put(workspace: Workspace, draft: Draft) -> None:
    """Keep a draft durably, in place of the one with its id."""
    row = (draft.id, draft.kept_at, msgspec.json.encode(draft).decode())
    with workspace.transaction() as raw:
        raw.execute("INSERT OR REPLACE INTO draft (id, kept_at, body) VALUES (?, ?, ?)", row)


def all_drafts(workspace: Workspace) -> list[Draft]:
    """Return every draft, newest first."""
    with workspace.reading() as raw:
        rows = raw.execute("SELECT body FROM draft ORDER BY kept_at DESC, id").fetchall()
    return [msgspec.json.decode(row[0], type=Draft) for row in rows]


def drop(workspace: Workspace, draft: str) -> None:
    """Remove a draft; nothing where there is none of that id."""
    if any(kept.id == draft for kept in all_drafts(workspace)):
        with workspace.transaction() as raw:
            raw.execute("DELETE FROM draft WHERE id = ?", (draft,))
