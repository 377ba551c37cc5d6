"""The column beside the fields: entries like this one, how it will look, and the keys."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

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
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(8)
        self._heading = word(_("Similar entries"), "heading-small")
        column.addWidget(self._heading)
        column.addWidget(self.nothing)
        column.addLayout(self._similar)
        column.addSpacing(4)
        column.addWidget(word(_("Preview"), "heading-small"))
        column.addWidget(self.preview)
        column.addSpacing(4)
        column.addWidget(word(_("Keys"), "heading-small"))
        for keys, does in KEYS:
            column.addLayout(_key_line(keys, _(does)))
        column.addStretch()

    @property
    def similar(self) -> list[str]:
        """The words of the similar entries shown."""
        return [button.accessibleName() for button in self._buttons]

    def show_preview(self, preview: Preview) -> None:
        """Show how the entry will look."""
        self.preview.show_preview(preview)

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


def _key_line(keys: Sequence[str], does: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    for key in keys:
        row.addWidget(KeyHint(key))
    row.addWidget(word(does, "muted"), 1)
    return row
