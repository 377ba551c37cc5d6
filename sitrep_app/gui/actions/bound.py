"""The actions of one window: Qt's actions made from the table, each bound to what it does."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from sitrep_app.gui.actions.rows import ACTIONS, MENUS, Action, Menu, State
from sitrep_app.gui.theme import icon
from sitrep_app.i18n import _


class ActionSet(QObject):
    """Every action of the table as a QAction of a window; unbound ones cannot be triggered."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._handlers: dict[str, Callable[[], object]] = {}
        self._state = State()
        self._qt = {row.id: self._made(row) for row in ACTIONS}
        window.addActions(list(self._qt.values()))
        self.refresh(self._state)

    @property
    def unbound(self) -> set[str]:
        """The ids that nothing has been bound to."""
        return {row.id for row in ACTIONS} - self._handlers.keys()

    def qt(self, action: str) -> QAction:
        """Return Qt's action of that id."""
        return self._qt[action]

    def bind(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Say what actions do, by id."""
        self._handlers.update(handlers)
        self.refresh(self._state)

    def trigger(self, action: str) -> None:
        """Do an action as if its key had been pressed; nothing where it cannot be done now."""
        self._qt[action].trigger()

    def refresh(self, state: State) -> None:
        """Enable what can be done in a state, and let undo and redo say what they would do."""
        self._state = state
        for row in ACTIONS:
            self._qt[row.id].setEnabled(row.id in self._handlers and row.when.holds(state))
        self._qt["undo"].setText(_named(_("Undo"), state.undoes))
        self._qt["redo"].setText(_named(_("Redo"), state.redoes))

    def available(self) -> list[Action]:
        """Return the rows of what can be done now."""
        return [row for row in ACTIONS if self._qt[row.id].isEnabled()]

    def menu(self, menu: Menu) -> QMenu:
        """Return a new menu of the table's rows."""
        made = QMenu(_(MENUS[menu]), self._window)
        for row in ACTIONS:
            if row.menu is menu:
                if row.opens_group and not made.isEmpty():
                    made.addSeparator()
                made.addAction(self._qt[row.id])
        return made

    def _made(self, row: Action) -> QAction:
        action = QAction(_(row.title), self)
        action.setObjectName(row.id)
        action.setShortcut(QKeySequence(row.shortcut))
        action.setMenuRole(QAction.MenuRole.QuitRole if row.id == "quit" else QAction.MenuRole.NoRole)
        if row.icon:
            action.setIcon(icon(row.icon))
        action.triggered.connect(partial(self._on_triggered, row.id))
        return action

    def _on_triggered(self, action: str, _checked: bool = False) -> None:
        self._handlers[action]()


def _named(verb: str, what: str | None) -> str:
    return f"{verb}: {what}" if what else verb
