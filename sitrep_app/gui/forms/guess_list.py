"""Every guess that nobody has looked at: the fields with their words, and under them what they came from and why."""

from collections.abc import Sequence
from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sitrep_app.gui.forms.guessing import Told
from sitrep_app.gui.widgets.direction import set_margins
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _
from sitrep_app.i18n.directions import dotted, isolated, quoted

GLANCE_S = 0.2
"""How long guesses are in view before anybody can have looked at them: a key pressed twice in a hurry is one answer."""

_APART = 6


class GuessList(QScrollArea):
    """Shows guesses one under another, those from the same words together; quotation marks stand round words of the line."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._told: tuple[Told, ...] = ()
        self._shown_at = monotonic()

    @property
    def words(self) -> tuple[str, ...]:
        """What is shown, a text for each guess."""
        return tuple(
            _line(told) if told.is_verbatim else f"{_line(told)} ({told.origin})" for told in self._told
        )

    def height_for(self, width: int) -> int:
        """Return how high it is where all of it is in view in a width."""
        sheet = self.widget()
        return sheet.heightForWidth(width) if sheet else 0

    def show_guesses(self, told: Sequence[Told]) -> None:
        """Show these guesses in place of those shown."""
        self._told = tuple(told)
        sheet = QWidget()
        sheet.setProperty("look", "scrolled")
        column = QVBoxLayout(sheet)
        set_margins(column, 0, 0, 6, 0)
        column.setSpacing(1)
        for guesses in _together(told):
            for one in guesses:
                column.addWidget(word(_line(one), "strong-small", wrap=True))
            if not guesses[0].is_verbatim:
                column.addWidget(word(dotted((guesses[0].origin, *_whys(guesses))), "hint", wrap=True))
            column.addSpacing(_APART)
        column.addStretch()
        self.setWidget(sheet)
        self.setAccessibleName(_("; ").join(self.words))
        self._shown_at = monotonic()

    def was_seen(self) -> bool:
        """Say whether all of it was in view long enough to be seen; what lies below is brought into view for the next time."""
        if monotonic() - self._shown_at < GLANCE_S:
            return False
        bar = self.verticalScrollBar()
        # Under the last guess there is a gap with nothing to see in it
        if bar.value() >= bar.maximum() - _APART:
            return True
        bar.setValue(bar.value() + bar.pageStep())
        self._shown_at = monotonic()
        return False


def _together(told: Sequence[Told]) -> list[list[Told]]:
    """Return the guesses that came from the same words side by side, in the order of the first of each."""
    groups: dict[str, list[Told]] = {}
    for one in told:
        groups.setdefault(one.label if one.is_verbatim else one.origin, []).append(one)
    return list(groups.values())


def _whys(guesses: Sequence[Told]) -> list[str]:
    """Return each reason once; one that another begins with is told by that."""
    whys = dict.fromkeys(one.why for one in guesses)
    return [why for why in whys if not any(why != other and other.startswith(why) for other in whys)]


def _line(told: Told) -> str:
    """Return a guess in a line; words that are those of the line stand in quotation marks."""
    value = quoted(told.value) if told.is_verbatim else isolated(told.value)
    return _("{label}: {value}").format(label=told.label, value=value)
