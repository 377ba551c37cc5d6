"""The map page: the land with what stands on it, and beside it the same as a table."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.map import words
from sitrep_app.gui.panels.map.canvas import Canvas
from sitrep_app.gui.panels.map.gestures.keys import FACTOR
from sitrep_app.gui.panels.map.land import load
from sitrep_app.gui.panels.map.margin import Margin
from sitrep_app.gui.panels.map.prepared import prepare
from sitrep_app.gui.panels.map.reading import Reading
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import MUTED, Theme, icon
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.gui.widgets.freshness import Freshness
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _

GAP = 12
MARGIN_WIDTH = 320


class MapPanel(QWidget):
    """Where things happened under the session's lens; `status_changed` says how many of them have a place."""

    status_changed = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._workspace: object = None
        self._reading: Reading | None = None
        self._tasks = Tasks(self)
        self.canvas = Canvas(theme)
        self.margin = Margin()
        self._card = Card(_("Map"))
        self._line = ElidedLabel("", "small")
        self._lay_out()
        self._connect()
        signals = (session.workspace_changed, session.changed)
        self.freshness = Freshness(self, self._read, *signals)
        self._look_again = Freshness(self, self._prepare, session.lens_changed)

    def _lay_out(self) -> None:
        for name, words_, act in (
            ("zoom-in", _("Zoom in (+)"), partial(self.canvas.zoom, FACTOR)),
            ("zoom-out", _("Zoom out (−)"), partial(self.canvas.zoom, 1 / FACTOR)),
            ("maximize-2", _("The whole area (Home)"), self.canvas.open),
        ):
            button = QToolButton()
            button.setIcon(icon(name, MUTED))
            button.setIconSize(QSize(18, 18))
            button.setToolTip(words_)
            button.setAccessibleName(words_)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(act)
            self._card.add_corner(button)
        self._card.body.addWidget(self.canvas, 1)
        self._card.body.addWidget(self._line)
        self._card.body.addWidget(word(f"{words.disclaimer()} {words.sources()}", "tiny", wrap=True))
        self.margin.setFixedWidth(MARGIN_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        left = QVBoxLayout()
        left.addWidget(self._card)
        row.addLayout(left, 1)
        row.addWidget(self.margin)

    def _connect(self) -> None:
        self._session.selection_changed.connect(self._on_selection_changed)
        self._tasks.troubled.connect(self._session.troubled)
        self.canvas.picked.connect(self._session.select)
        self.canvas.said.connect(self._say)
        self.canvas.looked.connect(self._on_looked)
        self.margin.chosen.connect(self._on_chosen)

    def _read(self) -> None:
        workspace = self._session.workspace
        if workspace is None:
            self._tasks.cancel()
            return
        # The store's libraries load slowly and are needed no earlier than a workspace is
        from sitrep_app.gui.panels.map.asking import read  # noqa: PLC0415

        self._tasks.read("map", partial(read, workspace, self._session.lens.standpoint), self._on_read)

    def _on_read(self, reading: Reading) -> None:
        self._reading = reading
        self._prepare()

    def _prepare(self) -> None:
        session, reading = self._session, self._reading
        if session.workspace is None or reading is None:
            return
        if reading.standpoint != session.lens.standpoint:
            self._read()
            return
        area = session.setting.area if session.setting else ""
        prepared = prepare(reading, session.lens, load(), area)
        self.canvas.show_prepared(prepared, reopen=session.workspace is not self._workspace)
        self._workspace = session.workspace
        self._card.set_subtitle(words.subtitle(prepared))
        self.status_changed.emit(words.status(prepared))
        self._on_selection_changed(session.selected)

    def _on_selection_changed(self, subject: SubjectId | None) -> None:
        self.canvas.mark(subject)
        self.margin.mark(subject)
        self._say("")

    def _on_looked(self) -> None:
        presenter = self.canvas.presenter
        if presenter.prepared is not None:
            self.margin.show_view(presenter.prepared, presenter.view.box)

    def _on_chosen(self, subject: str) -> None:
        self._session.select(SubjectId(subject))

    def _say(self, line: str) -> None:
        """Show the line on what is pointed at, else on what is selected, else what the keys do."""
        selected = self.canvas.presenter.say_subject(self._session.selected)
        self._line.setText(line or selected or words.how_to_move())
