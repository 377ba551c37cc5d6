"""The row of buttons that acts on all selected entries at once; it is there while more than one is selected."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from sitrep_app.domain.grade import Credibility, Reliability, Verification
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.theme import MUTED, icon
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, current, format_number, ngettext

_STANDING = ("incident", "tie", "progress", "reported_total", "no_change", "reference")
_OFFERED = {
    "verify": ("incident", "tie", "progress"),
    "grade": _STANDING,
    "rely": ("reference",),
    "mark": _STANDING,
    "tag": ("incident",),
    "strike": _STANDING,
    "restore": ("struck",),
    "copy": (*_STANDING, "struck"),
}
"""The lists in which a verb finds what it can be done to."""


class TogetherBar(QWidget):
    """`asked` is emitted with a verb and its value: verify, grade, rely or mark with theirs, tag, strike, restore and copy with none.

    Only what some kind in the list has a field for is offered.
    """

    asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = word("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._said)
        row.addStretch()
        for verb, words, choices in (
            ("verify", _("Status"), self._verifications()),
            ("grade", _("Credibility"), self._credibilities()),
            ("rely", _("Reliability"), self._reliabilities()),
            ("mark", _("Marking"), [(marking, marking.label) for marking in Marking]),
        ):
            row.addWidget(self._chooser(verb, words, choices))
        for verb, words in (
            ("tag", _("Tag…")),
            ("strike", _("Strike…")),
            ("restore", _("Restore")),
            ("copy", _("Copy as CSV")),
        ):
            row.addWidget(self._button(verb, words))
        self.hide()
        self.show_kind("incident")

    def show_kind(self, kind: str) -> None:
        """Offer what can be done to the entries of a list."""
        for button in self.findChildren(QPushButton):
            verb = button.property("verb")
            button.setVisible(kind in _OFFERED[verb])

    def show_count(self, count: int, *, is_writable: bool) -> None:
        """Say how many are selected; the row hides where that is none or one."""
        said = ngettext("{n} selected", "{n} selected", count).format(n=format_number(count))
        self._said.setText(said)
        for button in self.findChildren(QPushButton):
            button.setEnabled(is_writable or button.property("verb") == "copy")
        self.setVisible(count > 1)

    def _verifications(self) -> Iterable[tuple[object, str]]:
        return [(one, load("verification").label(one, current())) for one in Verification]

    def _credibilities(self) -> Iterable[tuple[object, str]]:
        return [(one, f"{one} – {load('credibility').label(one, current())}") for one in Credibility]

    def _reliabilities(self) -> Iterable[tuple[object, str]]:
        return [(one, f"{one} – {load('reliability').label(one, current())}") for one in Reliability]

    def _button(self, verb: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("verb", verb)
        button.setProperty("look", "danger" if verb == "strike" else "plain")
        button.clicked.connect(partial(self._on_asked, verb, None))
        return button

    def _chooser(self, verb: str, words: str, choices: Iterable[tuple[object, str]]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("verb", verb)
        button.setProperty("look", "plain")
        button.setIcon(icon("chevron-down", MUTED))
        menu = QMenu(button)
        for value, said in choices:
            menu.addAction(said).triggered.connect(partial(self._on_asked, verb, value))
        button.setMenu(menu)
        return button

    def _on_asked(self, verb: str, value: object, _checked: bool = False) -> None:
        self.asked.emit(verb, value)
