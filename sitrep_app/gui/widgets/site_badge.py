"""The badge of a facility: what kind it is, by its icon, and whether it works, by its colour."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from sitrep_app.domain.reconstruction import is_done
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.theme import Colours, icon

ROUND = 0.25
SHARE = 0.68
UNKNOWN = "building-2"


def site_tone(colours: Colours, state: str) -> QColor:
    """Return the colour of a lifecycle state: rebuilt and open, damaged or destroyed, or anything between."""
    if is_done(state):
        return colours.done
    states = load("lifecycle")
    column = states.term(state).extra.get("column") if state in states else ""
    return colours.danger if column == "damaged" else colours.muted


def paint_site_badge(
    painter: QPainter, box: QRectF, kind: str, state: str, colours: Colours, edge: QColor | None = None
) -> None:
    """Paint the badge of a kind of facility in a state within a square, with an edge where it stands on something."""
    radius = box.width() * ROUND
    painter.setPen(QPen(edge, 1.5) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(site_tone(colours, state))
    painter.drawRoundedRect(box, radius, radius)
    kinds = load("facility_type")
    name = str(kinds.term(kind).extra.get("icon") or UNKNOWN) if kind in kinds else UNKNOWN
    side = round(box.width() * SHARE)
    corner = QPointF(box.center().x() - side / 2, box.center().y() - side / 2)
    icon(name, QPalette.ColorRole.BrightText).paint(
        painter, QRectF(corner, QSize(side, side)).toAlignedRect()
    )
