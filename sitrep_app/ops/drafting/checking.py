"""Checking a draft while it is typed, and saving it once it holds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.entry import Changes, State
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble, WrongUse
from sitrep_app.i18n import _
from sitrep_app.ops import drafts
from sitrep_app.ops.drafting import incident, progress, reference, tie
from sitrep_app.ops.drafting.fields import FIELDS, field_names
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.ops.entries import Writing, write
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Checked:
    """What a draft comes to: hints and troubles by field, the state where there is one, and all that is to be written."""

    hints: Mapping[str, str]
    troubles: Mapping[str, Trouble]
    state: State | None
    writings: tuple[Writing, ...]

    @property
    def is_ready(self) -> bool:
        """Say whether the draft can be saved."""
        return self.state is not None and not self.troubles


Reader = Callable[[Reading, Any], State | None]
Worder = Callable[[Any, Names], dict[str, Words]]

_READERS: Mapping[str, Reader] = {
    "incident": incident.read,
    "tie": tie.read,
    "progress": progress.read_progress,
    "reported_total": progress.read_total,
    "actor": reference.read_actor,
    "source": reference.read_source,
    "facility": reference.read_facility,
    "programme": reference.read_programme,
}
_WORDERS: Mapping[str, Worder] = {
    "incident": incident.words,
    "tie": tie.words,
    "progress": progress.progress_words,
    "reported_total": progress.total_words,
    "actor": reference.actor_words,
    "source": reference.source_words,
    "facility": reference.facility_words,
    "programme": reference.programme_words,
}


def check(workspace: Workspace, draft: Draft) -> Checked:
    """Return what a draft comes to so far; WrongUse where its kind or a field's name is unknown."""
    _refuse_unknown(draft)
    known, before = _before(workspace, draft.subject)
    reading = Reading(workspace, draft, before)
    state = _READERS[draft.kind](reading, known)
    writings = list(reading.names.writings)
    if state is not None and state != known:
        act = "correct" if draft.subject else "record"
        writings.append(Writing(state, draft.subject, act, _reason(draft, before)))
    return Checked(reading.hints, reading.troubles, state, tuple(writings))


def save(workspace: Workspace, draft: Draft) -> Changes:
    """Record what a draft says as one step and discard the draft; Trouble names the first field that is wrong."""
    checked = check(workspace, draft)
    for trouble in checked.troubles.values():
        raise trouble
    if checked.writings:
        return write(workspace, checked.writings, finished=draft.id)
    drafts.discard(workspace, draft.id)
    return Changes()


def draft_of(workspace: Workspace, subject: SubjectId, draft_id: str) -> Draft:
    """Return a draft with the words of a known entry, to be corrected."""
    found = queries.entry(workspace, subject)
    if found is None or found.kind not in _WORDERS:
        raise Trouble(_("There is no such entry"), subject, _("Choose one from the entries list."))
    words = _WORDERS[found.kind](found.state, Names(workspace))
    return Draft(draft_id, found.kind, {name: word for name, word in words.items() if word}, subject)


def _before(workspace: Workspace, subject: SubjectId | None) -> tuple[State | None, Draft | None]:
    if subject is None:
        return None, None
    found = queries.entry(workspace, subject)
    return (found.state if found else None), draft_of(workspace, subject, "")


def _reason(draft: Draft, before: Draft | None) -> str:
    """A correction that gives no reason of its own has the one that was given for a new grade."""
    if before is None or draft.reason:
        return draft.reason.strip()
    given = draft.text("grade_reason")
    return given if given != before.text("grade_reason") else ""


def _refuse_unknown(draft: Draft) -> None:
    if draft.kind not in FIELDS:
        raise WrongUse(
            f"“{draft.kind}” is no kind of entry", draft.kind, f"Choose one of: {', '.join(FIELDS)}."
        )
    names = field_names(draft.kind)
    for name in draft.fields:
        if name not in names:
            known = ", ".join(names)
            raise WrongUse(f"“{name}” is no field of {draft.kind}", name, f"Choose from: {known}.", name)
