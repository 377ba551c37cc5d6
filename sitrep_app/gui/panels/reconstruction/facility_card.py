"""One facility: what is claimed of it now, axis by axis, and what was before."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sitrep_app.domain.before_after import Pair, pair_of
from sitrep_app.domain.reconstruction import FacilityPicture
from sitrep_app.domain.where import say_name
from sitrep_app.gui.panels.reconstruction.facts import facility_facts
from sitrep_app.gui.panels.reconstruction.reading import Known
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.thumbnails import PairView
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.facts import FactSheet
from sitrep_app.gui.widgets.scrolling import at_top, scrolling, stacked
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, current
from sitrep_app.store.workspace import Workspace


class FacilityCard(Card):
    """Shows a facility, or says that none is named."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Facility"), parent=parent)
        self._facts = FactSheet(is_ruled=True, label_width=120)
        self._hint = word(_("No source names a facility of this programme yet."), "muted", wrap=True)
        self.pair = PairView(Tasks(self))
        self.pair.hide()
        self._area = scrolling(at_top(stacked(self.pair, self._facts)))
        self.body.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._area, 1)

    def show_facility(self, workspace: Workspace, known: Known, facility: FacilityPicture | None) -> None:
        """Show another facility, or none: its photos of before and after, and what is claimed of it."""
        self.pair.show_pair(workspace, pair_of(facility.progress) if facility else Pair(), known.zone)
        self._show_facts(known, facility)

    def _show_facts(self, known: Known, facility: FacilityPicture | None) -> None:
        state = facility.facility.state if facility else None
        self.set_title((state.names.get(current()) or state.name) if state else _("Facility"))
        self.set_subtitle(say_name(state.location) if state else "")
        self._hint.setVisible(facility is None)
        self._area.setVisible(facility is not None)
        self._facts.show_facts(facility_facts(known, facility) if facility else ())
