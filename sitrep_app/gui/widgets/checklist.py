"""A list to tick that opens at a chip: type to find, space to tick, Esc to close."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from sitrep_app.domain.normalise import normalise
from sitrep_app.gui.theme import colours_in_use
from sitrep_app.gui.widgets.popover import Popover
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _

COUNT = Qt.ItemDataRole.UserRole + 1
"""Where an item keeps how many entries it would let through."""

_NUMBER_PADDING = 16
_MANY = 10
_ROW = 30
_ROWS_SHOWN = 9


class Checklist(Popover):
    """Choices to tick; `ticked` is emitted with every change, a frozenset of keys."""

    ticked = Signal(object)

    def __init__(
        self,
        choices: Mapping[str, str],
        taken: frozenset[str],
        everything: str,
        parent: QWidget,
        also: Mapping[str, str] | None = None,
    ) -> None:
        """Offer choices by key; `also` holds other words that one is found by."""
        super().__init__(parent)
        self._also = also or {}
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
        self.nothing = word(_("Nothing has these words."), "muted")
        self.nothing.hide()
        column.addWidget(self.nothing)
        self._clear = QPushButton(everything)
        self._clear.setProperty("look", "link")
        self._clear.setEnabled(bool(taken))
        self._clear.clicked.connect(self.clear)
        column.addWidget(self._clear)
        (self.find_field if len(choices) > _MANY else self._list).setFocus()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many entries each choice would let through."""
        for item in self.items:
            count = counts.get(str(item.data(Qt.ItemDataRole.UserRole)))
            item.setData(COUNT, count)
            if count is not None:
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {count:,}")
        self._list.viewport().update()

    def tick(self, key: str, *, is_on: bool = True) -> None:
        """Tick one choice, or take its tick away."""
        for item in self.items:
            if item.data(Qt.ItemDataRole.UserRole) == key:
                item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)

    def clear(self) -> None:
        """Take every tick away."""
        self._list.blockSignals(True)
        for item in self.items:
            item.setCheckState(Qt.CheckState.Unchecked)
        self._list.blockSignals(False)
        self._on_item_changed()

    def _on_find(self, text: str) -> None:
        wanted = normalise(text)
        for item in self.items:
            also = self._also.get(str(item.data(Qt.ItemDataRole.UserRole)), "")
            item.setHidden(wanted not in normalise(f"{item.text()} {also}"))
        is_found = any(not item.isHidden() for item in self.items)
        self._list.setVisible(is_found)
        self.nothing.setVisible(not is_found)

    def _on_item_changed(self) -> None:
        taken = frozenset(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in self.items
            if item.checkState() == Qt.CheckState.Checked
        )
        self._clear.setEnabled(bool(taken))
        self.ticked.emit(taken)

    @property
    def items(self) -> list[QListWidgetItem]:
        """The choices, in the order they are shown."""
        return [self._list.item(row) for row in range(self._list.count())]


class _Counted(QStyledItemDelegate):
    """Paints a choice with its number at the far end."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        count = index.data(COUNT)
        number = "" if count is None else f"{count:,}"
        room = option.fontMetrics.horizontalAdvance(number) + _NUMBER_PADDING if number else 0
        whole, far_end = option.rect, QRect(option.rect)
        far_end.setLeft(whole.right() + 1 - room)
        words = QStyleOptionViewItem(option)
        words.rect = QStyle.visualRect(option.direction, whole, whole.adjusted(0, 0, -room, 0))
        super().paint(painter, words, index)
        painter.save()
        painter.setPen(colours_in_use().muted)
        end = QStyle.visualRect(option.direction, whole, far_end.adjusted(0, 0, -_NUMBER_PADDING // 2, 0))
        painter.drawText(end, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        painter.restore()


def _find_field() -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(_("Find…"))
    field.setAccessibleName(_("Find in the list"))
    return field


def _filled(choices: Mapping[str, str], taken: frozenset[str]) -> QListWidget:
    ticks = QListWidget()
    ticks.setItemDelegate(_Counted(ticks))
    for key, label in choices.items():
        item = QListWidgetItem(label)
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setFlags(
            Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        )
        item.setCheckState(Qt.CheckState.Checked if key in taken else Qt.CheckState.Unchecked)
        ticks.addItem(item)
    ticks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    ticks.setMinimumWidth(min(460, max(220, ticks.sizeHintForColumn(0) + 96)))
    ticks.setFixedHeight(_ROW * min(max(len(choices), 1), _ROWS_SHOWN) + 6)
    return ticks
