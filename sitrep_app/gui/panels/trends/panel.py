"""The trend: a sentence that the counts allow, what it rests on, and the counts as bars."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sitrep_app.domain.frequency import Frequency, Span
from sitrep_app.gui.panels.trends import words
from sitrep_app.gui.panels.trends.chart import FrequencyChart
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.segmented import Segmented
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _
from sitrep_app.store.frequency import frequency

_USUAL_SPANS = 60


class TrendsPanel(QWidget):
    """Follows the session's lens."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, Tasks(self)
        self._shown: Frequency | None = None
        self.headline = word("", "heading", wrap=True)
        self.explained = word("", "", wrap=True)
        self.doubts = word("", "muted", wrap=True)
        self.pointed = word(" ", "muted")
        self.spans = Segmented([(span.value, _(said)) for span, said in words.SPANS.items()], name=_("Count"))
        self.spans.set_current(self._usual().value)
        self.spans.chosen.connect(self._read)
        self.chart = FrequencyChart(theme, _("Events over time"))
        self.chart.pointed.connect(self._on_pointed)
        self._lay_out()
        session.lens_changed.connect(self._read)
        session.changed.connect(self._read)
        self._tasks.troubled.connect(session.troubled)
        self._read()

    def finish(self) -> None:
        """Wait until nothing is being read."""
        self._tasks.finish()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.spans)
        foot.addStretch()
        foot.addWidget(self.pointed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.headline, self.explained):
            column.addWidget(widget)
        column.addWidget(self.chart, 1)
        column.addLayout(foot)
        column.addWidget(self.doubts)

    def _usual(self) -> Span:
        """Return the shortest span of which the window holds no more than can be told apart at a glance."""
        lens = self._session.lens
        if lens.start is None or lens.end is None:
            return Span.MONTH
        days = (lens.end - lens.start).days
        return next((span for span in Span if days / span.days <= _USUAL_SPANS), Span.MONTH)

    def _read(self, _heard: object = None) -> None:
        workspace = self._session.workspace
        if workspace is None:
            return
        ask = partial(frequency, workspace, self._session.lens, Span(self.spans.current))
        self._tasks.read("frequency", ask, self._show)

    def _show(self, found: Frequency) -> None:
        self.headline.setText(words.headline(found))
        self.explained.setText(words.explained(found))
        self.doubts.setText(words.doubts(found))
        self.doubts.setVisible(bool(self.doubts.text()))
        self.spans.set_current(found.span.value)
        self.chart.show_frequency(found)

    def _on_pointed(self, said: str) -> None:
        self.pointed.setText(said or " ")
