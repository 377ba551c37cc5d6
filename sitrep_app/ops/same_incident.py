"""One event told twice: what a new entry says goes to the event that is there, or two saved ones become one."""

from dataclasses import dataclass
from typing import Any

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.draft import Draft
from sitrep_app.domain.entry import Changes, Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.source import Citation
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.united import united
from sitrep_app.i18n import _
from sitrep_app.ops import drafts, same_subject
from sitrep_app.ops.drafting.checking import check, doubtful
from sitrep_app.ops.entries import Writing, write
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Added:
    """What an event would gain: the event as it would be, and what of it is new."""

    incident: Incident
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]


def foresee(workspace: Workspace, existing: SubjectId, told: Incident) -> Added:
    """Return what an event that is there would gain by what is told; Trouble where it does not stand."""
    known = _standing(workspace, existing).state
    whole = united(known, told)
    assert isinstance(whole, Incident)
    return Added(whole, whole.claims[len(known.claims) :], whole.citations[len(known.citations) :])


def add(workspace: Workspace, existing: SubjectId, draft: Draft, *, reason: str = "") -> Changes:
    """Add what a draft says to an event that is there, instead of recording it as another, and discard the draft.

    The draft comes back with the undo of it. Its sources are cited beside the others and its figures stand beside theirs, so that what contradicts is seen. A
    draft that corrects a saved event joins the two. Trouble names the first field of the draft that is wrong.
    """
    checked = check(workspace, draft)
    for trouble in checked.troubles.values():
        raise trouble
    if checked.doubts and not checked.overruled:
        raise doubtful(checked.doubts)
    if not isinstance(checked.state, Incident):
        raise Trouble(_("Only an event can be the same as another"), draft.kind, _("Save it by itself."))
    if draft.subject is not None:
        changes = same_subject.merge(workspace, existing, draft.subject, reason=reason)
        drafts.discard(workspace, draft.id)
        return changes
    whole = foresee(workspace, existing, checked.state).incident
    beside = [writing for writing in checked.writings if writing.state is not checked.state]
    overruled = next((one.overruled for one in checked.writings if one.state is checked.state), {})
    said = Writing(whole, existing, "correct", reason, overruled)
    return write(workspace, [*beside, said], taken=draft)


def join(workspace: Workspace, kept: SubjectId, other: SubjectId, *, reason: str = "") -> Changes:
    """Make two saved events one, with the sources and figures of both; undone, or parted later, as any merger is."""
    return same_subject.merge(workspace, kept, other, reason=reason)


def _standing(workspace: Workspace, subject: SubjectId) -> Entry[Any]:
    found = queries.entry(workspace, subject)
    if found is None or found.struck or not isinstance(found.state, Incident):
        raise Trouble(_("There is no such event"), subject, _("Choose one that stands."), "subject")
    return found
