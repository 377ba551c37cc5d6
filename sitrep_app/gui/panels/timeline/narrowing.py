"""The window of the lens as the timeline's band sets it, and the way back."""

from datetime import datetime

from sitrep_app.domain.identity import from_microseconds
from sitrep_app.gui.session import Session

_Window = tuple[datetime | None, datetime | None]


class Narrowing:
    """Narrows the session's window, and takes back what was narrowed here as long as nobody changed it since."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._steps: list[tuple[_Window, _Window]] = []

    @property
    def can_undo(self) -> bool:
        """Say whether the window is still the one that was picked here last."""
        return bool(self._steps) and self._steps[-1][1] == self._window

    def narrow(self, start: int, end: int) -> None:
        """Look at a stretch of time, in microseconds."""
        steps, picked = self._steps if self.can_undo else [], _window(start, end)
        self._steps = [*steps, (self._window, picked)]
        self._session.narrow(start=picked[0], end=picked[1])

    def undo(self) -> None:
        """Go back to the window before."""
        if self.can_undo:
            start, end = self._steps.pop()[0]
            self._session.narrow(start=start, end=end)

    @property
    def _window(self) -> _Window:
        return self._session.lens.start, self._session.lens.end


def _window(start: int, end: int) -> _Window:
    return from_microseconds(start), from_microseconds(end)
