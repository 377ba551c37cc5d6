"""The card of the preview: the pages, how old their pictures are, and the two ways out, Export and Issue."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from sitrep_app.gui.panels.reports import words
from sitrep_app.gui.panels.reports.page_tabs import PageTabs
from sitrep_app.gui.panels.reports.page_view import PageView
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.i18n import _

SECOND_MS = 1000


class PreviewCard(QFrame):
    """Shows pages; `export_asked` and `issue_asked` are emitted by the buttons, the second after a question in place."""

    export_asked = Signal()
    issue_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "desk")
        self.setAccessibleName(_("Preview"))
        self._pages: tuple[QPixmap, ...] = ()
        self._made_at: datetime | None = None
        self.tabs, self.view = PageTabs(), PageView(theme)
        self._age = ElidedLabel("", "small")
        self._age.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.export, self.issue = QPushButton(_("Export PDF")), QPushButton()
        self.issue.setProperty("look", "primary")
        self.issue.setProperty("writes", True)
        self.question, self.confirm, self.cancel = (
            ElidedLabel("", "strong"),
            QPushButton(),
            QPushButton(_("Cancel")),
        )
        self.confirm.setProperty("look", "primary")
        self._head = QStackedWidget()
        self._head.addWidget(self._usual_head())
        self._head.addWidget(self._asking_head())
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 6)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self.view, 1)
        self._clock = QTimer(self, interval=SECOND_MS)
        self._clock.timeout.connect(self._say_age)
        self._connect()

    def show_number(self, number: int, *, is_writable: bool) -> None:
        """Show under which number it would be issued."""
        words_ = _("Issue No. {number}").format(number=number)
        for button in (self.issue, self.confirm):
            button.setText(words_)
        self.issue.setEnabled(is_writable)
        self.issue.setToolTip("" if is_writable else _("The workspace is open read-only."))
        self.question.setText(_("Issue it? It is frozen with the records it rests on."))

    def show_pages(self, pages: tuple[bytes, ...], made_at: datetime) -> None:
        """Show the pictures of a preview."""
        self._pages = tuple(_picture(page) for page in pages)
        self._made_at = made_at
        self.view.show_stale(is_stale=False)
        self.tabs.show_pages(len(pages), min(self.tabs.current, max(len(pages) - 1, 0)))
        self._show_page()
        self._say_age()
        self._clock.start()

    def show_busy(self, *, is_printing: bool) -> None:
        """Show that newer pictures are on their way."""
        self.view.show_stale(is_stale=is_printing)
        if is_printing:
            self._age.setText(_("Printing the preview …"))
        else:
            self._say_age()

    def ask(self) -> None:
        """Ask whether to issue, in place of the buttons."""
        self._head.setCurrentIndex(1)
        self.confirm.setFocus()

    def stop_asking(self) -> None:
        """Show the buttons again."""
        if self._head.currentIndex() == 1:
            self._head.setCurrentIndex(0)
            self.issue.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._head.currentIndex() == 1:
            self.stop_asking()
        else:
            super().keyPressEvent(event)

    def _usual_head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.tabs)
        row.addWidget(self._age, 1)
        row.addWidget(self.export)
        row.addWidget(self.issue)
        return head

    def _asking_head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.question, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.confirm)
        return head

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_page)
        self.view.turned.connect(self.tabs.turn)
        self.export.clicked.connect(self.export_asked)
        self.issue.clicked.connect(self.ask)
        self.cancel.clicked.connect(self.stop_asking)
        self.confirm.clicked.connect(self._on_confirmed)

    def _on_page(self, _page: int) -> None:
        self._show_page()

    def _on_confirmed(self) -> None:
        self.stop_asking()
        self.issue_asked.emit()

    def _show_page(self) -> None:
        page = self.tabs.current
        name = words.page_name(page, len(self._pages)) if self._pages else ""
        self.view.show_page(self._pages[page] if self._pages else None, name)

    def _say_age(self) -> None:
        if self._made_at is not None:
            now = datetime.now(self._made_at.tzinfo)
            self._age.setText(words.freshness(max(now - self._made_at, timedelta())))


def _picture(page: bytes) -> QPixmap:
    picture = QPixmap()
    picture.loadFromData(page, "PNG")
    return picture
