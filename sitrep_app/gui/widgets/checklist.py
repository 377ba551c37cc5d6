"""A list to tick that opens at a chip: type to find, space to tick, Esc to close."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from sitrep_app.domain.normalise import normalise
from sitrep_app.gui.widgets.popover import Popover
from sitrep_app.i18n import _

_MANY = 10
_ROW = 30
_ROWS_SHOWN = 9


class Checklist(Popover):
    """Choices to tick; `ticked` is emitted with every change, a frozenset of keys."""

    ticked = Signal(object)

    def __init__(
        self, choices: Mapping[str, str], taken: frozenset[str], everything: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(everything)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        self._list = _filled(choices, taken)
        self._list.setAccessibleName(everything)
        self._list.itemChanged.connect(self._on_item_changed)
        self.find_field = _find_field()
        self.find_field.textChanged.connect(self._on_find)
        self.find_field.setVisible(len(choices) > _MANY)
        column.addWidget(self.find_field)
        column.addWidget(self._list)
        self._clear = QPushButton(everything)
        self._clear.setProperty("look", "link")
        self._clear.setEnabled(bool(taken))
        self._clear.clicked.connect(self.clear)
        column.addWidget(self._clear)
        (self.find_field if len(choices) > _MANY else self._list).setFocus()

    def tick(self, key: str, *, is_on: bool = True) -> None:
        """Tick one choice, or take its tick away."""
        for item in self._items():
            if item.data(Qt.ItemDataRole.UserRole) == key:
                item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)

    def clear(self) -> None:
        """Take every tick away."""
        self._list.blockSignals(True)
        for item in self._items():
            item.setCheckState(Qt.CheckState.Unchecked)
        self._list.blockSignals(False)
        self._on_item_changed()

    def _on_find(self, text: str) -> None:
        wanted = normalise(text)
        for item in self._items():
            item.setHidden(wanted not in normalise(item.text()))

    def _on_item_changed(self) -> None:
        taken = frozenset(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in self._items()
            if item.checkState() == Qt.CheckState.Checked
        )
        self._clear.setEnabled(bool(taken))
        self.ticked.emit(taken)

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]


def _find_field() -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(_("Find…"))
    field.setAccessibleName(_("Find in the list"))
    return field


def _filled(choices: Mapping[str, str], taken: frozenset[str]) -> QListWidget:
    ticks = QListWidget()
    for key, label in choices.items():
        item = QListWidgetItem(label)
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setFlags(
            Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        )
        item.setCheckState(Qt.CheckState.Checked if key in taken else Qt.CheckState.Unchecked)
        ticks.addItem(item)
    ticks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    ticks.setMinimumWidth(min(420, max(200, ticks.sizeHintForColumn(0) + 40)))
    ticks.setFixedHeight(_ROW * min(max(len(choices), 1), _ROWS_SHOWN) + 6)
    return ticks
