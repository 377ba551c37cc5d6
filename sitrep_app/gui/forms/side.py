"""The column beside the fields: entries like this one, how it will look, and the keys."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sitrep_app.gui.forms.guess_list import GuessList
from sitrep_app.gui.forms.guessing import Told
from sitrep_app.gui.forms.preview_card import PreviewCard
from sitrep_app.gui.forms.shape import Preview
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.direction import is_right_to_left
from sitrep_app.gui.widgets.key_hint import KeyHint
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, later
from sitrep_app.ops.likely import Likely

WIDTH = 300
KEYS = (
    (("Ctrl+Return",), later("save and close")),
    (("Ctrl+Shift+Return",), later("save and start the next")),
    (("Ctrl+Shift+A",), later("attach files")),
    (("Ctrl+N",), later("fill it in from one line")),
    (("Esc",), later("close, the draft is kept")),
)


class SidePanel(QFrame):
    """Shows what it is given; `opened` is emitted with the subject of a similar entry that was pressed."""

    opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "aside-mirrored" if is_right_to_left() else "aside")
        self.setFixedWidth(WIDTH)
        self._similar = QVBoxLayout()
        self._similar.setSpacing(4)
        self._buttons: list[SimilarButton] = []
        self.nothing = word("", "muted", wrap=True)
        self.preview = PreviewCard(theme)
        self._look = word(_("Guessed from the line"), "heading-small")
        self.guesses = GuessList()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(8)
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
        return [button.accessibleName() for button in self._buttons]

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

    def show_similar(self, found: Sequence[Likely], nothing: str) -> None:
        """Show entries like this one, or the words for none; where there are no words either, nothing is said."""
        for button in self._buttons:
            self._similar.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [SimilarButton(one) for one in found]
        for button in self._buttons:
            button.clicked.connect(self._on_pressed)
            self._similar.addWidget(button)
        self._heading.setVisible(bool(found) or bool(nothing))
        self.nothing.setText(nothing)
        self.nothing.setVisible(not found and bool(nothing))

    def _on_pressed(self) -> None:
        button = self.sender()
        assert isinstance(button, SimilarButton)
        self.opened.emit(button.subject)


class SimilarButton(QPushButton):
    """One similar entry: its title, under it when and where, and why it may be the same."""

    def __init__(self, similar: Likely) -> None:
        super().__init__()
        self.subject = similar.subject
        self.setProperty("look", "similar")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(", ".join(filter(None, (similar.title, similar.line, *similar.reasons))))
        self.setToolTip(_("Show this entry in the window"))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 7)
        column.setSpacing(1)
        lines = ((similar.title, "strong-small"), (similar.line, "small"), (similar.why, "hint"))
        for label in (word(line, look, wrap=True) for line, look in lines if line):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)

    def sizeHint(self) -> QSize:
        return self._column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.totalMinimumSize()


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
