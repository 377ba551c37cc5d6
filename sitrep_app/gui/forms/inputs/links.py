"""How an event relates to others: chips of linked events, found by their words."""

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.forms.inputs.base import Desk
from sitrep_app.gui.forms.inputs.entries import EntriesInput, titled
from sitrep_app.i18n import _, current
from sitrep_app.i18n.directions import dotted
from sitrep_app.ops.drafting import choice_of

_USUAL = "follow_up"


class LinksInput(EntriesInput):
    """Linked events; the kind of link is changed on the chip."""

    def __init__(self, name: str, label: str, desk: Desk) -> None:
        super().__init__(name, label, ("incident",), desk, _("words of another event…"))

    def spoken(self, item: str) -> str:
        kind, _colon, target = item.partition(":")
        code = choice_of("link", kind)
        label = load("link").label(code, current()) if code else kind
        return dotted((label, titled(self._desk.workspace, target)))

    def choices(self, item: str) -> list[tuple[str, str]]:
        _kind, _colon, target = item.partition(":")
        return [(f"{term.code}:{target}", term.name(current())) for term in load("link").terms]

    def item_of(self, subject: SubjectId) -> str:
        return f"{_USUAL}:{subject}"
