"""A field of one line."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout

from sitrep_app.domain.draft import Words
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.inputs.base import Input, Said, mark_trouble, text_of
from sitrep_app.gui.forms.inputs.line_edit import LineEdit


class LineInput(Input):
    """One line of words for one field."""

    def __init__(self, name: str, label: str, line: LineEdit | None = None, prompt: str = "") -> None:
        super().__init__([name], label)
        self.name = name
        self.line = line or LineEdit()
        self.line.setAccessibleName(label)
        self.line.setPlaceholderText(prompt)
        self.line.textEdited.connect(self._on_edited)
        self.watch(self.line)
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)

    def words(self) -> dict[str, Words]:
        text = self.line.text().strip()
        return {self.name: text} if text else {}

    def show_words(self, said: Said) -> None:
        text = text_of(said, self.name)
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def set_prompt(self, prompt: str) -> None:
        """Show other words while the field is empty."""
        self.line.setPlaceholderText(prompt)

    def show_troubles(self, troubles: Mapping[str, Trouble]) -> None:
        mark_trouble(self.line, troubles.get(self.name))

    def _on_edited(self) -> None:
        self.changed.emit()
