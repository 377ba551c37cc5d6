"""Chips of plain words, and chips of names."""

from sitrep_app.gui.forms.inputs.base import Desk
from sitrep_app.gui.forms.inputs.chips import ChipsInput
from sitrep_app.gui.forms.inputs.named import called, suggested


class ItemsInput(ChipsInput):
    """Words such as tags and other names; nothing is suggested."""


class NamesInput(ChipsInput):
    """Names of known or new subjects of one kind."""

    def __init__(self, name: str, label: str, kind: str, desk: Desk) -> None:
        super().__init__(name, label, desk.theme)
        self._kind, self._desk = kind, desk
        self.line.typed.connect(self._on_typed)
        self.line.all_wanted.connect(self._on_all_wanted)

    def spoken(self, item: str) -> str:
        return called(self._desk.names, self._kind, item)

    def _on_typed(self, words: str) -> None:
        self.line.offer(suggested(self._desk.names, self._kind, words) if words.strip() else ())

    def _on_all_wanted(self) -> None:
        if not self.line.text().strip():
            self.line.offer(suggested(self._desk.names, self._kind, ""), is_first_current=False)
