"""One programme: what is reported of it, what is recorded here, and who counted."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from sitrep_app.domain.grade import Grade
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.reconstruction.facts import programme_facts
from sitrep_app.gui.panels.reconstruction.presenter import ProgrammeView
from sitrep_app.gui.panels.reconstruction.segments_bar import SegmentsBar
from sitrep_app.gui.theme import MUTED, Theme, icon
from sitrep_app.gui.widgets.badge import Badge
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.facts import FactSheet
from sitrep_app.gui.widgets.scrolling import at_top, scrolling
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _


class ProgrammeCard(Card):
    """Shows a programme; `chosen` is emitted with another one taken from the list."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._list = QToolButton()
        self._list.setIcon(icon("chevrons-up-down", MUTED))
        self._list.setAccessibleName(_("Choose a programme"))
        self._list.setToolTip(_("Choose a programme"))
        self._list.clicked.connect(self.open_list)
        self._names: Mapping[SubjectId, str] = {}
        self._shown: SubjectId | None = None
        super().__init__(_("Programme"), corner=self._list, parent=parent)
        self._share, self._words = word(look="huge"), word(look="muted", wrap=True)
        self._grade = Badge()
        self._segments, self._facts = SegmentsBar(theme), FactSheet(is_ruled=True, label_width=150)
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self._words, 1)
        said.addWidget(self._grade, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._share)
        self.body.addLayout(said)
        self.body.addWidget(self._segments)
        self.body.addWidget(scrolling(at_top(self._facts)), 1)

    def show_programme(self, view: ProgrammeView, names: Mapping[SubjectId, str]) -> None:
        """Show another programme, and the names of all there are to choose from."""
        self.set_title(view.name)
        self.set_subtitle(_("programme"))
        self._share.setText(view.reported or view.recorded)
        self._share.setVisible(bool(view.reported or view.recorded))
        self._words.setText(view.reported_words)
        self._grade.setVisible(view.grade is not None)
        self._grade.show_grade(view.grade or Grade())
        self._segments.show_segments(view.segments)
        self._facts.show_facts(programme_facts(view))
        self._list.setVisible(len(names) > 1)
        self._names, self._shown = names, view.subject

    def open_list(self) -> QMenu:
        """Open the list of programmes below its button, and return it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        one = QActionGroup(menu)
        for subject, name in self._names.items():
            action = one.addAction(menu.addAction(name))
            action.setData(subject)
            action.setCheckable(True)
            action.setChecked(subject == self._shown)
        menu.triggered.connect(self._on_triggered)
        menu.popup(self._list.mapToGlobal(self._list.rect().bottomLeft()))
        return menu

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
