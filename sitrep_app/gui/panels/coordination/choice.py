"""Which pair or actor is looked at: what is selected in every panel, and pairs that nobody has spoken of yet."""

from PySide6.QtCore import QObject, Signal

from sitrep_app.domain.coordination import Pair
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.coordination.reading import Known
from sitrep_app.gui.session import Session


class Choice(QObject):
    """The pair and the actor marked; `changed` is emitted when either may be another."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject, *, keeps_pair: bool = False) -> None:
        """With `keeps_pair` the pair stays while something that is no pair is selected."""
        super().__init__(parent)
        self._session, self._keeps_pair = session, keeps_pair
        self._known: Known | None = None
        self.pair: Pair | None = None
        self.actor: SubjectId | None = None
        session.selection_changed.connect(self._on_selection_changed)

    def take(self, known: Known | None) -> None:
        """Look among what is known now."""
        self._known = known
        self._on_selection_changed(self._session.selected)

    def begin(self) -> None:
        """Look at the first pair of forces that somebody has spoken of, where nothing has been chosen yet."""
        if self._known is None or self.pair is not None or self.actor is not None:
            return
        spoken_of = (cell.pair for cell in self._known.picture.force_pairs if cell.ties)
        self.pair = next(spoken_of, None)
        self.changed.emit()

    def choose_pair(self, pair: Pair) -> None:
        """Look at a pair: its strongest claim is selected in every panel, where there is one."""
        if self._known is None:
            return
        ties = self._known.picture.cell(*pair).ties
        if ties and self._session.selected not in {tie.subject for tie in ties}:
            self._session.select(ties[0].subject)
        elif not ties:
            self._session.select(None)
        self.pair, self.actor = pair, None
        self.changed.emit()

    def choose_subject(self, subject: str) -> None:
        """Select an actor or a claim in every panel."""
        self._session.select(SubjectId(subject))

    def _on_selection_changed(self, selected: SubjectId | None) -> None:
        if self._known is None:
            return
        tie = next((tie for tie in self._known.ties if tie.subject == selected), None)
        if tie is not None:
            self.pair, self.actor = tie.state.pair, None
        elif selected in self._known.actors:
            self.pair, self.actor = None, selected
        elif selected is not None:
            self.pair, self.actor = self.pair if self._keeps_pair else None, None
        self.changed.emit()
