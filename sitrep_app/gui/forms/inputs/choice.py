"""A choice from a vocabulary: typed by its label or its code, or picked from the list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt

from sitrep_app.domain.draft import Words
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.vocabulary import Term, load
from sitrep_app.gui.forms.inputs.base import Desk, Said, text_of
from sitrep_app.gui.forms.inputs.line import LineInput
from sitrep_app.gui.forms.inputs.suggesting_line import SuggestingLine
from sitrep_app.gui.forms.inputs.suggestions import Suggestion
from sitrep_app.i18n import current
from sitrep_app.i18n.directions import paragraph
from sitrep_app.ops.drafting import choice_of

_GRADED = frozenset({"reliability", "credibility"})
_CATEGORY = "category"
_NOT_WITHIN = 4

Narrowed = Callable[[Sequence[Term]], Sequence[Term]]


class ChoiceInput(LineInput):
    """Shows labels and gives codes; words that are not in the list are given back as they are.

    `default` tells what an empty field means, which is shown in quiet words; `narrowed` picks the
    terms that fit the other fields, which are offered in place of the others.
    """

    line: SuggestingLine

    def __init__(
        self,
        name: str,
        label: str,
        vocabulary: str,
        desk: Desk,
        *,
        default: Callable[[], str] = str,
        narrowed: Narrowed | None = None,
    ) -> None:
        super().__init__(name, label, SuggestingLine(desk.theme, takes_first_on_tab=True))
        self._vocabulary, self._theme, self._narrowed = vocabulary, desk.theme, narrowed
        self._default, self._prompt = default, ""
        self._code = ""
        self.line.set_chevron()
        self.line.typed.connect(self._on_typed)
        self.line.taken.connect(self._on_taken)
        self.line.all_wanted.connect(self._on_all_wanted)
        self.line.editingFinished.connect(self._on_finished)
        self.refresh()

    @property
    def code(self) -> str:
        """The code taken; empty while there is none."""
        return self._code

    def words(self) -> dict[str, Words]:
        said = self._code or self.line.text().strip()
        return {self.name: said} if said else {}

    def show_words(self, said: Said) -> None:
        self._take(text_of(said, self.name))

    def set_prompt(self, prompt: str) -> None:
        """Show other words while the field is empty and that means nothing of its own."""
        self._prompt = prompt
        self.refresh()

    def refresh(self) -> None:
        default = self._default()
        self.line.setPlaceholderText(self._shown(default) if default else self._prompt)
        self._show_glyph()

    def _take(self, words: str) -> None:
        self._code = choice_of(self._vocabulary, words) or ""
        shown = self._shown(self._code) if self._code else words
        if shown != self.line.text():
            self.line.setText(shown)
            self.line.setCursorPosition(0)
        self._show_glyph()

    def _on_typed(self, words: str) -> None:
        self._code = choice_of(self._vocabulary, words) or ""
        self._show_glyph()
        self.line.offer(self._suggested(words))

    def _on_all_wanted(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()
        everything = self._suggested("")
        self.line.offer(everything, is_first_current=False)

    def _on_taken(self, suggestion: Suggestion) -> None:
        self._take(suggestion.words)
        self.changed.emit()

    def _on_finished(self) -> None:
        """Write what was typed as its label, once the field is left."""
        self._take(self._code or self.line.text())

    def _suggested(self, words: str) -> list[Suggestion]:
        terms = load(self._vocabulary).terms
        fitting = self._narrowed(terms) if self._narrowed else terms
        found = _matching(fitting, words) or _matching(terms, words)
        category = self._vocabulary == _CATEGORY
        return [
            Suggestion(term.code, self._shown(term.code), "", term.code if category else "") for term in found
        ]

    def _shown(self, code: str) -> str:
        label = load(self._vocabulary).label(code, current())
        if self._vocabulary not in _GRADED:
            return label
        return paragraph(f"{code} — {label[:1].lower()}{label[1:]}")

    def _show_glyph(self) -> None:
        """Show a category's shape before its words."""
        if self._vocabulary != _CATEGORY:
            return
        self.line.set_look(self._theme.category(self._code) if self._code else None)


def _matching(terms: Sequence[Term], words: str) -> list[Term]:
    """Return the terms with these words: those whose label begins with them first, then those that have them within."""
    wanted = normalise(words)
    if not wanted:
        return list(terms)
    ranked = [
        (min(_rank(wanted, normalise(name)) for name in (term.code, *term.label.values())), term)
        for term in terms
    ]
    return [term for rank, term in sorted(ranked, key=lambda one: one[0]) if rank < _NOT_WITHIN]


def _rank(wanted: str, name: str) -> int:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in name else 3 if wanted in name else _NOT_WITHIN
