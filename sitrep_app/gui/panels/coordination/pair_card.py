"""What is said of one pair: its claims, whose own view is missing, and the way to add one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from sitrep_app.domain.coordination import Pair
from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.coordination.claims import claims_of
from sitrep_app.gui.panels.coordination.presenter import level_words, pair_title
from sitrep_app.gui.panels.coordination.reading import Known
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.table import Table
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _

ASK = "ask:"


class PairCard(Card):
    """Shows one pair; `claim_chosen` is emitted with a tie, `draft_begun` with a Draft to be filled in, `entries_wanted` with the pair."""

    claim_chosen = Signal(str)
    draft_begun = Signal(object)
    entries_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._known: Known | None = None
        self._pair: Pair | None = None
        headers = (_("Claim"), _("Says"), _("Since"), _("Source"))
        self._table = Table(headers, (26, 22, 27, 25), _("Claims about the pair"), fits_rows=True)
        self._table.pointed_at.connect(self._on_pointed_at)
        self._table.opened.connect(self._on_opened)
        self._hint = word(
            _("Choose a cell of the matrix to see what is said of a pair, and by whom."), "muted", wrap=True
        )
        self._add = QPushButton(_("Add claim"))
        self._add.setProperty("look", "primary")
        self._add.clicked.connect(self._on_add)
        self._show = QPushButton(_("Show entries of this pair"))
        self._show.clicked.connect(self._on_show)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._add)
        buttons.addWidget(self._show)
        buttons.addStretch()
        self.body.addWidget(self._hint)
        self.body.addWidget(self._table)
        self.body.addLayout(buttons)

    def show_pair(self, known: Known, pair: Pair | None, tie: SubjectId | None) -> None:
        """Show another pair with one of its claims marked, or none."""
        self._known, self._pair = known, pair
        self.set_title(pair_title(known, pair) if pair else _("No pair chosen"))
        self.set_subtitle(level_words(known.picture.cell(*pair)) if pair else "")
        for widget in (self._table, self._show):
            widget.setVisible(pair is not None)
        self._hint.setVisible(pair is None)
        self._table.show_rows(claims_of(known, pair) if pair else (), tie or "")

    def _on_pointed_at(self, key: str) -> None:
        if not key.startswith(ASK):
            self.claim_chosen.emit(key)

    def _on_opened(self, key: str) -> None:
        if key.startswith(ASK):
            self.draft_begun.emit(self._draft(SubjectId(key.removeprefix(ASK))))
        else:
            self.claim_chosen.emit(key)

    def _on_add(self) -> None:
        self.draft_begun.emit(self._draft())

    def _on_show(self) -> None:
        self.entries_wanted.emit(self._pair)

    def _draft(self, speaker: SubjectId | None = None) -> Draft:
        """Return a form begun with the pair, and with the side whose view is asked for."""
        if self._known is None or self._pair is None:
            return Draft("", "tie")
        first, second = self._pair if speaker in (None, self._pair[0]) else self._pair[::-1]
        names = {"from": self._known.actors[first].state.name, "to": self._known.actors[second].state.name}
        if speaker is not None:
            names["claimed_by"] = names["from"]
        return Draft("", "tie", names)
