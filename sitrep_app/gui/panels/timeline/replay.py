"""Moving every panel through time from the timeline: by the line of the date shown, and by playing."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QToolButton

from sitrep_app.domain.lens import Lens
from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.grip import AsOfGrip
from sitrep_app.gui.panels.timeline.playing import Run
from sitrep_app.gui.panels.timeline.stretches import day_before
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import MUTED, Theme, icon
from sitrep_app.i18n import _

FRAME_MS = 16


def is_only_earlier_or_later(before: Lens, after: Lens) -> bool:
    """Say whether two lenses differ in the date shown and in nothing else."""
    dated = replace(after, standpoint=replace(after.standpoint, as_of=before.standpoint.as_of))
    return before != after and before == dated


class Replay(QObject):
    """Sets the session's date as the line is dragged, at most once a frame, and plays the window; `button` does so."""

    def __init__(self, session: Session, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas)
        self._session, self._canvas = session, canvas
        self._wanted: date | None = None
        self._run: Run | None = None
        self.grip = AsOfGrip(canvas, theme)
        self.button = QToolButton()
        self._soon = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._soon.timeout.connect(self._on_soon)
        self._beat = QTimer(self, singleShot=True)
        self._beat.timeout.connect(self._on_beat)
        self.button.clicked.connect(self.toggle)
        self.grip.play_asked.connect(self.toggle)
        self.grip.moved.connect(self._on_asked)
        canvas.as_of_asked.connect(self._on_asked)
        canvas.play_asked.connect(self.toggle)
        canvas.looked.connect(self.follow)
        canvas.slid.connect(self._on_slid)
        session.workspace_changed.connect(self.stop)
        self._show_state()

    @property
    def is_playing(self) -> bool:
        """Say whether time is running."""
        return self._run is not None

    def toggle(self) -> None:
        """Play, or pause where it plays."""
        if self._run is not None:
            self.stop()
        elif (run := self._window()) is not None:
            self._run = run
            self._show_state()
            self._step(run, run.after(self._session.as_of) or run.first)

    def stop(self) -> None:
        """Pause."""
        self._run = None
        self._beat.stop()
        self._show_state()

    def follow(self) -> None:
        """Let the grip lie where the line stands."""
        presenter = self._canvas.presenter
        self.grip.follow(self._canvas.frame)
        if presenter.prepared is not None:
            self.grip.show_day(self._session.as_of or self._session.today)

    def _on_slid(self) -> None:
        presenter = self._canvas.presenter
        if presenter.prepared is not None:
            plot = presenter.areas.plot
            self.grip.slide(plot.x + presenter.view.x(presenter.prepared.moments.horizon), plot)

    def _window(self) -> Run | None:
        """The lens' window up to today; all there is where it has none, or one that has not begun."""
        prepared, zone, today = self._canvas.presenter.prepared, self._session.zone, self._session.today
        if prepared is None:
            return None
        start, end = prepared.moments.window
        extent = prepared.moments.extent
        first = day_before(extent[0] if start is None else start, zone) + timedelta(days=1)
        last = min(day_before(extent[1] if end is None else end, zone), today)
        return Run(first, last) if first < last else None

    def _on_beat(self) -> None:
        run = self._run
        day = run.after(self._session.as_of) if run is not None else None
        if run is None or day is None:
            self.stop()
        else:
            self._step(run, day)

    def _step(self, run: Run, day: date) -> None:
        """Show a day, and wait for it to be seen before the next."""
        self._set(day)
        if self._canvas.presenter.keep_in_sight(day):
            self._canvas.refresh()
        if day == run.last:
            self.stop()
        else:
            self._beat.start(run.interval_ms)

    def _on_asked(self, day: date) -> None:
        """Remember the newest day that a hand asks for until the next frame."""
        self.stop()
        self._wanted = day
        if not self._soon.isActive():
            self._soon.start()

    def _on_soon(self) -> None:
        if self._wanted is not None:
            self._set(self._wanted)

    def _set(self, day: date) -> None:
        """Show a day; the present one is the latest, whatever comes in."""
        self._session.set_as_of(day if day < self._session.today else None)

    def _show_state(self) -> None:
        said = _("Pause") if self.is_playing else _("Play through the window")
        self.button.setIcon(icon("pause" if self.is_playing else "play", MUTED))
        self.button.setToolTip(said)
        self.button.setAccessibleName(said)
