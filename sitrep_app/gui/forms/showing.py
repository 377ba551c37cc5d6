"""What is said all over a form of what stands in its fields."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from sitrep_app.domain.identity import from_microseconds
from sitrep_app.gui.forms.inputs import SuggestionList
from sitrep_app.gui.forms.parts import Parts
from sitrep_app.gui.session import Session


class Showing:
    """Shows in each part of a form what the filling comes to."""

    def __init__(self, form: QWidget, parts: Parts, session: Session) -> None:
        self._form, self._parts, self._session = form, parts, session

    def show_filling(self) -> None:
        """Show what was read, what is in trouble, how the entry will look, and when its draft was kept."""
        parts, filling = self._parts, self._parts.fields.filling
        parts.quick.show_said(filling.line_read_as(), has_guesses=bool(filling.draft.guessed))
        parts.fields.page.show_filling(filling)
        parts.side.show_preview(filling.preview())
        parts.footer.show_said(filling.summary(), is_trouble=bool(filling.troubles))
        parts.footer.show_keeps(keeps=filling.is_changed or filling.is_kept)
        self.show_kept()
        QTimer.singleShot(0, self._form, self._follow)

    def show_kept(self) -> None:
        """Show when the draft was kept."""
        at = self._parts.fields.filling.draft.kept_at
        self._parts.header.show_kept(from_microseconds(at).astimezone(self._session.zone) if at else None)

    def _follow(self) -> None:
        """A line of trouble that comes or goes moves the field under which suggestions are open."""
        for suggestions in self._form.findChildren(SuggestionList):
            if suggestions.isVisible():
                suggestions.follow()
