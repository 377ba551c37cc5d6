"""Drafts that went into an entry that was there already: kept with the step, so that its undo brings the words back."""

from dataclasses import replace
from typing import Any

from sitrep_app.domain.draft import Draft
from sitrep_app.store import drafts, local

_TAKEN, _RETURNED = "draft taken by {}", "draft returned by {}"


def take(raw: Any, draft: Draft, step: str, now: int) -> None:
    """Remove a draft within a step and remember its words with that step."""
    kept = replace(draft, kept_at=draft.kept_at or now)
    local.put(raw, _TAKEN.format(step), drafts.body_of(kept))
    drafts.drop_within(raw, draft.id, now)


def follow(raw: Any, undone: str, by: str, now: int) -> None:
    """Bring back the draft that an undone step took, or, where it is the undo that is undone, take the draft again.

    A draft that has been written on since it was brought back stays.
    """
    if taken := _moved(raw, _TAKEN.format(undone), _RETURNED.format(by)):
        if (draft := drafts.read(taken)) is not None:
            drafts.put_within(raw, draft)
    elif returned := _moved(raw, _RETURNED.format(undone), _TAKEN.format(by)):
        draft = drafts.read(returned)
        if draft is not None and drafts.is_kept(raw, draft):
            drafts.drop_within(raw, draft.id, now)


def returned(raw: Any, by: str) -> Draft | None:
    """Return the draft that an undo has brought back, None where it brought none or that is gone."""
    said = local.get(raw, _RETURNED.format(by))
    draft = drafts.read(said) if said else None
    return draft if draft is not None and drafts.is_kept(raw, draft) else None


def _moved(raw: Any, name: str, to: str) -> str:
    """Return what the file says under a name, which it says under another from now on."""
    said = local.get(raw, name)
    if said:
        local.drop(raw, name)
        local.put(raw, to, said)
    return said
