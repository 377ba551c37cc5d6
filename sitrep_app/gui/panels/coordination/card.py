"""Coordination as a card of the overview: the armed actors, the legend and the counts."""

from PySide6.QtWidgets import QStackedLayout, QWidget

from sitrep_app.gui.panels.coordination.choice import Choice
from sitrep_app.gui.panels.coordination.pictures import Pictures
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.empty_state import EmptyState
from sitrep_app.gui.widgets.freshness import Freshness
from sitrep_app.i18n import _, format_date


class CoordinationCard(Card):
    """Shows who works with whom as of the lens' date."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        self._pictures = Pictures(theme, brief=True)
        super().__init__(_("Coordination between forces"), corner=self._pictures.switch, parent=parent)
        self._session = session
        self._choice = Choice(session, self)
        self._choice.changed.connect(self._on_choice_changed)
        self._pictures.pair_chosen.connect(self._choice.choose_pair)
        self._pictures.actor_chosen.connect(self._choice.choose_subject)
        self._empty = nothing_known()
        self._empty.activated.connect(self._on_add)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._pictures)
        self._stack.addWidget(self._empty)
        self.body.addLayout(self._stack, 1)
        signals = (session.workspace_changed, session.changed, session.lens_changed)
        self.freshness = Freshness(self, self._read, *signals)

    def _read(self) -> None:
        # Late, so that the window shows before the store and its libraries are loaded
        from sitrep_app.gui.panels.coordination.reading import read  # noqa: PLC0415

        workspace = self._session.workspace
        if workspace is None:
            return
        known = read(workspace, self._session.lens.standpoint, self._session.zone)
        self._stack.setCurrentIndex(0 if known.picture.rows else 1)
        self.set_subtitle(as_of_words(self._session))
        self._pictures.show_known(known)
        self._choice.take(known)

    def _on_choice_changed(self) -> None:
        self._pictures.mark(self._choice.pair, self._choice.actor, self._session.lens.actors)

    def _on_add(self) -> None:
        self._session.ask("new_entry", "tie")


def nothing_known() -> EmptyState:
    """Return what stands where nobody has said anything yet."""
    return EmptyState(
        _("No ties yet"),
        _(
            "Who commands, supports, talks to or fights whom appears here, each claim with its date and source."
        ),
        _("Add a tie"),
        "waypoints",
    )


def as_of_words(session: Session) -> str:
    """Return which date is shown, "as of 31 Jan 2018"."""
    return _("as of {date}").format(date=format_date(session.as_of or session.today, short=True))
