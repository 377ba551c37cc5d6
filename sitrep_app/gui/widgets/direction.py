"""Left and right, for widgets that paint themselves."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QWidget


def is_right_to_left() -> bool:
    """Say whether the program reads from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def mirrored(rect: QRect, widget: QWidget) -> QRect:
    """Return where a rectangle laid out from left to right lies in the direction the widget reads."""
    return QStyle.visualRect(widget.layoutDirection(), widget.rect(), rect)


def mirrored_f(rect: QRectF, widget: QWidget) -> QRectF:
    """Return the same for fractions of a pixel."""
    if widget.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        return rect
    return QRectF(widget.width() - rect.right(), rect.y(), rect.width(), rect.height())
