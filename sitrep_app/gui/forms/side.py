"""The column beside the fields: entries like this one, how it will look, and the keys."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.forms.guess_list import GuessList
from sitrep_app.gui.forms.guessing import Told
from sitrep_app.gui.forms.preview_card import PreviewCard
from sitrep_app.gui.forms.shape import Preview
from sitrep_app.gui.forms.similar_card import SAME, SimilarCard
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.direction import is_right_to_left
from sitrep_app.gui.widgets.key_hint import KeyHint
from sitrep_app.gui.widgets.scrolling import scrolling
from sitrep_app.gui.widgets.words import set_look, word
from sitrep_app.i18n import _, later
from sitrep_app.ops.likely import Likely

WIDTH = 304
_SIDE, _EDGE, _APART = 16, 18, 8
_UNLIMITED = 16_777_215
"""What Qt takes for no limit to a widget's size."""

KEYS = (
    (("Ctrl+Return",), later("save and close")),
    (("Ctrl+Shift+Return",), later("save and start the next")),
    (("Ctrl+Shift+A",), later("attach files")),
    ((SAME,), later("it is the same event")),
    (("Ctrl+N",), later("fill it in from one line")),
    (("Ctrl+T",), later("templates")),
    (("Esc",), later("close, the draft is kept")),
)


class SidePanel(QFrame):
    """Shows what it is given; `opened` is emitted with the subject of a similar entry that is to be looked at.

    `same_asked` is emitted with that of an event which a person says to be the same as the one being written.
    """

    opened = Signal(object)
    same_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.stand_beside()
        self._similar = QVBoxLayout()
        self._similar.setSpacing(4)
        self._cards: list[SimilarCard] = []
        self._marked: SubjectId | None = None
        self.nothing = word("", "muted", wrap=True)
        self.preview = PreviewCard(theme)
        self._look = word(_("Guessed from the line"), "heading-small")
        self.guesses = GuessList()
        content = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(content)
        whole.addWidget(self._area)
        column = QVBoxLayout(content)
        column.setContentsMargins(_SIDE, _EDGE, _SIDE, _EDGE)
        column.setSpacing(_APART)
        self._heading = word(_("Similar entries"), "heading-small")
        self.alike = QWidget()
        alike = QVBoxLayout(self.alike)
        alike.setContentsMargins(0, 0, 0, 4)
        alike.setSpacing(8)
        alike.addWidget(self._heading)
        alike.addWidget(self.nothing)
        alike.addLayout(self._similar)
        column.addWidget(self.alike)
        self._heading_of_preview = word(_("Preview"), "heading-small")
        column.addWidget(self._heading_of_preview)
        column.addWidget(self.preview)
        column.addSpacing(4)
        self.keys = _keys()
        column.addWidget(self.keys)
        column.addWidget(self._look)
        column.addWidget(self.guesses, 1)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        self.show_guesses(())

    @property
    def similar(self) -> list[str]:
        """The words of the similar entries shown."""
        return [card.accessibleName() for card in self._cards]

    def stand_beside(self) -> None:
        """Take the column beside the fields."""
        set_look(self, "aside-mirrored" if is_right_to_left() else "aside")
        self.setFixedWidth(WIDTH)
        self.setMinimumHeight(0)
        self.setMaximumHeight(_UNLIMITED)

    def stand_above(self, width: int, most: int) -> None:
        """Take the whole width above the fields, as high as the guesses are, in so much height at most."""
        set_look(self, "aside-above")
        self.setMinimumWidth(0)
        rest = self._look.sizeHint().height() + 2 * _EDGE + _APART
        needed = self.guesses.height_for(width - 2 * _SIDE) + rest
        self.setMaximumSize(_UNLIMITED, _UNLIMITED)
        self.setFixedHeight(min(needed, most))

    def show_preview(self, preview: Preview) -> None:
        """Show how the entry will look."""
        self.preview.show_preview(preview)

    def show_guesses(self, told: Sequence[Told]) -> None:
        """Show guesses to be looked at in place of everything else, or everything again where there are none."""
        self.guesses.show_guesses(told)
        looked_at: tuple[QWidget, ...] = (self._look, self.guesses)
        usual = (self.alike, self._heading_of_preview, self.preview, self.keys, self._rest)
        for widget in (*looked_at, *usual):
            widget.setVisible(bool(told) == (widget in looked_at))

    def show_similar(self, found: Sequence[Likely], nothing: str, *, can_be_same: bool = False) -> None:
        """Show entries like this one, or the words for none; where there are no words either, nothing is said.

        The one that is marked stays so while it is among them.
        """
        for card in self._cards:
            self._similar.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [
            SimilarCard(one, place, can_be_same=can_be_same) for place, one in enumerate(found, start=1)
        ]
        for card in self._cards:
            card.clicked.connect(self._on_pressed)
            card.same_asked.connect(self.ask_same)
            card.mark(marked=card.subject == self._marked)
            self._similar.addWidget(card)
        self._heading.setVisible(bool(found) or bool(nothing))
        self.nothing.setText(nothing)
        self.nothing.setVisible(not found and bool(nothing))

    def look_at(self, place: int) -> None:
        """Mark the entry in a place, from 0, and ask to see it; nothing where there is none."""
        if place < len(self._cards):
            self._mark(self._cards[place].subject)

    def ask_same(self) -> None:
        """Say of the marked event that it is the same; where none is marked, mark the first, so that it is seen before."""
        marked = next((card for card in self._cards if card.subject == self._marked), None)
        if marked is None:
            self.look_at(0)
        elif marked.can_be_same:
            self.same_asked.emit(marked.subject)

    def _mark(self, subject: SubjectId) -> None:
        self._marked = subject
        for card in self._cards:
            card.mark(marked=card.subject == subject)
            if card.subject == subject:
                QTimer.singleShot(0, card, partial(self._area.ensureWidgetVisible, card, 0, 12))
        self.opened.emit(subject)

    def _on_pressed(self) -> None:
        card = self.sender()
        assert isinstance(card, SimilarCard)
        self._mark(card.subject)


def _keys() -> QWidget:
    shown = QWidget()
    column = QVBoxLayout(shown)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(word(_("Keys"), "heading-small"))
    for keys, does in KEYS:
        column.addLayout(_key_line(keys, _(does)))
    return shown


def _key_line(keys: Sequence[str], does: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    for key in keys:
        row.addWidget(KeyHint(key))
    row.addWidget(word(does, "muted"), 1)
    return row
