"""The reconstruction page: a programme, its burn-up and one facility above the board, the sites or the table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QStackedLayout, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.reconstruction import ProgrammePicture
from sitrep_app.gui.panels.reconstruction.board import moved
from sitrep_app.gui.panels.reconstruction.burnup import burn_up
from sitrep_app.gui.panels.reconstruction.card import nothing_known
from sitrep_app.gui.panels.reconstruction.chart import BurnUpChart
from sitrep_app.gui.panels.reconstruction.choice import facility_shown, programme_shown
from sitrep_app.gui.panels.reconstruction.facility_card import FacilityCard
from sitrep_app.gui.panels.reconstruction.places_card import PlacesCard
from sitrep_app.gui.panels.reconstruction.presenter import programme_view
from sitrep_app.gui.panels.reconstruction.programme_card import ProgrammeCard
from sitrep_app.gui.panels.reconstruction.reading import Known, read
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.freshness import Freshness
from sitrep_app.i18n import _, ngettext

GAP = 12
TOP_SHARE, BOARD_SHARE = 52, 48


class ReconstructionPanel(QWidget):
    """What has been rebuilt at the lens' standpoint; `status_changed` says how much is shown."""

    FILTERS = ("districts",)
    status_changed = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: Known | None = None
        self._wanted: SubjectId | None = None
        self._programme, self._facility = ProgrammeCard(theme), FacilityCard()
        self._chart_card, self._chart = Card(_("Burn-up"), _("scope, reported, recorded")), BurnUpChart(theme)
        self._chart_card.body.addWidget(self._chart, 1)
        self._places = PlacesCard(theme)
        self._empty = nothing_known()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._page())
        self._stack.addWidget(self._empty)
        self._connect()
        signals = (session.workspace_changed, session.changed, session.lens_changed)
        self.freshness = Freshness(self, self._read, *signals)

    def _page(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for column, (card, share) in enumerate(
            ((self._programme, 27), (self._chart_card, 37), (self._facility, 36))
        ):
            grid.addWidget(card, 0, column)
            grid.setColumnStretch(column, share)
        grid.addWidget(self._places, 1, 0, 1, 3)
        grid.setRowStretch(0, TOP_SHARE)
        grid.setRowStretch(1, BOARD_SHARE)
        return page

    def _connect(self) -> None:
        self._programme.chosen.connect(self._on_programme_chosen)
        self._facility.pair.asked.connect(self._session.ask)
        self._places.chosen.connect(self._on_chosen)
        self._places.moved.connect(self._on_moved)
        self._empty.activated.connect(self._on_add)
        self._session.selection_changed.connect(self._on_selection_changed)

    @property
    def _picture(self) -> ProgrammePicture | None:
        return programme_shown(self._known, self._wanted, self._session.selected) if self._known else None

    def _read(self) -> None:
        workspace = self._session.workspace
        if workspace is not None:
            self._known = read(workspace, self._session.lens.standpoint, self._session.zone)
            self._stack.setCurrentIndex(0 if self._known.picture.programmes else 1)
            self._show()

    def _show(self) -> None:
        workspace, known, picture = self._session.workspace, self._known, self._picture
        if workspace is None or known is None or picture is None:
            return
        view = programme_view(known, picture, self._session.lens.districts)
        names = {p.programme.subject: p.programme.state.name for p in known.picture.programmes}
        self._programme.show_programme(view, names)
        until = known.as_of or workspace.host.clock.now()
        self._chart.show_burn_up(burn_up(picture, until, known.zone), until)
        self._places.show_programme(known, picture, view)
        facility = facility_shown(picture, self._session.selected)
        self._facility.show_facility(workspace, known, facility)
        self._places.mark(facility.facility.subject if facility else None)
        named = ngettext("{n} facility", "{n} facilities", view.named).format(n=view.named)
        self.status_changed.emit(
            f"{named} · {_('{n} unnamed').format(n=view.unnamed)}" if view.unnamed else named
        )

    def _on_programme_chosen(self, programme: str) -> None:
        self._wanted = SubjectId(programme)
        self._session.select(self._wanted)
        self._show()

    def _on_chosen(self, facility: str) -> None:
        self._session.select(SubjectId(facility))

    def _on_moved(self, key: str, column: str) -> None:
        if self._picture is not None:
            self._session.ask("draft", moved(self._picture, key, column))

    def _on_selection_changed(self, _selected: object) -> None:
        if self.isVisible():
            self._show()

    def _on_add(self) -> None:
        self._session.ask("new_entry", "reported_total")
