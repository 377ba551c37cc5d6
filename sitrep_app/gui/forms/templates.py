"""The button in a form's head that begins an entry with a template, and keeps the form's words as one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QPushButton

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.template import Template
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.kinds import FORMS
from sitrep_app.gui.forms.template_dialog import TemplateDialog
from sitrep_app.gui.theme import MUTED, icon
from sitrep_app.i18n import _
from sitrep_app.ops import templates
from sitrep_app.store.workspace import Workspace

KEYS = "Ctrl+T"


class TemplateButton(QPushButton):
    """Opens a menu; `chosen` is emitted with a Template, `said` with what was done, `troubled` with a Trouble.

    `typed` is asked for the draft as it is now. In the form of a correction no template is chosen.
    """

    chosen = Signal(object)
    said = Signal(str)
    troubled = Signal(object)

    def __init__(self, workspace: Workspace, typed: Callable[[], Draft], *, is_edit: bool) -> None:
        super().__init__(_("Template"))
        self._workspace, self._typed, self._is_edit = workspace, typed, is_edit
        self.setProperty("look", "chip-link")
        self.setAutoDefault(False)
        self.setAccessibleName(self.text())
        self.setToolTip(_("Begin with a template, or keep this as one ({keys})").format(keys=KEYS))
        self.clicked.connect(self.open)

    def show_wide(self, *, is_wide: bool) -> None:
        """Show the word where there is room for it, else a sign."""
        self.setText(_("Template") if is_wide else "")
        self.setIcon(QIcon() if is_wide else icon("copy", MUTED))

    def open(self) -> QMenu:
        """Open the menu and return it."""
        menu, saved = QMenu(self), templates.saved(self._workspace)
        menu.aboutToHide.connect(menu.deleteLater)
        for one in saved if not self._is_edit else ():
            menu.addAction(_shown(one), partial(self.chosen.emit, one))
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(_("Keep as a template…"), self.ask_name)
        if saved:
            renamed, removed = menu.addMenu(_("Rename")), menu.addMenu(_("Remove"))
            for one in saved:
                renamed.addAction(_shown(one), partial(self.ask_other_name, one.name))
                removed.addAction(_shown(one), partial(self._forget, one.name))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        if not self._is_edit and saved:
            menu.setActiveAction(menu.actions()[0])
        return menu

    def ask_name(self) -> TemplateDialog:
        """Ask under which name the form's words are kept."""
        draft = self._typed()
        has_dates = any(draft.text(name) for name in templates.date_fields(draft.kind))
        explained = _("The words in this form begin other entries. It is kept in this workspace.")
        dialog = TemplateDialog(self.window(), _("Keep as a template"), explained, has_dates=has_dates)
        dialog.given.connect(self._save)
        dialog.open()
        return dialog

    def ask_other_name(self, name: str) -> TemplateDialog:
        """Ask for another name of a template."""
        dialog = TemplateDialog(self.window(), _("Rename the template"), _("Its words stay."), name)
        dialog.given.connect(partial(self._rename, name))
        dialog.open()
        return dialog

    def _save(self, name: str, keeps_dates: bool) -> None:
        try:
            kept = templates.save(self._workspace, name, self._typed(), keeps_dates=keeps_dates)
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.said.emit(_("Kept as the template “{name}”").format(name=kept.name))

    def _rename(self, name: str, other: str, _keeps_dates: bool) -> None:
        try:
            templates.rename(self._workspace, name, other)
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.said.emit(_("The template is now called “{name}”").format(name=other))

    def _forget(self, name: str) -> None:
        try:
            templates.forget(self._workspace, name)
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.said.emit(_("The template “{name}” is gone").format(name=name))


def _shown(template: Template) -> str:
    """A name as a menu shows it, with its kind: an ampersand is no sign for a key."""
    kind = _(FORMS[template.kind].title) if template.kind in FORMS else template.kind
    return f"{template.name.replace('&', '&&')}\t{kind}"
