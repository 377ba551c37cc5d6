"""Left and right, for widgets that paint themselves."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QLayout, QStyle, QWidget

from sitrep_app.i18n.directions import alone


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


def cut(
    text: str,
    metrics: QFontMetrics | QFontMetricsF,
    width: float,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> str:
    """Return a line as it is painted in a width: what does not fit ends in an ellipsis, at the end of its own reading."""
    if isinstance(metrics, QFontMetricsF):
        return alone(metrics.elidedText(text, mode, width))
    return alone(metrics.elidedText(text, mode, int(width)))


def set_margins(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Set a layout's margins from where reading starts to where it ends; Qt itself only knows left and right."""
    left, right = (end, start) if is_right_to_left() else (start, end)
    layout.setContentsMargins(left, top, right, bottom)
