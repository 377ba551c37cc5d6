"""The dialog that asks what a new workspace is about."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sitrep_app.domain import gazetteer
from sitrep_app.domain.period import Period
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.when import read_period, say_period
from sitrep_app.gui.widgets.words import set_look, word
from sitrep_app.i18n import _, current

USUAL_ZONE = "Asia/Baghdad"
_MOMENT = timedelta(microseconds=1)


class NewWorkspaceDialog(QDialog):
    """Title, place, zone and reporting period; `described` is emitted with the Setting they make."""

    described = Signal(object)

    def __init__(self, window: QWidget, today: date) -> None:
        super().__init__(window)
        self.setWindowTitle(_("New workspace"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self._today = today
        self._period: Period | None = None
        self.title, self.subtitle, self.period = QLineEdit(), QLineEdit(), QLineEdit()
        self.period.setPlaceholderText(_("jan 2018, 1–15 jan 2018, since oct 2017 …"))
        self.area, self.zone = _areas(), _zones()
        self.hint = word("", "hint", wrap=True)
        self._make = QPushButton(_("Choose where to keep it…"))
        self._lay_out()
        self.title.textChanged.connect(self._on_edited)
        self.period.textChanged.connect(self._on_edited)
        self._make.clicked.connect(self._on_make)
        self._on_edited()
        self.title.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(10)
        rows = (
            (_("Title"), self.title),
            (_("Subtitle"), self.subtitle),
            (_("Province"), self.area),
            (_("Reporting period"), self.period),
            (_("Time zone"), self.zone),
        )
        for label, field in rows:
            field.setAccessibleName(label)
            form.addRow(word(label, "muted"), field)
        self._make.setProperty("look", "primary")
        self._make.setDefault(True)
        stay = QPushButton(_("Cancel"))
        stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(stay)
        buttons.addWidget(self._make)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(word(_("New workspace"), "title"))
        column.addLayout(form)
        column.addWidget(self.hint)
        column.addLayout(buttons)

    def _on_edited(self) -> None:
        words, self._period = self.period.text().strip(), None
        try:
            self._period = (
                read_period(words, ZoneInfo(self.zone.currentText()), self._today) if words else None
            )
        except Trouble as trouble:
            self.hint.setText(f"{trouble.what.rstrip('.')}. {trouble.remedy}")
            set_look(self.hint, "hint-danger")
        else:
            self.hint.setText(say_period(self._period) if self._period else _("The period may stay empty."))
            set_look(self.hint, "hint")
        self._make.setEnabled(bool(self.title.text().strip()) and bool(self._period or not words))

    def _on_make(self) -> None:
        zone = self.zone.currentText()
        first, last = _days(self._period, ZoneInfo(zone))
        setting = Setting(
            self.title.text().strip(),
            self.subtitle.text().strip(),
            zone,
            self.area.currentData() or "",
            first,
            last,
        )
        self.accept()
        self.described.emit(setting)


def _days(period: Period | None, zone: ZoneInfo) -> tuple[date | None, date | None]:
    start = period.start_earliest if period else None
    end = period.end_latest if period else None
    return (
        start.astimezone(zone).date() if start else None,
        (end - _MOMENT).astimezone(zone).date() if end else None,
    )


def _areas() -> QComboBox:
    box = QComboBox()
    box.addItem(_("Whole country"), "")
    provinces = ((place.name_in(current()), place.adm1) for place in gazetteer.load() if place.kind == "adm1")
    for name, code in sorted(provinces):
        box.addItem(name, code)
    return box


def _zones() -> QComboBox:
    box = QComboBox()
    box.addItems(sorted(available_timezones()))
    box.setCurrentText(USUAL_ZONE)
    return box
