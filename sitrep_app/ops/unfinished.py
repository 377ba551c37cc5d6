"""The half-filled forms that wait: what each is called, and what it needs before it can be saved."""

from dataclasses import dataclass

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.headline import headline
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import drafts
from sitrep_app.ops.drafting import FIELDS, Names, check, field_names
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

NAMING = ("title", "name", "facility", "programme", "from", "source", "account")
"""The fields that tell a draft from others, the first that is filled in."""

_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A draft and what it is called; `missing` and `wrong` are the labels of fields to fill in and to mend."""

    draft: Draft
    called: str
    missing: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


def unfinished(workspace: Workspace) -> list[Unfinished]:
    """Return every draft that waits, newest first."""
    return [told_of(workspace, draft) for draft in drafts.kept(workspace)]


def told_of(workspace: Workspace, draft: Draft) -> Unfinished:
    """Return what is said of one draft; of one that cannot be gone on with, why."""
    if draft.kind not in FIELDS:
        return Unfinished(draft, called(workspace, draft))
    known = {name: words for name, words in draft.fields.items() if name in field_names(draft.kind)}
    try:
        troubles = check(workspace, Draft(draft.id, draft.kind, known, draft.subject)).troubles
    except Trouble as trouble:
        return Unfinished(draft, called(workspace, draft), wrong=(trouble.what,))
    labels = {spec.name: spec.said for spec in FIELDS[draft.kind]}
    named = [(labels.get(name, name), bool(draft.items(name))) for name in troubles]
    missing = tuple(label for label, has_words in named if not has_words)
    return Unfinished(
        draft, called(workspace, draft), missing, tuple(label for label, has_words in named if has_words)
    )


def called(workspace: Workspace, draft: Draft) -> str:
    """Return what a draft is called: the entry that it corrects, else the first of its words that name one."""
    if draft.subject and (title := entry_called(workspace, draft.subject)):
        return title
    words = next(filter(None, (draft.text(name) for name in NAMING)), draft.line.strip())
    for kind in ("actor", "facility", "programme", "source"):
        words = Names(workspace).spoken(kind, words)
    return _short(words)


def entry_called(workspace: Workspace, subject: SubjectId) -> str:
    """Return what an entry is called, empty where there is none."""
    found = queries.entry(workspace, subject)
    return _short(headline(found.state, lambda other: _name(workspace, other))) if found else ""


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def _name(workspace: Workspace, subject: SubjectId) -> str:
    found = queries.entry(workspace, subject)
    state = found.state if found else None
    return next(filter(None, (str(getattr(state, name, "")) for name in ("label", "name", "title"))), "")
