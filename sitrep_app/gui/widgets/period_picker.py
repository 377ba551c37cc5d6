"""A panel to give a stretch of time in, typed as people write it."""

from datetime import date, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sitrep_app.domain.period import Period
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.when import read_period, say_period
from sitrep_app.gui.widgets.popover import Popover
from sitrep_app.gui.widgets.words import set_look, word
from sitrep_app.i18n import _


class PeriodPicker(Popover):
    """Asks for a period; `chosen` is emitted with it, or with None for all of time; `reset_asked` for the usual one."""

    chosen = Signal(object)
    reset_asked = Signal()

    def __init__(self, parent: QWidget, *, title: str, today: date, zone: tzinfo, has_reset: bool) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._today, self._zone = today, zone
        self._period: Period | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("jan 2018, 1–15 jan 2018, since oct 2017 …"))
        self.field.setAccessibleName(title)
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_done)
        self.hint = word(_("Give a month, a year, two dates, or “since” a date."), "hint", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        for widget in (word(title, "strong"), self.field, self.hint):
            column.addWidget(widget)
        column.addLayout(self._buttons(has_reset))
        self.setMinimumWidth(360)
        self.field.setFocus()

    def _buttons(self, has_reset: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        reset, everything, done = (
            QPushButton(_("Reporting period")),
            QPushButton(_("All dates")),
            QPushButton(_("Show")),
        )
        reset.setVisible(has_reset)
        done.setProperty("look", "primary")
        reset.clicked.connect(self._on_reset)
        everything.clicked.connect(self._on_everything)
        done.clicked.connect(self._on_done)
        row.addWidget(reset)
        row.addWidget(everything)
        row.addStretch()
        row.addWidget(done)
        return row

    def _on_typed(self, text: str) -> None:
        try:
            self._period = read_period(text, self._zone, self._today)
        except Trouble as trouble:
            self._period = None
            self.hint.setText(f"{trouble.what.rstrip('.')}. {trouble.remedy}")
            set_look(self.hint, "hint-danger")
            return
        self.hint.setText(say_period(self._period))
        set_look(self.hint, "hint")

    def _on_done(self) -> None:
        if self._period is not None:
            self.chosen.emit(self._period)
            self.close()

    def _on_everything(self) -> None:
        self.chosen.emit(None)
        self.close()

    def _on_reset(self) -> None:
        self.reset_asked.emit()
        self.close()
