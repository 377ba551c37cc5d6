"""The bar over every page: whose workspace, search, the two dates, and a new entry."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.gui.widgets.search_box import SearchBox
from sitrep_app.gui.widgets.standpoint_button import StandpointButton
from sitrep_app.i18n import _

HEIGHT = 56


class TopBar(QFrame):
    """Says where one is; `search_asked` and `new_entry_asked` are emitted by its buttons."""

    search_asked = Signal()
    new_entry_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "topbar")
        self.setFixedHeight(HEIGHT)
        self._title = ElidedLabel("", "title")
        self._subtitle = ElidedLabel("", "muted")
        self.search = SearchBox(_("Search entries, actors, places…"), "Ctrl+K")
        self.search.clicked.connect(self.search_asked)
        self.standpoint = StandpointButton(_("As of"), _("known"))
        self.new_entry = _new_entry_button()
        self.new_entry.clicked.connect(self.new_entry_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 18, 0)
        row.setSpacing(12)
        row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._subtitle, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.search)
        row.addWidget(self.standpoint)
        row.addWidget(self.new_entry)

    @property
    def title(self) -> str:
        """The heading."""
        return self._title.text()

    @property
    def subtitle(self) -> str:
        """The quiet words after the heading."""
        return self._subtitle.text()

    def show_place(self, title: str, subtitle: str) -> None:
        """Show where one is: a heading and the quiet words after it."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)

    def show_work(self, *, is_open: bool, is_read_only: bool = False) -> None:
        """Show what needs a workspace only while one is open, and what writes only where writing is allowed."""
        self.search.setVisible(is_open)
        self.standpoint.setVisible(is_open)
        self.new_entry.setVisible(is_open)
        self.new_entry.setEnabled(not is_read_only)


def _new_entry_button() -> QPushButton:
    button = QPushButton(_("+ New entry"))
    button.setProperty("look", "primary")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(_("New entry"))
    button.setFixedHeight(34)
    return button
