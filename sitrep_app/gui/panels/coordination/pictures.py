"""The matrix or the network with the legend and the counts beside it: the heart of the page and of the overview's card."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sitrep_app.domain.coordination import Pair
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.coordination.legend import BandLegend, CountsLabel
from sitrep_app.gui.panels.coordination.matrix_view import MatrixView
from sitrep_app.gui.panels.coordination.network_view import NetworkView
from sitrep_app.gui.panels.coordination.presenter import counts, matrix
from sitrep_app.gui.panels.coordination.reading import Known
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.scrolling import scrolling
from sitrep_app.gui.widgets.segmented import Segmented
from sitrep_app.i18n import _

MATRIX, NETWORK = "matrix", "network"
ROOM_FOR_BOTH, HEIGHT_FOR_BOTH = 1300, 320


class Pictures(QWidget):
    """Shows what is known as a matrix or a network; `switch` is the choice between them, for a card's corner."""

    pair_chosen = Signal(object)
    actor_chosen = Signal(str)

    def __init__(self, theme: Theme, *, brief: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brief = brief
        self._known: Known | None = None
        self._folded: set[SubjectId] = set()
        self.switch = Segmented([(MATRIX, _("Matrix")), (NETWORK, _("Network"))], MATRIX, _("Picture"))
        self.switch.chosen.connect(self._choose_picture)
        self.matrix_view, self.network_view = MatrixView(theme), NetworkView(theme)
        self.matrix_view.folded.connect(self._on_folded)
        for view in (self.matrix_view, self.network_view):
            view.pair_chosen.connect(self.pair_chosen)
            view.actor_chosen.connect(self.actor_chosen)
        self._matrix_area = scrolling(self.matrix_view, sideways=True)
        self._counts = CountsLabel()
        side = QVBoxLayout()
        side.setSpacing(8)
        self._legend = BandLegend(theme)
        side.addWidget(self._legend)
        side.addWidget(self._counts)
        side.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._matrix_area, 1)
        row.addWidget(self.network_view, 1)
        row.addLayout(side)
        self._choose_picture()

    def show_known(self, known: Known) -> None:
        """Show what is known now."""
        self._known = known
        shown = matrix(known, self._folded, brief=self._brief)
        self.matrix_view.show_matrix(shown)
        if self._brief:
            self._legend.show_bands({cell.band for row in shown.cells for cell in row})
        self.network_view.show_matrix(shown)
        self._counts.show_counts(counts(known))
        self._choose_picture()

    def mark(self, pair: Pair | None, actor: SubjectId | None, among: frozenset[SubjectId]) -> None:
        """Mark a pair, an actor, and the actors that the lens keeps."""
        self.matrix_view.mark(pair, actor, among)
        self.network_view.mark(pair, actor, among)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_picture()

    def _choose_picture(self, _key: str = "") -> None:
        """Show the matrix or the network, as chosen; both where there is room for both."""
        has_room = self.width() >= ROOM_FOR_BOTH and self.height() >= HEIGHT_FOR_BOTH
        self.switch.setVisible(not has_room and bool(self._known and self._known.picture.rows))
        self._matrix_area.setVisible(has_room or self.switch.current == MATRIX)
        self.network_view.setVisible(has_room or self.switch.current == NETWORK)

    def _on_folded(self, whole: str) -> None:
        self._folded ^= {SubjectId(whole)}
        if self._known is not None:
            self.show_known(self._known)
