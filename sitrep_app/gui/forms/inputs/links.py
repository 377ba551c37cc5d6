"""How an event relates to others: chips of linked events, found by their words."""

from functools import partial

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.forms.inputs.base import Desk
from sitrep_app.gui.forms.inputs.chips import ChipsInput
from sitrep_app.gui.forms.inputs.suggestions import Suggestion
from sitrep_app.i18n import _, current
from sitrep_app.i18n.directions import dotted
from sitrep_app.ops.drafting import choice_of
from sitrep_app.store import queries

_MOST = 8
_USUAL = "follow_up"


class LinksInput(ChipsInput):
    """Linked events; the kind of link is changed on the chip. What is typed only searches and is never an item."""

    def __init__(self, name: str, label: str, desk: Desk) -> None:
        super().__init__(name, label, desk.theme, _("words of another event…"))
        self._desk = desk
        self.line.typed.connect(self._on_typed)

    def spoken(self, item: str) -> str:
        kind, _colon, target = item.partition(":")
        code = choice_of("link", kind)
        label = load("link").label(code, current()) if code else kind
        found = queries.entry(self._desk.workspace, SubjectId(target)) if len(target) == 32 else None
        return dotted((label, getattr(found.state, "title", target) if found else target))

    def choices(self, item: str) -> list[tuple[str, str]]:
        _kind, _colon, target = item.partition(":")
        return [(f"{term.code}:{target}", term.name(current())) for term in load("link").terms]

    def pending(self) -> str:
        return ""

    def _on_typed(self, words: str) -> None:
        """Search beside the window; only the answer to the newest words is shown."""
        search = partial(queries.search, self._desk.workspace, words, limit=4 * _MOST)
        self._desk.tasks.read("links", search, self._on_found)

    def _on_found(self, hits: list[queries.Hit]) -> None:
        if self.line.text().strip():
            events = [hit for hit in hits if hit.kind == "incident"][:_MOST]
            self.line.offer([Suggestion(f"{_USUAL}:{hit.subject}", hit.title) for hit in events])

    def _light(self, *, is_lit: bool) -> None:
        if not is_lit:
            self.line.clear()
        super()._light(is_lit=is_lit)
