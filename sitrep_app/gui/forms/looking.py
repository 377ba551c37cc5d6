"""The look that a person takes at every guess before an entry is saved."""

from collections.abc import Sequence

from sitrep_app.gui.forms.arrangement import Arrangement
from sitrep_app.gui.forms.guessing import Told, looked_at
from sitrep_app.gui.forms.parts import Parts


class Looking:
    """Shows guesses at the side of a form until they were looked at, or something was changed."""

    def __init__(self, parts: Parts, arrangement: Arrangement) -> None:
        self._arrangement, self._side, self._footer = arrangement, parts.side, parts.footer
        self._is_on = False

    def begin(self, guesses: Sequence[Told]) -> None:
        """Show every guess, to be saved by the next Ctrl+Enter."""
        self._show(guesses, is_on=True)
        self._ask()

    def end(self) -> None:
        """Put the guesses away, where they are shown."""
        if self._is_on:
            self._show((), is_on=False)

    def is_done(self, guesses: Sequence[Told]) -> bool:
        """Say whether every guess was in view; where not, show them."""
        if not self._is_on:
            self.begin(guesses)
            return False
        was_seen = self._side.guesses.was_seen()
        if not was_seen:
            self._ask()
        return was_seen

    def _show(self, guesses: Sequence[Told], *, is_on: bool) -> None:
        self._is_on = is_on
        self._side.show_guesses(guesses)
        self._arrangement.show_look(is_on=is_on)

    def _ask(self) -> None:
        self._footer.show_said(looked_at(len(self._side.similar)))
