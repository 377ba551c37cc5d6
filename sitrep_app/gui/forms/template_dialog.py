"""Asks under which name a template is kept, and whether with its dates."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _


class TemplateDialog(QDialog):
    """One line, and a choice where there are dates; `given` is emitted with the name and whether dates are kept."""

    given = Signal(str, bool)

    def __init__(
        self, window: QWidget, title: str, explained: str, name: str = "", *, has_dates: bool = False
    ) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self.name = QLineEdit(name)
        self.name.setAccessibleName(_("Name"))
        self.name.setPlaceholderText(_("Name"))
        self.name.textChanged.connect(self._on_text_changed)
        self.dates = QCheckBox(_("Keep the dates too"))
        self.dates.setVisible(has_dates)
        self.keep = QPushButton(_("Keep"))
        self.keep.setProperty("look", "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._on_keep)
        stay = QPushButton(_("Cancel"))
        stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(stay)
        buttons.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(word(title, "heading", wrap=True))
        column.addWidget(word(explained, "muted", wrap=True))
        column.addWidget(self.name)
        column.addWidget(self.dates)
        column.addLayout(buttons)
        self._on_text_changed(name)
        self.name.selectAll()
        self.name.setFocus()

    def _on_text_changed(self, text: str) -> None:
        self.keep.setEnabled(bool(text.strip()))

    def _on_keep(self) -> None:
        self.given.emit(self.name.text().strip(), self.dates.isChecked())
        self.accept()
