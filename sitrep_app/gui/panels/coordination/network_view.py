"""The network as a widget: an edge or an actor is chosen by mouse, or by Tab's arrow keys from edge to edge."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from sitrep_app.domain.coordination import Band, Pair
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.coordination.network import Edge, Network, Node, network
from sitrep_app.gui.panels.coordination.presenter import Matrix
from sitrep_app.gui.theme import Theme, font
from sitrep_app.i18n import _
from sitrep_app.i18n.directions import alone

_WIDTHS = {
    Band.UNIFIED_COMMAND: 4.0,
    Band.JOINT: 3.0,
    Band.LIAISON: 2.5,
    Band.NONE: 1.6,
    Band.FRICTION: 2.5,
    Band.HOSTILE: 2.5,
}


class NetworkView(QWidget):
    """Shows a matrix as nodes and edges; `pair_chosen` is emitted with a pair, `actor_chosen` with an actor."""

    pair_chosen = Signal(object)
    actor_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._matrix = Matrix()
        self._pair: Pair | None = None
        self._actor: SubjectId | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("Network of coordination"))
        theme.changed.connect(self.update)

    def show_matrix(self, matrix: Matrix) -> None:
        """Show the actors and claims of another matrix."""
        self._matrix = matrix
        self.update()

    def mark(self, pair: Pair | None, actor: SubjectId | None, _among: frozenset[SubjectId]) -> None:
        """Make a pair's edge and an actor's node stand out."""
        self._pair, self._actor = pair, actor
        self.update()

    @property
    def network(self) -> Network:
        """The nodes and edges as they lie now."""
        metrics = QFontMetricsF(font(12))
        widths = [metrics.horizontalAdvance(row.short) for row in self._matrix.rows]
        return network(self._matrix, widths, self.width(), self.height())

    def sizeHint(self) -> QSize:
        return QSize(360, 280)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 150)

    def paintEvent(self, _event: QPaintEvent) -> None:
        shown = self.network
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for edge in shown.edges:
                self._paint_edge(painter, edge)
            for node in shown.nodes:
                self._paint_node(painter, node)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point, shown = event.position(), self.network
        if node := shown.node_at(point.x(), point.y()):
            self.actor_chosen.emit(node.actor)
        elif edge := shown.edge_at(point.x(), point.y()):
            self.pair_chosen.emit(edge.pair)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key())
        )
        edges = self.network.edges
        if step is None or not edges:
            super().keyPressEvent(event)
            return
        pairs = [edge.pair for edge in edges]
        place = pairs.index(self._pair) + step if self._pair in pairs else 0
        self.setAccessibleDescription(edges[place % len(edges)].said)
        self.pair_chosen.emit(pairs[place % len(pairs)])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            shown, x, y = self.network, event.pos().x(), event.pos().y()
            edge = None if shown.node_at(x, y) else shown.edge_at(x, y)
            QToolTip.showText(event.globalPos(), edge.said if edge else "", self)
            return True
        return super().event(event)

    def _paint_edge(self, painter: QPainter, edge: Edge) -> None:
        colours, look = self._theme.colours, self._theme.band(edge.band)
        is_chosen = edge.pair == self._pair
        colour = colours.bars if edge.band is Band.NONE else look.colour
        style = Qt.PenStyle.DashLine if edge.band in (Band.NONE, Band.FRICTION) else Qt.PenStyle.SolidLine
        start, end = QPointF(*edge.start), QPointF(*edge.end)
        if is_chosen:
            painter.setPen(QPen(colours.accent_soft, _WIDTHS[edge.band] + 8))
            painter.drawLine(start, end)
        painter.setPen(QPen(colours.accent if is_chosen else colour, _WIDTHS[edge.band], style))
        painter.drawLine(start, end)

    def _paint_node(self, painter: QPainter, node: Node) -> None:
        colours, rect = self._theme.colours, QRectF(node.box.x, node.box.y, node.box.width, node.box.height)
        is_chosen = node.actor == self._actor or (self._pair is not None and node.actor in self._pair)
        painter.setPen(QPen(colours.accent if is_chosen else colours.line, 1.6 if is_chosen else 1.2))
        painter.setBrush(
            colours.accent_soft if is_chosen else colours.surface if node.depth else colours.chip
        )
        painter.drawRoundedRect(rect, 13, 13)
        painter.setFont(font(12))
        painter.setPen(colours.text)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, alone(node.name))
