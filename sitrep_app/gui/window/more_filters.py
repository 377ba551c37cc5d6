"""The chip behind the others: filters that are seldom wanted, and those that have been given a name."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from sitrep_app.gui.widgets.chip import Chip, Sign
from sitrep_app.i18n import _


class MoreChip(Chip):
    """Opens a menu; `filter_wanted` is emitted with a filter's key, `saved_chosen` and `forgotten` with a name."""

    filter_wanted = Signal(str)
    saved_chosen = Signal(str)
    forgotten = Signal(str)
    save_asked = Signal()

    def __init__(self) -> None:
        super().__init__(_("More"), Sign.OPENS)
        self.setAccessibleName(_("More filters"))
        self.filters: Sequence[tuple[str, str]] = ()
        self.saved: Sequence[str] = ()
        self.can_save = False
        self.clicked.connect(self.open)

    def open(self) -> QMenu:
        """Open the menu below the chip and return it."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for key, words in self.filters:
            menu.addAction(words, partial(self.filter_wanted.emit, key))
        menu.addSeparator()
        for name in self.saved:
            menu.addAction(_shown(name), partial(self.saved_chosen.emit, name))
        menu.addSeparator()
        menu.addAction(_("Keep these filters…"), self.save_asked.emit).setEnabled(self.can_save)
        if self.saved:
            forget = menu.addMenu(_("Forget"))
            for name in self.saved:
                forget.addAction(_shown(name), partial(self.forgotten.emit, name))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        return menu


def _shown(name: str) -> str:
    """A name as a menu shows it: an ampersand is no sign for a key."""
    return name.replace("&", "&&")
