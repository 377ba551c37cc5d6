"""Keeps the two dates of the top bar and the session's standpoint the same."""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QObject

from sitrep_app.domain.identity import Hlc, microseconds
from sitrep_app.domain.period import end_of
from sitrep_app.gui.session import Session
from sitrep_app.gui.widgets.date_picker import DatePicker
from sitrep_app.gui.widgets.standpoint_button import StandpointButton
from sitrep_app.gui.window.saying import known_time, say_as_of, say_known_at
from sitrep_app.i18n import _


class StandpointBinding(QObject):
    """Shows the session's two dates in a button and opens the panels that change them."""

    def __init__(self, session: Session, button: StandpointButton) -> None:
        super().__init__(button)
        self._session, self._button = session, button
        button.as_of_asked.connect(self._on_as_of_asked)
        button.known_at_asked.connect(self._on_known_at_asked)
        session.lens_changed.connect(self._on_lens_changed)
        self._on_lens_changed()

    def open_as_of(self) -> DatePicker:
        """Open the panel for the date in the world."""
        picker = DatePicker(
            self._button,
            title=_("As of"),
            explained=_("Show the world as it stood at the end of this day."),
            latest=_("Today"),
            day=self._session.as_of,
            today=self._session.today,
            zone=self._session.zone,
        )
        picker.chosen.connect(self._session.set_as_of)
        picker.open_below(self._button.as_of)
        return picker

    def open_known_at(self) -> DatePicker:
        """Open the panel for the moment of knowledge."""
        moment = self._session.lens.standpoint.known_at
        picker = DatePicker(
            self._button,
            title=_("Known at"),
            explained=_("Use only what had been recorded here by the end of this day, or by this moment."),
            latest=_("Everything known today"),
            day=known_time(moment, self._session.zone) if moment else None,
            today=self._session.today,
            zone=self._session.zone,
            takes_times=True,
        )
        picker.chosen.connect(self._on_known_at_chosen)
        picker.open_below(self._button.known_at)
        return picker

    def _on_as_of_asked(self) -> None:
        self.open_as_of()

    def _on_known_at_asked(self) -> None:
        self.open_known_at()

    def _on_known_at_chosen(self, day: date | None) -> None:
        self._session.set_known_at(_known_by(day, self._session.zone) if day else None)

    def _on_lens_changed(self) -> None:
        standpoint = self._session.lens.standpoint
        day = self._session.as_of
        self._button.as_of.show_value(say_as_of(None if day == self._session.today else day))
        self._button.known_at.show_value(say_known_at(standpoint.known_at, self._session.zone))


def _known_by(day: date, zone: tzinfo) -> Hlc:
    """Return the last reading of the log's clock within a day, or at a moment, which is included."""
    if isinstance(day, datetime):
        return Hlc(microseconds(day))
    return Hlc(microseconds(end_of(day, zone)) - 1)
