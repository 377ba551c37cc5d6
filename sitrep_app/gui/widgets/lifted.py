"""The soft shadow under what lies over a page."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

_BLUR = 28.0
_STRENGTH = 60


def lift(widget: QWidget) -> None:
    """Let a widget stand off the page."""
    shadow = QGraphicsDropShadowEffect(widget)
    shadow.setBlurRadius(_BLUR)
    shadow.setOffset(0, 4)
    shadow.setColor(QColor(0, 0, 0, _STRENGTH))
    widget.setGraphicsEffect(shadow)
