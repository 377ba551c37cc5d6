"""What is done to several entries at once. Every verb is one step, so that one undo takes all of it back."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from sitrep_app.domain.entry import Changes, State
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.grade import Credibility, Verification
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, format_number
from sitrep_app.ops import entries
from sitrep_app.ops.entries import Gradable, Writing
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

MOST = 1_000
"""How many entries one step may touch: undo must find all of it among this computer's newest records."""

Checkable = Incident | Tie | Progress

Change = Callable[[State], State]


def verify(workspace: Workspace, subjects: Sequence[SubjectId], verification: Verification) -> Changes:
    """Say of some entries how far they have been checked; what cannot be checked is left."""

    def change(state: State) -> State:
        return replace(state, verification=verification) if isinstance(state, Checkable) else state

    return _change(workspace, subjects, change)


def mark(workspace: Workspace, subjects: Sequence[SubjectId], marking: Marking) -> Changes:
    """Say of some entries who may see them."""
    return _change(workspace, subjects, lambda state: replace(state, marking=marking))


def tag(workspace: Workspace, subjects: Sequence[SubjectId], tag: str) -> Changes:
    """Put a tag on some events; Trouble where it has no words."""
    wanted = " ".join(tag.split())
    if not normalise(wanted):
        raise Trouble(_("A tag needs a word"), "tag", _("Type one or more words."), "tag")

    def change(state: State) -> State:
        if not isinstance(state, Incident) or normalise(wanted) in map(normalise, state.tags):
            return state
        return replace(state, tags=(*state.tags, wanted))

    return _change(workspace, subjects, change)


def untag(workspace: Workspace, subjects: Sequence[SubjectId], tag: str) -> Changes:
    """Take a tag off some events, however it is spelled there."""

    def change(state: State) -> State:
        if not isinstance(state, Incident):
            return state
        return replace(state, tags=tuple(one for one in state.tags if normalise(one) != normalise(tag)))

    return _change(workspace, subjects, change)


def grade(workspace: Workspace, subjects: Sequence[SubjectId], credibility: Credibility) -> Changes:
    """Judge how credible some entries are in every source they cite; what cites nothing is left."""

    def change(state: State) -> State:
        if not isinstance(state, Gradable):
            return state
        citations = (replace(cited, credibility=credibility) for cited in state.citations)
        return replace(state, citations=tuple(citations))

    return _change(workspace, subjects, change)


def strike(workspace: Workspace, subjects: Sequence[SubjectId], *, reason: str) -> Changes:
    """Strike some entries out with one reason."""
    _refuse_too_many(subjects)
    return entries.strike(workspace, subjects, reason=reason)


def _change(workspace: Workspace, subjects: Sequence[SubjectId], change: Change) -> Changes:
    """Record what a change makes of each entry that stands; what it leaves as it is adds nothing."""
    _refuse_too_many(subjects)
    standing = [known for known in queries.entries_of(workspace, subjects) if not known.struck]
    changed = ((known, change(known.state)) for known in standing)
    writings = [Writing(new, known.subject, "correct") for known, new in changed if new != known.state]
    return entries.write(workspace, writings) if writings else Changes()


def too_many(count: int) -> Trouble:
    """Return the trouble of more entries than one step may touch."""
    what = _("{n} entries are too many for one step").format(n=format_number(count))
    return Trouble(what, "", _("Select at most {n}.").format(n=format_number(MOST)))


def _refuse_too_many(subjects: Sequence[SubjectId]) -> None:
    if len(subjects) > MOST:
        raise too_many(len(subjects))
