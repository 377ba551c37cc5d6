"""The questions that need a dialog of their own: which file, whether to only read it, and why an entry is struck."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, later

WORKSPACES = later("Sitrep workspaces (*.sitrep)")
PDFS = later("PDF documents (*.pdf)")
ANY = later("All files (*)")
PICTURES = later("PNG pictures (*.png)")
EXPORTS = {
    ".csv": later("Comma-separated values (*.csv)"),
    ".geojson": later("GeoJSON (*.geojson)"),
    ".json": later("JSON (*.json)"),
}


def file_to_open(window: QWidget) -> Path | None:
    """Ask for a workspace; None where a person thinks better of it."""
    chosen, _filter = QFileDialog.getOpenFileName(window, _("Open a workspace"), "", _(WORKSPACES))
    return Path(chosen) if chosen else None


def file_to_save(window: QWidget, suggested: str, kinds: str) -> Path | None:
    """Ask where to write a file, its ending supplied where it is left off.

    The dialog asks before a file that was named in full is replaced; one that only the ending leads to is asked about here.
    """
    while True:
        chosen, _filter = QFileDialog.getSaveFileName(window, _("Save as"), suggested, _(kinds))
        if not chosen:
            return None
        path = ended(Path(chosen), suggested)
        if path == Path(chosen) or not path.exists() or _may_replace(window, path):
            return path
        suggested = str(path)


def ended(path: Path, suggested: str) -> Path:
    """Return a path with the ending of the one suggested, which is added where it is left off."""
    ending = Path(suggested).suffix
    return path if path.suffix.lower() == ending.lower() else path.with_name(path.name + ending)


def _may_replace(window: QWidget, path: Path) -> bool:
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        _("Save as"),
        _("{file} is already there.").format(file=path.name),
        parent=window,
    )
    box.setInformativeText(_("Replacing it loses what is in it now."))
    replacing = box.addButton(_("Replace"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole))
    box.exec()
    is_agreed = box.clickedButton() is replacing
    box.deleteLater()
    return is_agreed


def offer_read_only(window: QWidget, trouble: Trouble, open_read_only: Callable[[], object]) -> QMessageBox:
    """Say who has the workspace, and offer to open it only for reading."""
    box = QMessageBox(QMessageBox.Icon.Information, _("The workspace is in use"), trouble.what, parent=window)
    box.setInformativeText(_("You can read it here; changes there are seen when it is opened again."))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    reading = box.addButton(_("Open read-only"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
    reading.clicked.connect(open_read_only)
    box.open()
    return box


class LineDialog(QDialog):
    """Asks for one line, such as a reason; `given` is emitted with it."""

    given = Signal(str)

    def __init__(self, window: QWidget, title: str, explained: str, label: str, verb: str) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self.field = QLineEdit()
        self.field.setAccessibleName(label)
        self.field.setPlaceholderText(label)
        self.field.textChanged.connect(self._on_text_changed)
        self._give = QPushButton(verb)
        self._give.setProperty("look", "primary")
        self._give.setEnabled(False)
        self._give.setDefault(True)
        self._give.clicked.connect(self._on_give)
        stay = QPushButton(_("Cancel"))
        stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(stay)
        buttons.addWidget(self._give)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(word(title, "heading", wrap=True))
        column.addWidget(word(explained, "muted", wrap=True))
        column.addWidget(self.field)
        column.addLayout(buttons)
        self.field.setFocus()

    def _on_text_changed(self, text: str) -> None:
        self._give.setEnabled(bool(text.strip()))

    def _on_give(self) -> None:
        self.given.emit(self.field.text().strip())
        self.accept()


class AgreeDialog(QDialog):
    """Says what is about to be done; `agreed` is emitted where a person agrees. Without a verb there is nothing to do."""

    agreed = Signal()

    def __init__(self, window: QWidget, title: str, explained: str, verb: str) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self.accepted.connect(self.agreed)
        stay = QPushButton(_("Cancel") if verb else _("Close"))
        stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(stay)
        if verb:
            buttons.addWidget(self._agreeing(verb))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(word(title, "heading", wrap=True))
        column.addWidget(word(explained, "muted", wrap=True))
        column.addLayout(buttons)

    def _agreeing(self, verb: str) -> QPushButton:
        button = QPushButton(verb)
        button.setProperty("look", "primary")
        button.setDefault(True)
        button.setFocus()
        button.clicked.connect(self.accept)
        return button
