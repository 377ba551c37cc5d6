"""Checking a draft while it is typed, and saving it once it holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.entry import Changes, State
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble, WrongUse
from sitrep_app.i18n import _
from sitrep_app.ops import drafts
from sitrep_app.ops.drafting import attaching
from sitrep_app.ops.drafting.kind import OVERRULE, Kind
from sitrep_app.ops.drafting.kinds import KINDS, kind_correcting
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.ops.drafting.rules import REGRADED, Case, Doubt, doubts_about, explained
from sitrep_app.ops.entries import Writing, write
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Checked:
    """What a draft comes to: hints and troubles by field, the state where there is one, and all that is to be written.

    `doubts` are what soft rules have against it; they are `overruled` where the draft says why it is right.
    """

    hints: Mapping[str, str]
    troubles: Mapping[str, Trouble]
    state: State | None
    writings: tuple[Writing, ...]
    doubts: tuple[Doubt, ...] = ()
    overruled: bool = False

    @property
    def is_ready(self) -> bool:
        """Say whether the draft can be saved."""
        return self.state is not None and not self.troubles and (self.overruled or not self.doubts)


def check(workspace: Workspace, draft: Draft) -> Checked:
    """Return what a draft comes to so far; WrongUse where its kind or a field's name is unknown."""
    _refuse_unknown(draft)
    known, before = _before(workspace, draft)
    reading = Reading(workspace, draft, before)
    kind = KINDS[draft.kind]
    state = attaching.attached(reading, kind.read(reading, known), known)
    doubts = _doubts(reading, kind, state, known)
    why = draft.text(OVERRULE) if doubts else ""
    is_regraded = any(doubt.rule == REGRADED.name for doubt in doubts)
    writings = list(explained(reading.names.writings, why if is_regraded else ""))
    if state is not None and state != known:
        act, overruled = (
            "correct" if draft.subject else "record",
            {doubt.rule: why for doubt in doubts if why},
        )
        writings.append(Writing(state, draft.subject, act, _reason(draft, before), overruled))
    return Checked(reading.hints, reading.troubles, state, tuple(writings), doubts, bool(why))


def save(workspace: Workspace, draft: Draft) -> Changes:
    """Record what a draft says as one step and discard the draft; Trouble names the first field that is wrong."""
    checked = check(workspace, draft)
    for trouble in checked.troubles.values():
        raise trouble
    if checked.doubts and not checked.overruled:
        raise doubtful(checked.doubts)
    if checked.writings:
        return write(workspace, checked.writings, finished=draft.id)
    drafts.discard(workspace, draft.id)
    return Changes()


def draft_of(workspace: Workspace, subject: SubjectId, draft_id: str) -> Draft:
    """Return a draft with the words of a known entry, to be corrected."""
    found = queries.entry(workspace, subject)
    kind = kind_correcting(found.kind, found.state) if found else None
    if found is None or kind is None:
        raise _no_such_entry(subject)
    return Draft(draft_id, kind.name, _words(workspace, kind, found.state), subject)


def _doubts(reading: Reading, kind: Kind, state: State | None, known: State | None) -> tuple[Doubt, ...]:
    """Return what soft rules have against a state, but for what they had against it before it was corrected."""
    is_unchanged = state == known and not reading.names.writings
    if state is None or is_unchanged or reading.troubles:
        return ()
    case = Case(reading.workspace, reading.setting, reading.now, reading.names, reading.draft, state)
    found = doubts_about(case, kind.rules)
    before = doubts_about(case.known(known), kind.rules) if found and known is not None else ()
    return tuple(doubt for doubt in found if doubt not in before)


def doubtful(doubts: Sequence[Doubt]) -> Trouble:
    """Return the trouble of an entry that nobody has said to be right all the same."""
    first = doubts[0]
    remedy = _("Correct it, or say why it is so.")
    return Trouble(first.what, first.field, remedy, first.field)


def _before(workspace: Workspace, draft: Draft) -> tuple[State | None, Draft | None]:
    """Return the state that a draft corrects, and the draft that would leave it as it is."""
    if draft.subject is None:
        return None, None
    found, kind = queries.entry(workspace, draft.subject), KINDS[draft.kind]
    if found is None or found.kind != kind.states:
        raise _no_such_entry(draft.subject)
    return found.state, replace(draft, fields=_words(workspace, kind, found.state))


def _words(workspace: Workspace, kind: Kind, state: State) -> dict[str, Words]:
    words = kind.words(state, Names(workspace)) | attaching.words(kind, state)
    return {name: word for name, word in words.items() if word}


def _no_such_entry(subject: SubjectId) -> Trouble:
    return Trouble(_("There is no such entry"), subject, _("Choose one from the entries list."))


def _reason(draft: Draft, before: Draft | None) -> str:
    """A correction that gives no reason of its own has the one that was given for a new grade."""
    if before is None or draft.reason:
        return draft.reason.strip()
    given = draft.text("grade_reason")
    return given if given != before.text("grade_reason") else ""


def _refuse_unknown(draft: Draft) -> None:
    if draft.kind not in KINDS:
        raise WrongUse(
            f"“{draft.kind}” is no kind of entry", draft.kind, f"Choose one of: {', '.join(KINDS)}."
        )
    names = KINDS[draft.kind].field_names
    for name in draft.fields:
        if name not in names:
            known = ", ".join(names)
            raise WrongUse(f"“{name}” is no field of {draft.kind}", name, f"Choose from: {known}.", name)
