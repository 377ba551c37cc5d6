"""One line of a form: a label, the inputs, and under them what they were read as or what is wrong with them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.when import AmbiguousDate, say_period
from sitrep_app.gui.forms.inputs import Input
from sitrep_app.gui.widgets.flow import Flow
from sitrep_app.gui.widgets.words import set_look, word
from sitrep_app.i18n import _
from sitrep_app.i18n.directions import dotted

NOTHING: Mapping[str, str] = MappingProxyType({})
NO_OTHERS: Mapping[str, tuple[str, ...]] = MappingProxyType({})
LABEL_WIDTH = 112
GAP = 12
_FIELD_HEIGHT = 32
_LONGEST_REMEDY = 90


class Row(QWidget):
    """Shows inputs side by side; `read_as` is emitted with a field and the words that a person chose for it."""

    read_as = Signal(str, str)

    def __init__(self, label: str, inputs: Sequence[Input], shares: Sequence[int] = ()) -> None:
        super().__init__()
        self.inputs = tuple(inputs)
        self.names = frozenset(name for taken in inputs for name in taken.names)
        self._choices: tuple[tuple[str, str], ...] = ()
        self.label = _label(label, inputs[0])
        self.said = word("", "hint", wrap=True)
        self.doubted = word("", "hint-doubt", wrap=True)
        self._offers = Flow(spacing=6, line_spacing=4)
        self._offers.hide()
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for taken, share in zip(inputs, shares or [1] * len(inputs), strict=True):
            fields.addWidget(taken, share, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(fields)
        column.addWidget(self.said)
        column.addWidget(self.doubted)
        column.addWidget(self._offers)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.show_said({}, {})

    def show_said(
        self,
        hints: Mapping[str, str],
        troubles: Mapping[str, Trouble],
        doubts: Mapping[str, str] = NOTHING,
        guessed: Mapping[str, str] = NOTHING,
        others: Mapping[str, tuple[str, ...]] = NO_OTHERS,
    ) -> None:
        """Show the trouble of one of the fields, else what is doubtful about them, else what they were read as.

        `guessed` says of fields that were guessed what each came from, `others` what else it may be.
        """
        for taken in self.inputs:
            taken.show_troubles(troubles)
            taken.show_guesses(guessed)
        found = next(((name, troubles[name]) for name in troubles if name in self.names), None)
        doubt = " ".join(doubts[name] for name in doubts if name in self.names)
        hint = dotted(hints[name] for name in hints if name in self.names)
        origins = dict.fromkeys(guessed[name] for name in guessed if name in self.names)
        hint = dotted((hint, *(said for said in origins if said not in hint)))
        self.said.setText(told(found[1], with_remedy=self._tells_remedy(found[0])) if found else hint)
        self.said.setToolTip(found[1].remedy if found else "")
        set_look(self.said, "hint-danger" if found else "hint")
        self.doubted.setText("" if found else doubt)
        self.doubted.setVisible(bool(self.doubted.text()))
        self.said.setVisible(bool(self.said.text()))
        may_be = tuple((name, words) for name in others if name in self.names for words in others[name])
        self._offer(_readings(*found) if found else may_be, is_other=not found)

    def _tells_remedy(self, name: str) -> bool:
        return all(taken.tells_remedy for taken in self.inputs if name in taken.names)

    def _offer(self, offered: tuple[tuple[str, str], ...], *, is_other: bool) -> None:
        """Offer words for fields whose own can be taken in more than one way, or that may be something other."""
        if offered == self._choices:
            return
        self._choices = offered
        self._offers.clear()
        for field, words in offered:
            button = QPushButton(_("or: {words}").format(words=words) if is_other else words)
            button.setAutoDefault(False)
            button.setProperty("field", field)
            button.setProperty("words", words)
            button.setAccessibleName(button.text())
            button.clicked.connect(self._on_offer_taken)
            self._offers.add(button)
        self._offers.setVisible(bool(offered))

    def _on_offer_taken(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self.read_as.emit(str(button.property("field")), str(button.property("words")))


def _readings(name: str, trouble: Trouble) -> tuple[tuple[str, str], ...]:
    """Return the readings of a date that can be read in more than one way."""
    choices = trouble.choices if isinstance(trouble, AmbiguousDate) else ()
    return tuple((name, say_period(choice)) for choice in choices)


def told(trouble: Trouble, *, with_remedy: bool = True) -> str:
    """Return a trouble as it is told under its field: what is wrong and, where that is short, what to do."""
    what = trouble.what.rstrip(".") + "."
    is_said = not with_remedy or isinstance(trouble, AmbiguousDate) or len(trouble.remedy) > _LONGEST_REMEDY
    return what if is_said else f"{what} {trouble.remedy}".strip()


def _label(text: str, of: Input) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", "muted")
    label.setWordWrap(True)
    label.setFixedWidth(LABEL_WIDTH)
    label.setMinimumHeight(_FIELD_HEIGHT)
    label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    label.setBuddy(of)
    return label
