"""One facility: what is claimed of it now, axis by axis, and what was before."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sitrep_app.domain.reconstruction import FacilityPicture
from sitrep_app.domain.where import say_name
from sitrep_app.gui.panels.reconstruction.facts import facility_facts
from sitrep_app.gui.panels.reconstruction.reading import Known
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.facts import FactSheet
from sitrep_app.gui.widgets.scrolling import at_top, scrolling
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, current


class FacilityCard(Card):
    """Shows a facility, or says that none is named."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Facility"), parent=parent)
        self._facts = FactSheet(is_ruled=True, label_width=120)
        self._hint = word(_("No source names a facility of this programme yet."), "muted", wrap=True)
        self._area = scrolling(at_top(self._facts))
        self.body.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._area, 1)

    def show_facts(self, known: Known, facility: FacilityPicture | None) -> None:
        """Show another facility, or none."""
        state = facility.facility.state if facility else None
        self.set_title((state.names.get(current()) or state.name) if state else _("Facility"))
        self.set_subtitle(say_name(state.location) if state else "")
        self._hint.setVisible(facility is None)
        self._area.setVisible(facility is not None)
        self._facts.show_facts(facility_facts(known, facility) if facility else ())
