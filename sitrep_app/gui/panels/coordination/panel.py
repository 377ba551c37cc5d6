"""The coordination page: the matrix and its claims over time beside one pair, the gaps, and every claim as a table."""

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from sitrep_app.domain.coordination import Pair
from sitrep_app.domain.draft import Draft
from sitrep_app.domain.lens import Standpoint
from sitrep_app.gui.panels.coordination.card import as_of_words, nothing_known
from sitrep_app.gui.panels.coordination.choice import Choice
from sitrep_app.gui.panels.coordination.claims import all_claims
from sitrep_app.gui.panels.coordination.gaps import GapLine, gap_lines
from sitrep_app.gui.panels.coordination.pair_card import PairCard
from sitrep_app.gui.panels.coordination.pictures import Pictures
from sitrep_app.gui.panels.coordination.reading import Known
from sitrep_app.gui.panels.coordination.spans import spans
from sitrep_app.gui.panels.coordination.spans_view import SpansView
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.freshness import Freshness
from sitrep_app.gui.widgets.note_block import NoteBlock
from sitrep_app.gui.widgets.scrolling import scrolling
from sitrep_app.gui.widgets.table import Table
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, format_number, ngettext

GAP = 12
MOST_GAPS = 24
"""So many are told one by one."""

LOWEST_SPANS = 110


class CoordinationPanel(QWidget):
    """Who works with whom at the lens' standpoint; `status_changed` says how much is shown."""

    FILTERS = ("actors",)
    status_changed = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: Known | None = None
        self._read_at: tuple[Standpoint, tzinfo] | None = None
        self._choice = Choice(session, self, keeps_pair=True)
        self._choice.changed.connect(self._on_choice_changed)
        self._pictures, self._spans, self._pair = Pictures(theme), SpansView(theme), PairCard()
        self._gaps, self._gap_lines = Card(_("Gaps")), QWidget()
        self._claims = Card(_("Claims in force"))
        headers = (_("Pair, and who says so"), _("Claim"), _("Since"), _("Source"))
        self._table = Table(headers, (28, 22, 25, 25), _("Claims in force"))
        self._claims.body.addWidget(self._table)
        self._empty = nothing_known()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._page())
        self._stack.addWidget(self._empty)
        self._connect()
        for renewed in (session.workspace_changed, session.changed):
            renewed.connect(self._on_renewed)
        signals = (session.workspace_changed, session.changed, session.lens_changed)
        self.freshness = Freshness(self, self._read, *signals)

    def _page(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._matrix_card(), 48)
        side = QVBoxLayout()
        side.setSpacing(GAP)
        side.addWidget(self._pair)
        side.addWidget(self._gaps_card())
        side.addWidget(self._claims, 1)
        row.addLayout(side, 52)
        return page

    def _gaps_card(self) -> Card:
        """Show as many gaps as there is room for; the others are scrolled to."""
        lines = QVBoxLayout(self._gap_lines)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(GAP)
        self._gaps_area = scrolling(self._gap_lines)
        self._gaps_area.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self._gaps_area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._gaps.body.addWidget(self._gaps_area)
        return self._gaps

    def _matrix_card(self) -> Card:
        self._matrix = Card(_("Matrix"), corner=self._pictures.switch)
        self._matrix.body.addWidget(self._pictures, 3)
        key = _(
            "Hatched: nobody has said. An arrow: only one side says so; it points to the side that has not."
        )
        self._matrix.body.addWidget(word(key, "small", wrap=True))
        self._matrix.body.addWidget(word(_("Claims over time"), "heading"))
        self._spans_area = scrolling(self._spans)
        self._spans_area.setMinimumHeight(LOWEST_SPANS)
        self._matrix.body.addWidget(self._spans_area, 2)
        return self._matrix

    def _connect(self) -> None:
        for chooser in (self._pictures, self._spans):
            chooser.pair_chosen.connect(self._choice.choose_pair)
        self._pictures.actor_chosen.connect(self._choice.choose_subject)
        for claims in (self._spans.claim_chosen, self._pair.claim_chosen, self._table.pointed_at):
            claims.connect(self._choice.choose_subject)
        self._pair.draft_begun.connect(self._on_draft_begun)
        self._pair.entries_wanted.connect(self._on_entries_wanted)
        self._empty.activated.connect(self._on_add)

    def _read(self) -> None:
        # Late, so that the window shows before the store and its libraries are loaded
        from sitrep_app.gui.panels.coordination.reading import read  # noqa: PLC0415

        workspace = self._session.workspace
        standpoint = (self._session.lens.standpoint, self._session.zone)
        if workspace is None:
            return
        if self._read_at == standpoint:
            # Filters and the window change only what stands out
            self._on_choice_changed()
            return
        self._known, self._read_at = read(workspace, *standpoint), standpoint
        self._stack.setCurrentIndex(0 if self._known.picture.rows else 1)
        self._show(self._known)
        self._choice.take(self._known)
        self._choice.begin()

    def _on_renewed(self) -> None:
        self._read_at = None

    def _show(self, known: Known) -> None:
        workspace = self._session.workspace
        assert workspace is not None
        actors = len(known.picture.rows)
        self._matrix.set_subtitle(
            ngettext(
                "{n} actor · strongest current claim", "{n} actors · strongest current claim", actors
            ).format(n=actors)
        )
        self._pictures.show_known(known)
        self._spans.show_spans(spans(known, workspace.host.clock.now()))
        self._spans_area.setMaximumHeight(max(LOWEST_SPANS, self._spans.sizeHint().height() + 2))
        self._show_gaps(gap_lines(known))
        self._claims.set_subtitle(as_of_words(self._session))
        claims = ngettext("{n} claim", "{n} claims", len(known.ties)).format(n=len(known.ties))
        self.status_changed.emit(f"{ngettext('{n} actor', '{n} actors', actors).format(n=actors)} · {claims}")

    def _show_gaps(self, lines: list[GapLine]) -> None:
        self._gaps.set_subtitle(_("computed {as_of}").format(as_of=as_of_words(self._session)))
        shown = self._gap_lines.layout()
        assert shown is not None
        while (item := shown.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if not lines:
            shown.addWidget(word(_("Nothing is missing between the forces shown."), "muted", wrap=True))
        for line in lines[:MOST_GAPS]:
            block = NoteBlock(line.lead, line.text, line.note, is_grave=line.is_grave)
            block.setProperty("pair", line.pair)
            block.activated.connect(self._on_gap)
            shown.addWidget(block)
        if more := len(lines[MOST_GAPS:]):
            left_out = ngettext("{n} more gap", "{n} more gaps", more).format(n=format_number(more))
            shown.addWidget(word(left_out, "muted"))
        self._gaps_area.updateGeometry()

    def _on_gap(self) -> None:
        self._choice.choose_pair(self.sender().property("pair"))

    def _on_choice_changed(self) -> None:
        if self._known is None:
            return
        among = self._session.lens.actors
        self._pictures.mark(self._choice.pair, self._choice.actor, among)
        self._spans.mark(self._choice.pair)
        self._pair.show_pair(self._known, self._choice.pair, self._session.selected)
        self._table.show_rows(all_claims(self._known, among), self._session.selected or "")

    def _on_entries_wanted(self, pair: Pair) -> None:
        self._session.narrow(actors=frozenset(pair))
        self._session.ask("page_entries")

    def _on_draft_begun(self, draft: Draft) -> None:
        self._session.ask("draft", draft)

    def _on_add(self) -> None:
        self._session.ask("new_entry", "tie")
