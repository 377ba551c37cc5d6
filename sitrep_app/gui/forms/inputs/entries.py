"""Entries that another one speaks of: a chip for each, found by its words."""

from collections.abc import Sequence
from functools import partial

from sitrep_app.domain.headline import headline
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.forms.inputs.base import Desk
from sitrep_app.gui.forms.inputs.chips import ChipsInput
from sitrep_app.gui.forms.inputs.suggestions import Suggestion
from sitrep_app.i18n import _
from sitrep_app.store import queries

_MOST = 8
_ID_LENGTH = 32


class EntriesInput(ChipsInput):
    """Entries of some kinds; each item is an id. What is typed only searches and is never an item."""

    def __init__(self, name: str, label: str, kinds: Sequence[str], desk: Desk, prompt: str = "") -> None:
        super().__init__(name, label, desk.theme, prompt or _("words of an event…"))
        self._desk, self._kinds = desk, tuple(kinds)
        self.line.typed.connect(self._on_typed)

    def spoken(self, item: str) -> str:
        return titled(self._desk, item)

    def pending(self) -> str:
        return ""

    def item_of(self, subject: SubjectId) -> str:
        """Return the item for an entry that was found."""
        return subject

    def _on_typed(self, words: str) -> None:
        """Search beside the window; only the answer to the newest words is shown."""
        search = partial(queries.search, self._desk.workspace, words, limit=4 * _MOST)
        self._desk.tasks.read(self.name, search, self._on_found)

    def _on_found(self, hits: list[queries.Hit]) -> None:
        if self.line.text().strip():
            found = [hit for hit in hits if hit.kind in self._kinds][:_MOST]
            self.line.offer([Suggestion(self.item_of(hit.subject), hit.title) for hit in found])

    def _light(self, *, is_lit: bool) -> None:
        if not is_lit:
            self.line.clear()
        super()._light(is_lit=is_lit)


def titled(desk: Desk, subject: str) -> str:
    """Return what an entry is called by its id; the words themselves where they are none."""
    found = queries.entry(desk.workspace, SubjectId(subject)) if len(subject) == _ID_LENGTH else None
    return headline(found.state, lambda one: _name(desk, one)) if found else subject


def _name(desk: Desk, subject: SubjectId) -> str:
    found = queries.entry(desk.workspace, subject)
    state = found.state if found else None
    return str(getattr(state, "label", "") or getattr(state, "name", "") or getattr(state, "title", ""))
