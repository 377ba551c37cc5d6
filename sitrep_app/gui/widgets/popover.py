"""A small panel that opens at a button and closes at the first click elsewhere or at Esc."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QWidget


class Popover(QFrame):
    """Opens below its anchor and stays on the screen; it deletes itself when it closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def open_below(self, anchor: QWidget) -> None:
        """Show the panel under a widget, its edge at the widget's leading edge."""
        self.adjustSize()
        self.move(
            placed(self.rect(), QRect(anchor.mapToGlobal(QPoint(0, 0)), anchor.size()), _screen(anchor), self)
        )
        self.show()


def placed(panel: QRect, anchor: QRect, screen: QRect, widget: QWidget) -> QPoint:
    """Return where a panel goes: under the anchor, over it where there is no room below, always on the screen."""
    right_to_left = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    x = anchor.right() - panel.width() + 1 if right_to_left else anchor.left()
    y = anchor.bottom() + 5
    if y + panel.height() > screen.bottom():
        y = max(screen.top(), anchor.top() - panel.height() - 4)
    return QPoint(max(screen.left(), min(x, screen.right() - panel.width())), y)


def _screen(anchor: QWidget) -> QRect:
    return anchor.screen().availableGeometry()
