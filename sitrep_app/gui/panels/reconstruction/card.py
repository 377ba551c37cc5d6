"""Reconstruction as a card of the overview: the two totals, the segments, and the sites or the burn-up."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.reconstruction.burnup import burn_up
from sitrep_app.gui.panels.reconstruction.choice import facility_shown, programme_shown
from sitrep_app.gui.panels.reconstruction.presenter import ProgrammeView, programme_view
from sitrep_app.gui.panels.reconstruction.reading import Known, read
from sitrep_app.gui.panels.reconstruction.segments_bar import SegmentsBar
from sitrep_app.gui.panels.reconstruction.sites_view import SitesView
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.gui.widgets.empty_state import EmptyState
from sitrep_app.gui.widgets.freshness import Freshness
from sitrep_app.gui.widgets.segmented import Segmented
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _
from sitrep_app.i18n.directions import dotted

if TYPE_CHECKING:
    # Names a type only: the charts' library is loaded with the first chart
    from sitrep_app.gui.panels.reconstruction.chart import BurnUpChart

SITES, BURN_UP = "sites", "burn_up"
ROOM_FOR_BOTH = 430


class ReconstructionCard(Card):
    """Shows what has been rebuilt as of the lens' date."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        self._switch = Segmented([(SITES, _("Sites")), (BURN_UP, _("Burn-up"))], SITES, _("Picture"))
        super().__init__(_("Reconstruction"), corner=self._switch, parent=parent)
        self._session, self._theme = session, theme
        self._known: Known | None = None
        self._share, self._words = word(look="figure"), ElidedLabel("", "muted")
        self._segments, self._sites = SegmentsBar(theme), SitesView(theme)
        self._chart: BurnUpChart | None = None
        self._pictures = QVBoxLayout()
        self._pictures.addWidget(self._sites, 1)
        self._sites.chosen.connect(self._on_site_chosen)
        self._switch.chosen.connect(self._choose_picture)
        self._empty = nothing_known()
        self._empty.activated.connect(self._on_add)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._content())
        self._stack.addWidget(self._empty)
        self.body.addLayout(self._stack, 1)
        signals = (session.workspace_changed, session.changed, session.lens_changed)
        self.freshness = Freshness(self, self._read, *signals)
        session.selection_changed.connect(self._on_selection_changed)

    def _content(self) -> QWidget:
        content = QWidget()
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._share)
        head.addWidget(self._words, 1)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._segments)
        column.addLayout(self._pictures, 1)
        return content

    def _read(self) -> None:
        workspace = self._session.workspace
        if workspace is None:
            return
        self._known = read(workspace, self._session.lens.standpoint, self._session.zone)
        self._stack.setCurrentIndex(0 if self._known.picture.programmes else 1)
        self._show()

    def _show(self) -> None:
        workspace, known = self._session.workspace, self._known
        picture = programme_shown(known, None, self._session.selected) if known else None
        if workspace is None or known is None or picture is None:
            self.set_subtitle("")
            return
        view = programme_view(known, picture, self._session.lens.districts)
        self.set_subtitle(dotted((view.name, view.partners)))
        self._share.setText(view.reported or view.recorded)
        self._words.setText(totals_words(view))
        self._segments.show_segments(view.segments)
        self._sites.show_programme(view)
        self._mark()
        self._choose_picture()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_picture()

    def _choose_picture(self, _key: str = "") -> None:
        """Show the sites or the burn-up, as chosen; both where there is room for both."""
        has_room = self.height() >= ROOM_FOR_BOTH
        self._switch.setVisible(not has_room and self._stack.currentIndex() == 0)
        self._sites.setVisible(has_room or self._switch.current == SITES)
        if self._chart is not None:
            self._chart.setVisible(has_room or self._switch.current == BURN_UP)
        if has_room or self._switch.current == BURN_UP:
            self._show_burn_up()

    def _show_burn_up(self) -> None:
        # Late, so that the charts' library is loaded when the first chart is asked for
        from sitrep_app.gui.panels.reconstruction.chart import BurnUpChart  # noqa: PLC0415

        workspace, known = self._session.workspace, self._known
        picture = programme_shown(known, None, self._session.selected) if known else None
        if workspace is None or known is None or picture is None:
            return
        if self._chart is None:
            self._chart = BurnUpChart(self._theme)
            self._pictures.addWidget(self._chart, 1)
        until = known.as_of or workspace.host.clock.now()
        self._chart.show_burn_up(burn_up(picture, until, known.zone), until)

    def _mark(self) -> None:
        if self._known is None:
            return
        picture = programme_shown(self._known, None, self._session.selected)
        facility = facility_shown(picture, self._session.selected)
        is_selected = facility is not None and self._session.selected in {
            facility.facility.subject,
            *(claim.subject for claim in facility.progress),
        }
        self._sites.mark(facility.facility.subject if facility and is_selected else None)

    def _on_site_chosen(self, facility: str) -> None:
        self._session.select(SubjectId(facility))

    def _on_selection_changed(self, _selected: object) -> None:
        if self.isVisible():
            self._show()

    def _on_add(self) -> None:
        self._session.ask("new_entry", "reported_total")


def totals_words(view: ProgrammeView) -> str:
    """Return what stands beside the share: what it counts, and how much of it is recorded here."""
    if not view.reported:
        return _("rebuilt, as recorded here · no total reported")
    recorded = _("{share} recorded here").format(share=view.recorded)
    return f"{_('reported rebuilt')} · {recorded}"


def nothing_known() -> EmptyState:
    """Return what stands where nothing is being rebuilt yet."""
    return EmptyState(
        _("Nothing is being rebuilt yet"),
        _("Reported totals such as “1 of 11” appear here beside the facilities whose progress is recorded."),
        _("Add a reported total"),
        "hospital",
    )
