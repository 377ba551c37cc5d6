"""Recording, correcting and striking entries. Nothing is updated or removed: every verb appends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.draft import Draft
from sitrep_app.domain.entry import Changes, Entry, State, kind_of
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.grade import Credibility
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.merged import Kept, Mergeable, as_said, under_kept
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.domain.source import Citation
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.store import aside, drafts, queries
from sitrep_app.store.codec import Body, plain
from sitrep_app.store.merged import kept_at
from sitrep_app.store.step import Step
from sitrep_app.store.workspace import Workspace

Gradable = Incident | Tie | Progress | ReportedTotal | Confirmation


@dataclass(frozen=True, slots=True)
class Writing:
    """One state to be written: of a new subject (None or a fresh id), or the corrected state of a known one.

    `overruled` are the soft rules that doubt it, each with the reason why it is right all the same.
    """

    state: State
    subject: SubjectId | None = None
    act: str = "record"
    reason: str = ""
    overruled: Mapping[str, str] = field(default_factory=dict)


def record(workspace: Workspace, states: Iterable[State]) -> Changes:
    """Record new subjects together, as one step."""
    with workspace.step() as step:
        step.record_many(states)
        return step.changes


def correct(workspace: Workspace, subject: SubjectId, state: State, *, reason: str = "") -> Changes:
    """Record a subject's corrected state with the reason; nothing where it is what was known already."""
    known = _known(workspace, subject)
    if known.state == state and not known.conflicts:
        return Changes()
    return write(workspace, [Writing(state, subject, "correct", reason)])


def write(
    workspace: Workspace, writings: Sequence[Writing], *, finished: str = "", taken: Draft | None = None
) -> Changes:
    """Write several states as one step: all of them are saved, or none; with them goes the draft they finish, by its id.

    Of a draft that is `taken` undo brings the words back.
    """
    writings = _as_said(workspace, writings)
    with workspace.step() as step:
        for writing in writings:
            subject = writing.subject or step.new_subject()
            step.record(
                subject,
                writing.state,
                act=writing.act,
                reason=writing.reason,
                overruled=writing.overruled,
            )
        if finished:
            drafts.drop_within(step.raw, finished, step.newest)
        if taken:
            aside.take(step.raw, taken, step.id, step.newest)
        return step.changes


def strike(workspace: Workspace, subjects: Sequence[SubjectId], *, reason: str) -> Changes:
    """Strike entries out with the reason; they stay in the log and in their history."""
    if not reason.strip():
        raise Trouble(
            _("A strike needs a reason"), "reason", _("Say why, for those who read the history."), "reason"
        )
    return _mark(workspace, subjects, "strike", struck=True, reason=reason)


def restore(workspace: Workspace, subjects: Sequence[SubjectId], *, reason: str = "") -> Changes:
    """Bring struck entries back."""
    return _mark(workspace, subjects, "restore", struck=False, reason=reason)


def grade(
    workspace: Workspace, subjects: Sequence[SubjectId], credibility: Credibility, *, reason: str
) -> Changes:
    """Judge how credible some entries are in every source they cite, as one step; what cites nothing is left."""
    graded = []
    for subject in subjects:
        state = _known(workspace, subject).state
        if not isinstance(state, Gradable) or not state.citations:
            continue
        citations = tuple(_judged(cited, credibility, reason) for cited in state.citations)
        if citations != state.citations:
            graded.append(Writing(replace(state, citations=citations), subject, "correct", reason))
    return write(workspace, graded) if graded else Changes()


def _judged(cited: Citation, credibility: Credibility, reason: str) -> Citation:
    return replace(cited, credibility=credibility, reason=reason)


def _mark(
    workspace: Workspace, subjects: Sequence[SubjectId], act: str, *, struck: bool, reason: str
) -> Changes:
    found = (queries.as_recorded(workspace, subject) for subject in dict.fromkeys(subjects))
    known = {entry.subject: entry for entry in found if entry is not None}
    for subject in subjects:
        if subject not in known:
            raise _unknown(subject)
    with workspace.step() as step:
        for entry in known.values():
            if entry.struck is not struck:
                _append_mark(
                    step, entry.subject, _alone(entry.state), Body(act, {}, "", struck, reason.strip())
                )
        return step.changes


def _alone(state: State) -> State:
    """What is struck or brought back by itself is one with nothing else any more."""
    return replace(state, merged_into=None) if isinstance(state, Mergeable) else state


def _as_said(workspace: Workspace, writings: Sequence[Writing]) -> Sequence[Writing]:
    """Let what a correction leaves speak of the subjects that were recorded, whatever these were merged into since."""
    with workspace.reading() as raw:
        kept = kept_at(raw)
    if not kept:
        return writings
    return [replace(writing, state=_said(workspace, writing, kept)) for writing in writings]


def _said(workspace: Workspace, writing: Writing, kept: Kept) -> State:
    known = queries.as_recorded(workspace, writing.subject) if writing.subject else None
    if known is None or type(known.state) is not type(writing.state):
        return writing.state
    shown = under_kept(known.state, kept)
    return as_said(writing.state, shown, known.state, kept) if shown else writing.state


def _append_mark(step: Step, subject: SubjectId, state: State, body: Body) -> None:
    parents = [head.hash for head in step.heads(subject)]
    step.append(subject, kind_of(state), replace(body, state=plain(state)), parents)


def _known(workspace: Workspace, subject: SubjectId) -> Entry[Any]:
    found = queries.entry(workspace, subject)
    if found is None:
        raise _unknown(subject)
    return found


def _unknown(subject: SubjectId) -> Trouble:
    return Trouble(_("There is no such entry"), subject, _("Choose one from the entries list."), "subject")
