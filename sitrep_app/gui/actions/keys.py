"""The page of keys, made from the table of actions."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sitrep_app.gui.actions.rows import ACTIONS, MENUS, Menu
from sitrep_app.gui.widgets.key_hint import KeyHint
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, later

MOVING = (
    (later("Next field or button"), "Tab"),
    (later("Choose among tabs, pages and days"), later("Arrow keys")),
    (later("Open the menus"), "F10"),
    (later("Close what is open"), "Esc"),
)


ON_THE_TIMELINE = (
    (later("From entry to entry, from lane to lane"), later("Arrow keys")),
    (later("The first entry, the last"), "Home, End"),
    (later("Open the entry"), "Enter"),
    (later("Nearer, farther"), later("Mouse wheel")),
    (later("Nearer, farther, as at first"), "+ − 0"),
    (later("Pick a stretch of time"), later("Shift and drag")),
    (later("Make what is seen the time window"), "W"),
    (later("Play the dates, or stop"), "Space"),
    (later("Fold a lane, move a lane"), "Enter, Alt+Up"),
    (later("Copy as picture"), "Ctrl+C"),
)


IN_A_FORM = (
    (later("Save and close"), "Ctrl+Enter"),
    (later("Save and start the next"), "Ctrl+Shift+Enter"),
    (later("Look at what may be the same"), "Alt+1, Alt+5"),
    (later("It is the same event"), "Alt+Enter"),
    (later("Templates"), "Ctrl+T"),
    (later("Attach files"), "Ctrl+Shift+A"),
    (later("Close, the draft is kept"), "Esc"),
)


IN_LISTS = (
    (later("Find words in entries"), "Ctrl+F"),
    (later("Select several"), later("Shift and arrow keys")),
    (later("Order by a column, choose columns"), "Ctrl+Shift+S"),
    (later("Copy as CSV"), "Ctrl+C"),
)


class KeysHelp(QDialog):
    """Every key, in a window of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(_("Close"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 16)
        whole.setSpacing(16)
        whole.addWidget(KeysSheet())
        whole.addWidget(buttons)


class KeysSheet(QWidget):
    """Every key, by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(32)
        tables = (
            [_of_menu(menu) for menu in Menu if menu is not Menu.VIEW],
            [_of_menu(Menu.VIEW), _table(_("Moving about"), _of_moves(MOVING))],
            [
                _table(_("On the timeline"), _of_moves(ON_THE_TIMELINE)),
                _table(_("In lists of entries"), _of_moves(IN_LISTS)),
                _table(_("In a form"), _of_moves(IN_A_FORM)),
            ],
        )
        for column in map(_column, tables):
            columns.addLayout(column)


def _column(tables: Iterable[QGridLayout]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(12)
    for table in tables:
        column.addLayout(table)
    column.addStretch()
    return column


def _of_menu(menu: Menu) -> QGridLayout:
    rows = [(_(row.title).rstrip("…"), row.shortcut) for row in ACTIONS if row.menu is menu and row.shortcut]
    return _table(_(MENUS[menu]).replace("&", ""), rows)


def _of_moves(moves: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    # A single letter is a key: W would be translated as the west of a coordinate.
    return [(_(title), _(keys) if len(keys) > 1 else keys) for title, keys in moves]


def _table(title: str, rows: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.addWidget(word(title, "heading"), 0, 0, 1, 2)
    for line, (words, keys) in enumerate(rows, 1):
        grid.addWidget(word(words), line, 0)
        grid.addWidget(KeyHint(keys), line, 1, Qt.AlignmentFlag.AlignLeft)
    return grid
