"""A few choices side by side, one of them taken: Category · Actor · District."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget


class Segmented(QFrame):
    """One choice of several; `chosen` is emitted with the key when a person changes it, by mouse or arrow keys."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        current: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "segmented")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for place, (key, label) in enumerate(choices):
            row.addWidget(self._button(key, label, name, _place(place, len(choices))))
        self.set_current(current or choices[0][0])
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def current(self) -> str:
        """The key of the choice taken."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_current(self, key: str) -> None:
        """Take a choice without telling anybody."""
        self._buttons[key].setChecked(True)
        # Tab goes to the choice taken, from where the arrow keys change it
        for other, button in self._buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if other == key else Qt.FocusPolicy.NoFocus)

    def set_label(self, key: str, label: str) -> None:
        """Show other words on a choice."""
        button, name = self._buttons[key], self.accessibleName()
        button.setText(label)
        button.setAccessibleName(f"{name}: {label}" if name else label)

    def _button(self, key: str, label: str, name: str, place: str) -> QPushButton:
        button = QPushButton(label)
        button.setProperty("look", "segment")
        button.setProperty("place", place)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setAccessibleName(f"{name}: {label}" if name else label)
        self._group.addButton(button)
        self._buttons[key] = button
        return button

    def _on_clicked(self) -> None:
        """Answer the mouse, and the arrow keys, which click the neighbour."""
        self.set_current(self.current)
        self.chosen.emit(self.current)


def _place(index: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if index == 0 else "last" if index == count - 1 else "middle"
