"""Entries that another one speaks of: a chip for each, found by its words."""

from collections.abc import Iterable, Sequence
from functools import partial

from sitrep_app.domain.draft import Words
from sitrep_app.domain.headline import headline
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.normalise import normalise
from sitrep_app.gui.forms.inputs.base import Desk
from sitrep_app.gui.forms.inputs.chips import ChipsInput
from sitrep_app.gui.forms.inputs.suggestions import Suggestion
from sitrep_app.i18n import _
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

_MOST = 8
_ID_LENGTH = 32
_NAMED_BY_OTHERS = ("progress", "reported_total")
"""Kinds that are called by what they speak of, which a search of their own words does not know."""

Found = tuple[SubjectId, str]


class EntriesInput(ChipsInput):
    """Entries of some kinds; each item is an id. What is typed only searches and is never an item.

    Where there is room for one alone, the next takes its place.
    """

    def __init__(
        self,
        name: str,
        label: str,
        kinds: Sequence[str],
        desk: Desk,
        prompt: str = "",
        *,
        is_single: bool = False,
    ) -> None:
        super().__init__(name, label, desk.theme, prompt or _("words of the entry…"))
        self._desk, self._kinds, self._is_single = desk, tuple(kinds), is_single
        self.line.typed.connect(self._on_typed)

    def words(self) -> dict[str, Words]:
        if not self._is_single:
            return super().words()
        return {self.name: self._items[-1]} if self._items else {}

    def spoken(self, item: str) -> str:
        return titled(self._desk.workspace, item)

    def pending(self) -> str:
        return ""

    def add(self, item: str) -> None:
        if self._is_single:
            self._items.clear()
        super().add(item)

    def item_of(self, subject: SubjectId) -> str:
        """Return the item for an entry that was found."""
        return subject

    def _on_typed(self, words: str) -> None:
        """Search beside the window; only the answer to the newest words is shown."""
        search = partial(entries_found, self._desk.workspace, self._kinds, words)
        self._desk.tasks.read(self.name, search, self._on_found)

    def _on_found(self, found: list[Found]) -> None:
        if self.line.text().strip():
            self.line.offer([Suggestion(self.item_of(subject), title) for subject, title in found])

    def _light(self, *, is_lit: bool) -> None:
        if not is_lit:
            self.line.clear()
        super()._light(is_lit=is_lit)


def entries_found(workspace: Workspace, kinds: Sequence[str], words: str) -> list[Found]:
    """Return a few entries of some kinds that have these words, each with its title."""
    hits = queries.search(workspace, words, limit=4 * _MOST)
    found = [(hit.subject, hit.title) for hit in hits if hit.kind in kinds]
    found += _called(workspace, [kind for kind in _NAMED_BY_OTHERS if kind in kinds], words)
    return list(dict(found).items())[:_MOST]


def titled(workspace: Workspace, subject: str) -> str:
    """Return what an entry is called by its id; the words themselves where they are none."""
    found = queries.entry(workspace, SubjectId(subject)) if len(subject) == _ID_LENGTH else None
    return headline(found.state, partial(_name, workspace)) if found else subject


def _called(workspace: Workspace, kinds: Iterable[str], words: str) -> list[Found]:
    wanted = normalise(words).split()
    found = []
    for entry in (entry for kind in kinds for entry in queries.entries(workspace, kind)):
        title = headline(entry.state, partial(_name, workspace))
        if wanted and all(word in normalise(title) for word in wanted):
            found.append((entry.subject, title))
    return found


def _name(workspace: Workspace, subject: SubjectId) -> str:
    found = queries.entry(workspace, subject)
    state = found.state if found else None
    return str(getattr(state, "label", "") or getattr(state, "name", "") or getattr(state, "title", ""))
