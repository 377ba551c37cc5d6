"""How the parts of a form stand in its window, and what of them where there is little room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QDialog, QVBoxLayout

from sitrep_app.gui.forms.parts import Parts
from sitrep_app.gui.widgets.tab_order import put_after

USUAL = QSize(1000, 760)
SMALLEST = QSize(640, 440)
FRAME = QSize(16, 44)
"""What a window manager may draw round a window."""

_NARROW = 820
_SHARE_ABOVE = 0.55
"""How much of a narrow form's height the guesses take at most, which stand between the line and the fields there."""


class Arrangement:
    """Head, offer and line above fields and side, the foot below; a narrow form has a side only while it is looked at."""

    def __init__(self, form: QDialog, parts: Parts) -> None:
        self._form, self._parts = form, parts
        self._is_looked_at = False
        form.setProperty("look", "form")
        form.setWindowTitle(parts.header.title.text())
        form.setMinimumSize(SMALLEST)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(0)
        self._middle.addLayout(parts.fields.column, 1)
        self._middle.addWidget(parts.side)
        self._column = column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (parts.header, parts.offer, parts.quick):
            column.addWidget(part)
        column.addLayout(self._middle, 1)
        column.addWidget(parts.footer)
        form.resize(USUAL.boundedTo(form.screen().availableSize() - FRAME))
        put_after(parts.quick, parts.fields.page)

    def fit(self) -> None:
        """Fit the parts to the size that the form has now."""
        is_wide = self._form.width() >= _NARROW
        for part in (self._parts.header, self._parts.templates):
            part.show_wide(is_wide=is_wide)
        way = QBoxLayout.Direction
        self._middle.setDirection(way.LeftToRight if is_wide else way.BottomToTop)
        if is_wide:
            self._parts.side.stand_beside()
        else:
            self._parts.side.stand_above(self._form.width(), round(self._form.height() * _SHARE_ABOVE))
        self._parts.side.setVisible(is_wide or self._is_looked_at)

    def show_look(self, *, is_on: bool) -> None:
        """Make room for what is looked at, or take it back."""
        self._is_looked_at = is_on
        self.fit()
        if is_on:
            # Whether all of it is in view is asked before the next turn of the event loop
            self._column.activate()

    def put_fields_in_order(self) -> None:
        """Let Tab come to fields that were put in later where they stand."""
        parts = self._parts
        put_after(parts.quick, parts.fields.page, parts.side, parts.footer)
