"""Asks what to export, in which format and for whom, and says what of the workspace that will be."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sitrep_app.domain.lens import Lens
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.vocabulary import load
from sitrep_app.exchange.formats import FORMATS
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, current, later
from sitrep_app.ops.exporting import ExportRequest

WIDTH = 480


@dataclass(frozen=True, slots=True)
class Offered:
    """One kind of file: its format, the part of the view that it holds, and what a person calls it."""

    format: str
    part: str
    title: str


OFFERED = (
    Offered("csv", "events", later("Events, for spreadsheets (CSV)")),
    Offered("csv", "coordination", later("Coordination, for spreadsheets (CSV)")),
    Offered("csv", "reconstruction", later("Reconstruction, for spreadsheets (CSV)")),
    Offered("csv", "sources", later("Sources, for spreadsheets (CSV)")),
    Offered("geojson", "events", later("Events, for maps (GeoJSON)")),
    Offered("json", "everything", later("Everything, for programs (JSON)")),
)


class ExportDialog(QDialog):
    """Asks about one export through a lens; `chosen` is emitted with an ExportRequest."""

    chosen = Signal(object)

    def __init__(self, window: QWidget, lens: Lens, audience: Marking) -> None:
        super().__init__(window)
        self._lens = lens
        self.setWindowTitle(_("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self.what, self.audience = QComboBox(), QComboBox()
        self.told = word(told_of(lens), "muted", wrap=True)
        self._fill(audience)
        self._lay_out()

    def _fill(self, audience: Marking) -> None:
        self.what.setAccessibleName(_("What"))
        self.audience.setAccessibleName(_("Audience"))
        for offered in OFFERED:
            self.what.addItem(_(offered.title), offered)
        markings = load("marking")
        for marking in Marking:
            self.audience.addItem(marking.label, marking)
            explained = markings.term(marking).explained(current())
            self.audience.setItemData(marking.rank, explained, Qt.ItemDataRole.ToolTipRole)
        self.audience.setCurrentIndex(audience.rank)

    def _lay_out(self) -> None:
        fields = QFormLayout()
        fields.addRow(_("What"), self.what)
        fields.addRow(_("Audience"), self.audience)
        give, stay = QPushButton(_("Export…")), QPushButton(_("Cancel"))
        give.setProperty("look", "primary")
        give.setDefault(True)
        give.clicked.connect(self._on_give)
        stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(stay)
        buttons.addWidget(give)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(word(_("Export"), "heading", wrap=True))
        column.addLayout(fields)
        column.addWidget(self.told)
        column.addWidget(
            word(_("What is marked above the audience is left out and counted."), "muted", wrap=True)
        )
        column.addLayout(buttons)

    def _on_give(self) -> None:
        offered: Offered = self.what.currentData()
        made = FORMATS[offered.format]
        audience = Marking(self.audience.currentData())
        request = ExportRequest(made, offered.part, self._lens, audience)
        self.accept()
        self.chosen.emit(request)


def told_of(lens: Lens) -> str:
    """Return what of the workspace is exported: what the lens lets through, or all of it."""
    if lens.is_filtered:
        return _("Of the events, only those are written that the time window and the filters let through.")
    return _("All events are written: no filter is set.")
