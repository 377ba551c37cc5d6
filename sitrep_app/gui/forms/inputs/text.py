"""A field of several lines."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout

from sitrep_app.domain.draft import Words
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.inputs.base import Input, Said, mark_trouble, text_of
from sitrep_app.gui.widgets.paragraphs import Paragraphs

_HEIGHT = 92


class TextInput(Input):
    """Paragraphs of words; Tab goes on, Enter begins a line, and each paragraph reads in its own direction."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__([name], label)
        self.name = name
        self.text = Paragraphs()
        self.text.setAccessibleName(label)
        self.text.setFixedHeight(_HEIGHT)
        self.text.textChanged.connect(self._on_changed)
        self.watch(self.text)
        self.setFocusProxy(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text)

    def words(self) -> dict[str, Words]:
        text = self.text.toPlainText().strip()
        return {self.name: text} if text else {}

    def show_words(self, said: Said) -> None:
        text = text_of(said, self.name)
        if text != self.text.toPlainText():
            self.text.blockSignals(True)
            self.text.setPlainText(text)
            self.text.blockSignals(False)

    def show_troubles(self, troubles: Mapping[str, Trouble]) -> None:
        mark_trouble(self.text, troubles.get(self.name))

    def _on_changed(self) -> None:
        self.changed.emit()
