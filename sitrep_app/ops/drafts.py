"""Half-filled forms: kept in the workspace at every change, offered again after a crash, gone once saved."""

from dataclasses import replace

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import microseconds
from sitrep_app.store import drafts
from sitrep_app.store.workspace import Workspace


def keep(workspace: Workspace, draft: Draft) -> Draft:
    """Keep a draft durably and return it with the moment it was kept."""
    stamped = replace(draft, kept_at=microseconds(workspace.host.clock.now()))
    drafts.put(workspace, stamped)
    return stamped


def kept(workspace: Workspace) -> list[Draft]:
    """Return the drafts that wait to be finished, newest first."""
    return drafts.all_drafts(workspace)


def discard(workspace: Workspace, draft: str) -> None:
    """Throw a draft away by its id; nothing where it is gone already."""
    drafts.drop(workspace, draft)
