"""The row of chips above a page: each shows one part of the session's lens and changes it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sitrep_app.domain.lens import Lens
from sitrep_app.domain.period import Period
from sitrep_app.gui.session import Session
from sitrep_app.gui.widgets.chip import ChoiceChip
from sitrep_app.gui.widgets.flow import Flow
from sitrep_app.gui.widgets.period_picker import PeriodPicker
from sitrep_app.gui.widgets.window_chip import WindowChip
from sitrep_app.gui.window.choices import Choices
from sitrep_app.gui.window.more_filters import MoreChip
from sitrep_app.gui.window.pages import Filter
from sitrep_app.gui.window.saying import say_window
from sitrep_app.i18n import _, later

_SELDOM = {
    Filter.GRADES: later("Grade…"),
    Filter.MARKINGS: later("Marking…"),
    Filter.TAGS: later("Tags…"),
    Filter.SOURCES: later("Sources…"),
}
"""Filters whose chips are shown once they are asked for, and what asks for them."""


class FilterRow(Flow):
    """The time window, lists to tick, what is seldom wanted behind one chip, and a button that clears them all.

    `opened` is emitted with a filter and the Checklist that was opened for it.
    """

    opened = Signal(object, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=8)
        self._session = session
        self.choices = Choices()
        self.window_chip = WindowChip()
        self.window_chip.clicked.connect(self._on_window_asked)
        self.window_chip.cleared.connect(self._on_window_cleared)
        self.chips = {
            Filter.CATEGORIES: ChoiceChip(_("All categories"), _("{n} categories")),
            Filter.ACTORS: ChoiceChip(_("All actors"), _("{n} actors")),
            Filter.DISTRICTS: ChoiceChip(_("All districts"), _("{n} districts")),
            Filter.VERIFICATIONS: ChoiceChip(_("Any status"), _("{n} states of checking")),
            Filter.GRADES: ChoiceChip(_("All grades"), _("{n} grades")),
            Filter.MARKINGS: ChoiceChip(_("All markings"), _("{n} markings")),
            Filter.TAGS: ChoiceChip(_("All tags"), _("{n} tags")),
            Filter.SOURCES: ChoiceChip(_("All sources"), _("{n} sources")),
        }
        self.more = MoreChip()
        self.more.filter_wanted.connect(self._on_filter_wanted)
        self._answered: tuple[str, ...] = ()
        self._wanted: set[str] = set()
        self._clear = _clear_button()
        self._clear.clicked.connect(self.clear_filters)
        self.add(self.window_chip)
        for name, chip in self.chips.items():
            chip.chosen.connect(partial(self._on_chosen, name))
            chip.opened.connect(partial(self.opened.emit, name))
            self.add(chip)
        self.add(self.more)
        self.add(self._clear)
        session.lens_changed.connect(self._on_lens_changed)
        session.workspace_changed.connect(self._on_lens_changed)

    def offer(self, choices: Choices) -> None:
        """Offer other choices."""
        self.choices = choices
        self._on_lens_changed()

    def show_only(self, filters: tuple[str, ...]) -> None:
        """Show the chips that the present page answers to."""
        self._answered = filters
        self.window_chip.setVisible(Filter.WINDOW in filters)
        self._show_chips()
        self._clear.setVisible(bool(filters))
        self.setVisible(bool(filters))

    def clear_filters(self) -> None:
        """Let everything through; the standpoint stays."""
        self._wanted.clear()
        self._session.set_lens(Lens(self._session.lens.standpoint))

    def open_window_picker(self) -> PeriodPicker:
        """Open the panel in which the time window is typed."""
        session = self._session
        picker = PeriodPicker(
            self.window_chip,
            title=_("Time window"),
            today=session.today,
            zone=session.zone,
            has_reset=bool(session.setting),
        )
        picker.chosen.connect(self._on_window_chosen)
        picker.reset_asked.connect(self._on_reset)
        picker.open_below(self.window_chip)
        return picker

    def _show_chips(self) -> None:
        """Show what the page answers to; what is seldom wanted only where it narrows the view or was asked for."""
        for name, chip in self.chips.items():
            is_there = name not in _SELDOM or chip.is_on or name in self._wanted
            chip.setVisible(name in self._answered and is_there)
        seldom = [name for name in _SELDOM if name in self._answered]
        self.more.setVisible(bool(seldom))
        self.more.filters = [
            (name.value, _(_SELDOM[name])) for name in seldom if getattr(self.choices, name.value)
        ]

    def _on_filter_wanted(self, key: str) -> None:
        self._wanted.add(key)
        self._show_chips()
        self.chips[Filter(key)].open()

    def _on_window_asked(self) -> None:
        self.open_window_picker()

    def _on_window_cleared(self) -> None:
        self._session.narrow(start=None, end=None)

    def _on_window_chosen(self, period: Period | None) -> None:
        start = period.start_earliest if period else None
        self._session.narrow(start=start, end=period.end_latest if period else None)

    def _on_reset(self) -> None:
        self._session.show_reporting_period()

    def _on_chosen(self, name: Filter, taken: frozenset[str]) -> None:
        self._session.narrow(**{name.value: taken})

    def _on_lens_changed(self) -> None:
        lens, zone = self._session.lens, self._session.zone
        is_narrow = lens.start is not None or lens.end is not None
        self.window_chip.show_text(say_window(lens.start, lens.end, zone), is_on=is_narrow)
        for name, chip in self.chips.items():
            chip.show_choices(getattr(self.choices, name.value), getattr(lens, name.value))
        self.chips[Filter.ACTORS].find_by(self.choices.also)
        self._clear.setEnabled(lens.is_filtered)
        self.more.can_save = lens.is_filtered
        self.more.saved = self.choices.saved
        self._show_chips()


def _clear_button() -> QPushButton:
    button = QPushButton(_("Clear filters"))
    button.setProperty("look", "chip-link")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(_("Clear filters"))
    return button
