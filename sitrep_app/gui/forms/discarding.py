"""Throwing drafts away so that they stay away: a form that is open on one closes first and keeps nothing of it."""

from collections.abc import Collection

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.session import Session
from sitrep_app.ops import drafts
from sitrep_app.ops.drafts import Removed


def discard(session: Session, ids: Collection[str]) -> Removed:
    """Throw drafts away by their ids and return what `put_back` takes; nothing where it could not be done, which is told."""
    workspace = session.workspace
    if workspace is None:
        return Removed()
    session.drafts_discarded.emit(frozenset(ids))
    try:
        return drafts.discard_several(workspace, ids)
    except Trouble as trouble:
        session.troubled.emit(trouble)
        return Removed()
    finally:
        session.drafts_changed.emit()


def put_back(session: Session, removed: Removed) -> None:
    """Take back that drafts were thrown away."""
    if (workspace := session.workspace) is None or not removed.rows:
        return
    try:
        drafts.put_back(workspace, removed)
    except Trouble as trouble:
        session.troubled.emit(trouble)
    session.drafts_changed.emit()
