"""The card that shows how an entry will look."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from sitrep_app.gui.forms.shape import Preview
from sitrep_app.gui.theme import Shape, Theme
from sitrep_app.gui.widgets.shape_label import ShapeLabel
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n.directions import dotted


class PreviewCard(QFrame):
    """A kicker with its mark, a title, a line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._theme, self._preview = theme, Preview("", "", "")
        self._marked = ShapeLabel()
        self._kicker = word("", "strong-small")
        self._title = word("", "strong", wrap=True)
        self._line = word("", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 9, 11, 9)
        column.setSpacing(3)
        for widget in (self._marked, self._kicker, self._title, self._line):
            column.addWidget(widget)
        theme.changed.connect(self._on_theme_changed)

    @property
    def words(self) -> tuple[str, str, str]:
        """The kicker, the title and the line shown."""
        return (self._preview.kicker, self._title.text(), self._line.text())

    def show_preview(self, preview: Preview) -> None:
        """Show how an entry will look."""
        self._preview = preview
        self._kicker.setText(preview.kicker)
        self._title.setText(preview.title)
        self._line.setText(preview.line)
        self._line.setVisible(bool(preview.line))
        self.setAccessibleName(dotted(self.words))
        self._show_mark()

    def _on_theme_changed(self) -> None:
        self._show_mark()

    def _show_mark(self) -> None:
        """Show a category by its shape, a relation by its shade, and nothing for what has neither."""
        preview, theme = self._preview, self._theme
        if preview.category:
            look = theme.category(preview.category)
            self._marked.show_shape(preview.kicker, look.shape, look.colour, look.text)
        elif preview.band:
            shade = theme.band(preview.band).colour
            self._marked.show_shape(preview.kicker, Shape.SQUARE, shade, theme.colours.text)
        has_mark = bool(preview.category or preview.band)
        self._marked.setVisible(has_mark)
        self._kicker.setVisible(not has_mark)
