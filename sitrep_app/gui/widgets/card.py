"""A white panel with a title, a quiet subtitle, something in its corner, and content below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sitrep_app.gui.widgets.elided import ElidedLabel

SIDE, BORDER = 14, 2


class Card(QFrame):
    """A panel of a page; put content into `body`, a vertical layout."""

    def __init__(
        self,
        title: str = "",
        subtitle: str = "",
        corner: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName(title)
        self._title = ElidedLabel(title, "heading")
        self._subtitle = ElidedLabel(subtitle, "subtitle")
        # The title has its width first; the subtitle takes what is left
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._in_head: list[QWidget] = [self._title, self._subtitle]
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._subtitle, 1, Qt.AlignmentFlag.AlignVCenter)
        if corner is not None:
            self.add_corner(corner)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SIDE, 11, SIDE, 13)
        whole.setSpacing(8)
        whole.addLayout(self._head)
        whole.addWidget(content, 1)
        self._show_head()

    @property
    def title(self) -> str:
        """The title shown."""
        return self._title.text()

    @property
    def subtitle(self) -> str:
        """The quiet words beside the title."""
        return self._subtitle.text()

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._show_head()

    def set_subtitle(self, subtitle: str) -> None:
        """Show other quiet words beside the title."""
        self._subtitle.setText(subtitle)
        self._show_head()

    def add_corner(self, widget: QWidget) -> None:
        """Put a widget at the far end of the title's line."""
        self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._in_head.append(widget)
        self._corner = True
        self._show_head()

    def head_width(self, but: QWidget) -> int:
        """Return what the title's line and the margins ask for in pixels, all but one widget in its corner."""
        asked = [one.sizeHint().width() for one in self._in_head if one is not but and not one.isHidden()]
        return sum(asked) + len(asked) * self._head.spacing() + 2 * (SIDE + BORDER)

    _corner = False

    def _show_head(self) -> None:
        self._title.setVisible(bool(self._title.text()))
        self._subtitle.setVisible(bool(self._title.text() or self._subtitle.text() or self._corner))
