"""Adding, correcting, following up and striking entries."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.template import Template
from sitrep_app.gui.app.asking import LineDialog
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _
from sitrep_app.ops import entries
from sitrep_app.ops.unfinished import entry_called

if TYPE_CHECKING:
    # Names a type only: forms are loaded when the first is asked for
    from sitrep_app.gui.forms import EntryForm


class Entering(QObject):
    """Opens the forms of one window; every method takes the selected entry where none is named."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session

    def new_entry(self, kind: object = "") -> None:
        """Open the form for a new entry of a kind; where none is named it begins in the line of quick entry."""
        self._open(kind=str(kind or "incident"), by_line=not kind)

    def ask_template(self) -> None:
        """Open the form for a new entry with the menu of templates open over it."""
        if (form := self._open()) is not None:
            form.templates.open()

    def from_template(self, template: Template) -> None:
        """Open the form for a new entry that begins with a template."""
        self._open(kind=template.kind, fields=template.fields)

    def fill_in(self, draft: object) -> None:
        """Open the form on a draft that somebody has begun."""
        if isinstance(draft, Draft):
            self._open(draft=draft)

    def edit(self, subject: object = None) -> None:
        """Open the form that corrects an entry."""
        if (chosen := self._chosen(subject)) is not None:
            self._open(subject=chosen)

    def follow_up(self, subject: object = None) -> None:
        """Open the form for what follows an event."""
        if (chosen := self._chosen(subject)) is not None:
            self._open(follows=chosen)

    def no_change(self, subject: object = None) -> None:
        """Open the form that confirms that an entry still holds."""
        if (chosen := self._chosen(subject)) is not None:
            self._open(kind="no_change", fields={"confirms": chosen})

    def strike(self, subject: object = None) -> LineDialog | None:
        """Ask why, then strike an entry."""
        chosen = self._chosen(subject)
        if chosen is None:
            return None
        explained = _(
            "It leaves every picture and figure. It stays in the log and its history, with your reason."
        )
        dialog = LineDialog(self._window, self._strike_words(chosen), explained, _("Reason"), _("Strike"))
        dialog.given.connect(partial(self._strike, chosen))
        dialog.open()
        return dialog

    def _strike_words(self, subject: SubjectId) -> str:
        """Return the question with what the entry is called, for the one that is selected may be out of view."""
        workspace = self._session.workspace
        title = entry_called(workspace, subject) if workspace else ""
        return _("Strike “{title}”?").format(title=title) if title else _("Strike this entry?")

    def _strike(self, subject: SubjectId, reason: str) -> None:
        if self._session.perform(partial(entries.strike, subjects=[subject], reason=reason)):
            self._session.select(None)

    def _chosen(self, subject: object) -> SubjectId | None:
        return SubjectId(subject) if isinstance(subject, str) else self._session.selected

    def _open(
        self,
        *,
        kind: str = "incident",
        subject: SubjectId | None = None,
        follows: SubjectId | None = None,
        draft: Draft | None = None,
        fields: Mapping[str, Words] | None = None,
        by_line: bool = False,
    ) -> "EntryForm | None":
        """Open a form; forms are loaded when the first is asked for."""
        from sitrep_app.gui.forms import open_form

        window, session = self._window, self._session
        return open_form(
            window,
            session,
            window.theme,
            kind=kind,
            fields=fields,
            subject=subject,
            follows=follows,
            draft=draft,
            by_line=by_line,
        )
