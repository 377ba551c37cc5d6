"""The card of the draft: what the report is asked to be, what is printed, and what to look at before it goes out."""

from datetime import UTC, datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sitrep_app.domain.marking import Marking
from sitrep_app.gui.panels.reports import words
from sitrep_app.gui.panels.reports.date_field import DateField
from sitrep_app.gui.panels.reports.presenter import Composer
from sitrep_app.gui.theme import MUTED, icon
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.direction import set_margins
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.gui.widgets.note_block import NoteBlock
from sitrep_app.gui.widgets.scrolling import scrolling
from sitrep_app.gui.widgets.segmented import Segmented
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import LANGUAGES, _, format_date, format_span
from sitrep_app.ops.before_issue import Finding, Outlook

LABEL_WIDTH = 80
TICK = 15
INDENT = 9
FIELD = 32


class DraftCard(Card):
    """Shows one composer; `changed` is emitted with another, `as_of_chosen` with a day, `opened` with a Finding."""

    changed = Signal(object)
    as_of_chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, composer: Composer, parent: QWidget | None = None) -> None:
        super().__init__(" ", _("draft"), parent=parent)
        self._composer = composer
        self.period = DateField(_("Period"), _("1–31 Jan 2018, jan 2018 …"), self._read_period)
        self.as_of = DateField(_("As of"), _("31 Jan 2018, yesterday …"), self._read_day)
        self.next_due = DateField(_("Next report"), _("12 Mar 2018, next friday …"), self._read_next)
        self._zone = ElidedLabel("", "tiny")
        self.language = Segmented(list(LANGUAGES.items()), composer.request.language, _("Language"))
        self.audience = _audiences()
        self._held_back = ElidedLabel("", "tiny")
        self._sections = QGridLayout()
        self._concerns_head = word(_("Before you issue"), "heading")
        self._count = word("", "subtitle")
        self._concerns = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.show_composer(composer)

    def show_composer(self, composer: Composer) -> None:
        """Show what is asked for now."""
        self._composer, request = composer, composer.request
        self.period.show_value(format_span(request.first, request.last))
        self.as_of.show_value(format_date(request.shown_until))
        noon = datetime(
            request.shown_until.year, request.shown_until.month, request.shown_until.day, 12, tzinfo=UTC
        )
        self._zone.setText(words.zone_note(composer.zone, noon))
        self.next_due.show_value(format_date(request.next_due) if request.next_due else "")
        self.language.set_current(request.language)
        self.audience.setCurrentIndex(request.audience.rank)

    def show_number(self, number: int) -> None:
        """Show under which number it would be issued."""
        self.set_title(words.title(number))

    def show_outlook(self, outlook: Outlook) -> None:
        """Show what the report holds and what to look at."""
        self._held_back.setText(words.held_back(outlook.held_back))
        _clear(self._sections)
        for place, (name, count) in enumerate(words.sections(outlook)):
            self._sections.addWidget(_ticked(name, count), place // 2, place % 2)
        self._count.setText(words.to_look_at(len(outlook.findings)))
        _clear(self._concerns)
        for finding in outlook.findings:
            self._concerns.addWidget(self._block(finding))
        if not outlook.findings:
            self._concerns.addWidget(word(_("Nothing stands in the way."), "muted", wrap=True))

    def _block(self, finding: Finding) -> NoteBlock:
        block = NoteBlock(
            words.lead(finding),
            words.explained(finding, self._composer.request.audience.label),
            words.remedy(finding),
            is_grave=finding.concern in words.GRAVE,
        )
        block.setProperty("finding", finding)
        block.activated.connect(self._on_block)
        return block

    def _on_block(self) -> None:
        self.opened.emit(self.sender().property("finding"))

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        set_margins(column, 0, 0, 4, 0)
        column.setSpacing(8)
        column.addLayout(self._fields())
        column.addSpacing(6)
        column.addWidget(word(_("Sections"), "heading"))
        self._sections.setHorizontalSpacing(12)
        self._sections.setVerticalSpacing(6)
        for side in (0, 1):
            self._sections.setColumnStretch(side, 1)
        column.addLayout(self._sections)
        column.addSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._concerns_head)
        head.addWidget(self._count, 1)
        column.addLayout(head)
        self._concerns.setSpacing(8)
        column.addLayout(self._concerns)
        column.addStretch()
        self.body.addWidget(scrolling(content))

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        as_of = _above(self.as_of, self._zone)
        audience = _above(self.audience, self._held_back)
        rows: tuple[tuple[str, QWidget], ...] = (
            (_("Period"), self.period),
            (_("As of"), as_of),
            (_("Language"), self.language),
            (_("Audience"), audience),
            (_("Next report"), self.next_due),
        )
        for place, (label, field) in enumerate(rows):
            name = word(label, "muted")
            name.setMinimumWidth(LABEL_WIDTH)
            name.setFixedHeight(field.sizeHint().height() if field is self.language else FIELD)
            grid.addWidget(name, place * 2, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, place * 2, 1)
            rule = QFrame()
            rule.setProperty("look", "rule")
            rule.setFixedHeight(1)
            grid.addWidget(rule, place * 2 + 1, 0, 1, 2)
        return grid

    def _connect(self) -> None:
        self.period.taken.connect(self._on_period)
        self.as_of.taken.connect(self._on_as_of)
        self.next_due.taken.connect(self._on_next)
        self.language.chosen.connect(self._on_language)
        self.audience.activated.connect(self._on_audience)

    def _read_period(self, text: str) -> object:
        return self._composer.with_period(text)

    def _read_day(self, text: str) -> object:
        return self._composer.read_day(text)

    def _read_next(self, text: str) -> object:
        return self._composer.with_next(text)

    def _on_period(self, text: str) -> None:
        self.changed.emit(self._composer.with_period(text))

    def _on_as_of(self, text: str) -> None:
        self.as_of_chosen.emit(self._composer.read_day(text))

    def _on_next(self, text: str) -> None:
        self.changed.emit(self._composer.with_next(text))

    def _on_language(self, language: str) -> None:
        self.changed.emit(self._composer.with_language(language))

    def _on_audience(self, place: int) -> None:
        self.changed.emit(self._composer.with_audience(list(Marking)[place]))


def _audiences() -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(_("Audience"))
    box.setProperty("look", "quiet")
    for marking in Marking:
        box.addItem(marking.label)
    return box


def _above(field: QWidget, note: QLabel) -> QWidget:
    """Return a field with a quiet line below it, in line with the words in the field."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 4)
    column.setSpacing(0)
    column.addWidget(field)
    note.setContentsMargins(INDENT, 0, INDENT, 0)
    column.addWidget(note)
    return holder


def _ticked(name: str, count: str) -> QWidget:
    holder, tick = QWidget(), QLabel()
    tick.setPixmap(icon("check", MUTED).pixmap(QSize(TICK, TICK)))
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(tick)
    row.addWidget(ElidedLabel(name))
    row.addWidget(word(count, "tiny"))
    row.addStretch()
    holder.setAccessibleName(f"{name} {count}".strip())
    return holder


def _clear(layout: QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
