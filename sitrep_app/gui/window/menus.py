"""The button at the foot of the rail that opens the menus: File, Edit, View, Help."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton

from sitrep_app.gui.actions import ActionSet, Menu
from sitrep_app.gui.theme import MUTED, icon
from sitrep_app.i18n import _

_KEYS = {Menu.FILE: "Alt+F", Menu.EDIT: "Alt+E", Menu.VIEW: "Alt+V", Menu.HELP: "Alt+H"}


class MenuButton(QToolButton):
    """Opens all menus, by click or F10; Alt and a letter opens one of them."""

    def __init__(self, actions: ActionSet) -> None:
        super().__init__()
        self._all = QMenu(self)
        for menu, keys in _KEYS.items():
            made = actions.menu(menu)
            self._all.addMenu(made)
            QShortcut(QKeySequence(keys), self, partial(self._open, made))
        QShortcut(QKeySequence("F10"), self, self.open_all)
        self.setIcon(icon("ellipsis", MUTED))
        self.setAccessibleName(_("Menus"))
        self.setToolTip(_("Menus (F10)"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open_all)

    @property
    def menus(self) -> list[QMenu]:
        """The menus, in order."""
        return [menu for action in self._all.actions() if isinstance(menu := action.menu(), QMenu)]

    def open_all(self) -> None:
        """Open the list of menus."""
        self._open(self._all)

    def _open(self, menu: QMenu) -> None:
        corner = self.mapToGlobal(QPoint(self.width() + 4, self.height()))
        menu.popup(QPoint(corner.x(), corner.y() - menu.sizeHint().height()))
