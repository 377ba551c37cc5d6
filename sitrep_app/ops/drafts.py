"""Half-filled forms: kept in the workspace at every change, offered again after a crash, gone once saved."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import StepId, microseconds
from sitrep_app.store import aside, drafts
from sitrep_app.store.drafts import Removed
from sitrep_app.store.workspace import Workspace

__all__ = [
    "Removed",
    "discard",
    "discard_several",
    "find",
    "keep",
    "keep_several",
    "kept",
    "put_back",
    "returned_by",
]


def keep(workspace: Workspace, draft: Draft) -> Draft:
    """Keep a draft durably and return it with the moment it was kept."""
    stamped = replace(draft, kept_at=microseconds(workspace.host.clock.now()))
    drafts.put(workspace, stamped)
    return stamped


def keep_several(workspace: Workspace, begun: Iterable[Draft]) -> Sequence[Draft]:
    """Keep new drafts, all of them or none, and return them with the moment they were kept."""
    at = microseconds(workspace.host.clock.now())
    stamped = [replace(draft, kept_at=at) for draft in begun]
    drafts.put_new(workspace, stamped)
    return stamped


def find(workspace: Workspace, draft: str) -> Draft | None:
    """Return a kept draft by its id as it is now; None where it was finished or thrown away."""
    return drafts.one_draft(workspace, draft)


def kept(workspace: Workspace) -> list[Draft]:
    """Return the drafts that wait to be finished, newest first."""
    return drafts.all_drafts(workspace)


def discard(workspace: Workspace, draft: str) -> None:
    """Throw a draft away by its id; nothing where it is gone already."""
    drafts.drop(workspace, draft)


def discard_several(workspace: Workspace, ids: Iterable[str]) -> Removed:
    """Throw drafts away by their ids, all of them or none, and return what `put_back` takes."""
    return drafts.take_out(workspace, ids)


def put_back(workspace: Workspace, removed: Removed) -> None:
    """Take back that drafts were thrown away."""
    drafts.put_back(workspace, removed)


def returned_by(workspace: Workspace, undo: StepId) -> Draft | None:
    """Return the draft whose words an undo has brought back, None where it was about none."""
    with workspace.reading() as raw:
        return aside.returned(raw, undo)
