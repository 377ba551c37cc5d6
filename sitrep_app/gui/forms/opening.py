"""Opening a form: for a new entry, for a correction, for what follows an event, or on a draft that was kept."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.filling import known_fields
from sitrep_app.gui.forms.following import following, kind_after
from sitrep_app.gui.forms.form import EntryForm
from sitrep_app.gui.session import Session, nothing_open
from sitrep_app.gui.theme import Theme
from sitrep_app.i18n import _
from sitrep_app.ops import drafting
from sitrep_app.store.workspace import Workspace


def open_form(
    window: QWidget | None,
    session: Session,
    theme: Theme,
    *,
    kind: str = "incident",
    fields: Mapping[str, Words] | None = None,
    subject: SubjectId | None = None,
    follows: SubjectId | None = None,
    draft: Draft | None = None,
    by_line: bool = False,
) -> EntryForm | None:
    """Return an open form; None where there is nothing to write to, which the session has then told.

    With nothing but a `kind`, it is empty; `fields` fills some of it in. `subject` is a known entry to correct,
    `follows` an event whose actors, place and source the new one begins with, `draft` one to go on with; `by_line`
    begins a new one in the line of quick entry, from which the kind is read as well. A window
    has one form: the one that is open is closed and its draft kept, unless it is for the same thing.
    """
    workspace = session.workspace
    if workspace is None or workspace.read_only:
        session.troubled.emit(_read_only(workspace) if workspace else nothing_open())
        return None
    try:
        asked = draft or _draft(workspace, kind, fields or {}, subject, follows)
        drafting.check(workspace, known_fields(asked))
    except Trouble as trouble:
        session.troubled.emit(trouble)
        return None
    for other in window.findChildren(EntryForm) if window else ():
        if other.isVisible() and _is_for_the_same(other, asked, by_line=by_line):
            other.raise_()
            other.activateWindow()
            if by_line:
                other.go_to_line()
            return other
        if other.isVisible():
            other.reject()
    form = EntryForm(window, session, theme, asked, by_line=by_line)
    form.another_asked.connect(partial(_go_on_with, window, session, theme, form))
    form.show()
    form.activateWindow()
    return form


def _draft(
    workspace: Workspace,
    kind: str,
    fields: Mapping[str, Words],
    subject: SubjectId | None,
    follows: SubjectId | None,
) -> Draft:
    token = workspace.host.ids.token()
    if subject is not None:
        return drafting.draft_of(workspace, subject, token)
    if follows is not None:
        return Draft(token, kind_after(workspace, follows), {**following(workspace, follows), **fields})
    return Draft(token, kind, fields)


def _is_for_the_same(form: EntryForm, asked: Draft, *, by_line: bool) -> bool:
    """Say whether an open form is already what is asked for: the same correction, the same draft, or any new entry."""
    present = form.filling.draft
    if asked.subject or asked.kept_at:
        return present.subject == asked.subject and (not asked.kept_at or present.id == asked.id)
    return not present.subject and (by_line or present.kind == asked.kind) and not asked.fields


def _go_on_with(
    window: QWidget | None, session: Session, theme: Theme, form: EntryForm, draft: Draft
) -> None:
    form.reject()
    open_form(window, session, theme, draft=draft)


def _read_only(workspace: Workspace) -> Trouble:
    return Trouble(
        _("{file} is open read-only").format(file=workspace.path.name),
        str(workspace.path),
        _("Open it for writing, or save a copy."),
    )
