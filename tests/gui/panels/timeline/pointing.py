"""Where things lie on the canvas, and hands that reach for them."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.layout import Frame, Placed


def frame_of(canvas: Canvas) -> Frame:
    """What is painted at present."""
    assert canvas.frame is not None
    return canvas.frame


def mark_titled(canvas: Canvas, title: str) -> Placed:
    """The mark of an entry on screen."""
    rows = {mark.row: mark for mark in frame_of(canvas).marks}
    return next(mark for row, mark in rows.items() if title_of(canvas, row).startswith(title))


def title_of(canvas: Canvas, row: int) -> str:
    """The title of a row."""
    details = canvas.presenter.details(row)
    assert details is not None
    return details.title


def middle(canvas: Canvas, mark: Placed) -> QPoint:
    """The middle of what is seen of a mark."""
    plot = frame_of(canvas).areas.plot
    return QPoint(round((max(mark.left, plot.x) + min(mark.right, plot.right)) / 2), round(mark.y))


def drag(qtbot: QtBot, canvas: Canvas, start: QPoint, by: QPoint) -> None:
    """Press, move and let go."""
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        point = start + QPoint(round(by.x() * share), round(by.y() * share))
        qtbot.mouseMove(canvas, point)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + by)


def wheel(
    canvas: Canvas,
    at: QPoint,
    notches: float,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Turn the wheel at a point."""
    event = QWheelEvent(
        QPointF(at),
        QPointF(canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, round(notches * 120)),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)
