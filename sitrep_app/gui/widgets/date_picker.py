"""A panel to choose a day or a moment in: typed as people write dates, or picked from a calendar."""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QDate, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sitrep_app.domain.period import Period
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.when import read_period
from sitrep_app.gui.theme import colours_in_use, icon
from sitrep_app.gui.widgets.popover import Popover
from sitrep_app.gui.widgets.words import set_look, word
from sitrep_app.i18n import _, format_date, format_time, later

_DAYS = later("31 Jan 2018, jan 2018, yesterday …")
_MOMENTS = later("31 Jan 2018 14:30, jan 2018, yesterday …")


class DatePicker(Popover):
    """Asks for a day; `chosen` is emitted with it, or with None for the latest.

    Where times are taken, a time of day that is typed makes it a moment, and `chosen` is emitted with a datetime.
    """

    chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        *,
        title: str,
        explained: str,
        latest: str,
        day: date | None,
        today: date,
        zone: tzinfo,
        takes_times: bool = False,
    ) -> None:
        """Take a heading, a sentence on what the day does, the words for "the latest", and what is chosen now."""
        super().__init__(parent)
        self.setAccessibleName(title)
        self._today, self._zone, self._takes_times = today, zone, takes_times
        self._day: date | None = day or today
        self._examples = _(_MOMENTS if takes_times else _DAYS)
        self.field = QLineEdit(say_day(day, short=True) if day else "")
        self.field.setPlaceholderText(self._examples)
        self.field.setAccessibleName(title)
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_done)
        self.hint = word("", "hint", wrap=True)
        self.calendar = _calendar(day or today, title)
        self.calendar.clicked.connect(self._on_picked)
        self.calendar.activated.connect(self._on_done)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        for widget in (
            word(title, "strong"),
            word(explained, "hint", wrap=True),
            self.field,
            self.hint,
            self.calendar,
        ):
            column.addWidget(widget)
        column.addLayout(self._buttons(latest))
        self.hint.hide()
        self.field.selectAll()
        self.field.setFocus()

    def _buttons(self, latest: str) -> QHBoxLayout:
        none, done = QPushButton(latest), QPushButton(_("Show"))
        done.setProperty("look", "primary")
        none.clicked.connect(self._on_latest)
        done.clicked.connect(self._on_done)
        row = QHBoxLayout()
        row.addWidget(none)
        row.addStretch()
        row.addWidget(done)
        return row

    def _on_typed(self, text: str) -> None:
        try:
            period = read_period(text, self._zone, self._today)
        except Trouble as trouble:
            self._day = None
            self._say(f"{trouble.what}. {self._advice()}", is_trouble=True)
            return
        self._day = self._last(period)
        if self._day is None:
            self._say(self._advice(), is_trouble=True)
            return
        self._say(say_day(self._day), is_trouble=False)
        self.calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))

    def _last(self, period: Period) -> date | None:
        """Return what a period means here: the moment it is, where times are taken, else its last day."""
        is_moment = period.start_earliest is not None and period.start_earliest == period.end_latest
        if self._takes_times and is_moment and period.end_latest is not None:
            return period.end_latest.astimezone(self._zone)
        return last_day(period, self._zone)

    def _advice(self) -> str:
        return _("Write one like {examples}").format(examples=self._examples)

    def _on_picked(self, day: QDate) -> None:
        self._day = date(day.year(), day.month(), day.day())
        self.field.setText(format_date(self._day, short=True))
        self.hint.hide()

    def _on_done(self) -> None:
        if self._day is not None:
            self.chosen.emit(self._day)
            self.close()

    def _on_latest(self) -> None:
        self.chosen.emit(None)
        self.close()

    def _say(self, text: str, *, is_trouble: bool) -> None:
        self.hint.setText(text)
        set_look(self.hint, "hint-danger" if is_trouble else "hint")
        self.hint.show()
        self.adjustSize()


def say_day(day: date, *, short: bool = False) -> str:
    """Return the words for a day, or for a moment with its time: "15 Jan 2018, 10:00"."""
    said = format_date(day, short=short)
    return _(", ").join((said, format_time(day))) if isinstance(day, datetime) else said


def last_day(period: Period, zone: tzinfo) -> date | None:
    """Return the last day a period can reach, which is what "as of" it means; None where it is open."""
    end = period.end_latest
    if end is None:
        return None
    local = end.astimezone(zone)
    is_whole_day = local.time() == local.time().min and period.start_earliest != end
    return date.fromordinal(local.date().toordinal() - 1) if is_whole_day else local.date()


class _Calendar(QCalendarWidget):
    """Writes the days of the months before and after faintly."""

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate, /) -> None:
        if day.month() == self.monthShown() or day == self.selectedDate():
            super().paintCell(painter, rect, day)
            return
        painter.setPen(colours_in_use().disabled)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.locale().toString(day.day()))


def _calendar(day: date, title: str) -> QCalendarWidget:
    calendar = _Calendar()
    calendar.setAccessibleName(title)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    for name, arrow in (
        ("qt_calendar_prevmonth", "chevron-left"),
        ("qt_calendar_nextmonth", "chevron-right"),
    ):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(icon(arrow))
    plain = QTextCharFormat()
    plain.setForeground(colours_in_use().text)
    for weekday in Qt.DayOfWeek:
        calendar.setWeekdayTextFormat(weekday, plain)
    calendar.setSelectedDate(QDate(day.year, day.month, day.day))
    return calendar
