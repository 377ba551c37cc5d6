"""How many: best, low and high side by side, and of whom."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sitrep_app.domain.draft import Words
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.inputs.base import Desk, Input, Said, mark_trouble, text_of
from sitrep_app.gui.forms.inputs.choice import ChoiceInput
from sitrep_app.gui.forms.inputs.line_edit import LineEdit
from sitrep_app.i18n import _

_USUALLY = {"violence_against_civilians": "civilians"}
"""Whom the figures of a category count where nobody says."""


class EstimateInput(Input):
    """Three numbers and a population for one measure."""

    tells_remedy = False

    def __init__(self, measure: str, label: str, population: str, desk: Desk) -> None:
        super().__init__([measure, f"{measure}_low", f"{measure}_high", f"{measure}_of"], label)
        leads = (_("best"), _("low"), _("high"))
        self._lines = {name: LineEdit(lead) for name, lead in zip(self.names, leads, strict=False)}
        self._of = ChoiceInput(
            f"{measure}_of",
            _("Of whom"),
            population,
            desk,
            default=lambda: _USUALLY.get(desk.said("category"), ""),
        )
        self._of.set_prompt(_("of whom"))
        self._of.changed.connect(self.changed)
        self._of.left.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for (name, line), lead in zip(self._lines.items(), leads, strict=True):
            line.setAccessibleName(f"{label}: {lead}")
            line.setObjectName(name)
            line.textEdited.connect(self._on_edited)
            row.addWidget(line, 3)
        row.addWidget(self._of, 4)
        self.watch(*self._lines.values())
        self.setFocusProxy(self._lines[measure])

    def words(self) -> dict[str, Words]:
        typed: dict[str, Words] = {
            name: text for name, line in self._lines.items() if (text := line.text().strip())
        }
        return typed | self._of.words()

    def show_words(self, said: Said) -> None:
        for name, line in self._lines.items():
            if (text := text_of(said, name)) != line.text():
                line.setText(text)
        self._of.show_words(said)

    def show_troubles(self, troubles: Mapping[str, Trouble]) -> None:
        for name, line in self._lines.items():
            mark_trouble(line, troubles.get(name))
        self._of.show_troubles(troubles)

    def entrance(self, name: str = "") -> QWidget:
        if name == self._of.name:
            return self._of.line
        return self._lines.get(name, self._lines[self.names[0]])

    def refresh(self) -> None:
        self._of.refresh()

    def _on_edited(self) -> None:
        self.changed.emit()
