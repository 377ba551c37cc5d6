"""One field of a known entry changed by itself, in words as its form takes them; all else stays as it is recorded."""

import re
from dataclasses import fields, replace
from typing import Any

from sitrep_app.domain.draft import Words
from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.checking import Checked, check, doubtful, draft_of
from sitrep_app.ops.drafting.kinds import KINDS
from sitrep_app.ops.entries import Writing, write
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

_BETWEEN = re.compile(r"[,;،؛\n]")


def words_of(workspace: Workspace, subject: SubjectId, field: str) -> str:
    """Return the words that a field of an entry has now, several of them in one line."""
    words = draft_of(workspace, subject, "").fields.get(field, "")
    return words if isinstance(words, str) else "; ".join(words)


def revise(workspace: Workspace, subject: SubjectId, field: str, words: str) -> Changes:
    """Record an entry with other words in one field; Trouble where they are wrong, and then nothing has changed."""
    draft = draft_of(workspace, subject, "")
    if words.strip() == words_of(workspace, subject, field):
        return Changes()
    given: Words = _items(words) if _is_list(draft.kind, field) else words.strip()
    before, after = (
        check(workspace, one) for one in (draft, replace(draft, fields={**draft.fields, field: given}))
    )
    for name, trouble in after.troubles.items():
        if name not in before.troubles:
            raise trouble
    if after.doubts:
        raise doubtful(after.doubts)
    known = queries.entry(workspace, subject)
    if known is None or before.state is None or after.state is None:
        raise Trouble(_("This cannot be changed here"), field, _("Open its form."), field)
    changed = {name: value for name, value in _fields(after).items() if value != _fields(before)[name]}
    state = replace(known.state, **changed)
    beside = [one for one in after.writings if one.subject != subject]
    return write(workspace, [*beside, Writing(state, subject, "correct")]) if changed or beside else Changes()


def _is_list(kind: str, field: str) -> bool:
    return any(spec.name == field and spec.repeated for spec in KINDS[kind].fields)


def _items(words: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _BETWEEN.split(words) if part.strip())


def _fields(checked: Checked) -> dict[str, Any]:
    state = checked.state
    assert state is not None
    return {field.name: getattr(state, field.name) for field in fields(state)}
