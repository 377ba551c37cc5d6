"""The offer, in a new form, to go on with an entry that was left half-filled."""

from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import from_microseconds
from sitrep_app.gui.forms.kinds import FORMS
from sitrep_app.gui.widgets.direction import set_margins
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.i18n import _, format_date, format_time, ngettext
from sitrep_app.i18n.directions import dotted, isolated


class KeptOffer(QFrame):
    """One line with two buttons; `taken` is emitted with the draft to go on with, `discarded` with one to throw away."""

    taken = Signal(object)
    discarded = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "offer")
        self._draft: Draft | None = None
        self.said = ElidedLabel()
        row = QHBoxLayout(self)
        set_margins(row, 22, 6, 16, 6)
        row.setSpacing(4)
        row.addWidget(self.said, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(_button(_("Continue"), self._on_continue))
        row.addWidget(_button(_("Discard"), self._on_discard))
        self.hide()

    @property
    def draft(self) -> Draft | None:
        """The draft that is offered; None while there is none."""
        return self._draft

    def show_draft(self, draft: Draft | None, zone: tzinfo, called: str = "", more: int = 0) -> None:
        """Offer a draft, say what it is called and how many more there are, or put the offer away."""
        self._draft = draft
        self.setVisible(draft is not None)
        if draft is not None:
            self.said.setText(told(draft, zone, called, more))
            self.setAccessibleName(self.said.text())

    def _on_continue(self) -> None:
        self.taken.emit(self._draft)

    def _on_discard(self) -> None:
        self.discarded.emit(self._draft)


def told(draft: Draft, zone: tzinfo, called: str = "", more: int = 0) -> str:
    """Return what is said of a draft: "A half-filled form (event) from 09:14 was kept: Two civilians shot dead"."""
    kept = from_microseconds(draft.kept_at).astimezone(zone)
    when = _(", ").join((format_date(kept.date(), short=True), format_time(kept)))
    noun = _(FORMS[draft.kind].title).lower() if draft.kind in FORMS else _("entry")
    said = (
        _("A half-finished correction ({kind}) from {time} was kept")
        if draft.subject
        else _("A half-filled form ({kind}) from {time} was kept")
    )
    words = said.format(kind=noun, time=when)
    if called:
        words = f"{words}: {isolated(called)}"
    return dotted((words, ngettext("{n} more", "{n} more", more).format(n=more) if more > 0 else ""))


def _button(label: str, act: object) -> QPushButton:
    button = QPushButton(label)
    button.setProperty("look", "small-link")
    button.setAutoDefault(False)
    button.setAccessibleName(label)
    button.clicked.connect(act)
    return button
