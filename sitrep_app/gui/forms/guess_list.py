"""Every guess that nobody has looked at: the field and its words, what they came from, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sitrep_app.gui.forms.guessing import Told
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _
from sitrep_app.i18n.directions import dotted


class GuessList(QScrollArea):
    """Shows guesses one under another, before they are saved."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._told: tuple[Told, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """What is shown, a text for each guess."""
        return tuple(f"{told.label}: {told.value} ({told.origin})" for told in self._told)

    def show_guesses(self, told: Sequence[Told]) -> None:
        """Show these guesses in place of those shown."""
        self._told = tuple(told)
        sheet = QWidget()
        sheet.setProperty("look", "scrolled")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(1)
        for one in told:
            column.addWidget(
                word(
                    _("{label}: {value}").format(label=one.label, value=one.value), "strong-small", wrap=True
                )
            )
            column.addWidget(word(dotted((one.origin, one.why)), "hint", wrap=True))
            column.addSpacing(5)
        column.addStretch()
        self.setWidget(sheet)
        self.setAccessibleName("; ".join(self.words))
