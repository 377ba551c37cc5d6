"""Every figure but the first: a chip for each, and three fields that make another."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sitrep_app.domain.draft import Words
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.forms.inputs.base import Desk, Input, Said, items_of, mark_trouble
from sitrep_app.gui.forms.inputs.choice import ChoiceInput
from sitrep_app.gui.forms.inputs.figure_words import BY, fields_of, items_in, parted, source_of
from sitrep_app.gui.forms.inputs.line_edit import LineEdit
from sitrep_app.gui.forms.inputs.named import NamedInput, called
from sitrep_app.gui.forms.inputs.token import Token
from sitrep_app.gui.widgets.flow import Flow
from sitrep_app.i18n import _, current
from sitrep_app.i18n.directions import dotted
from sitrep_app.ops.drafting import choice_of


class FiguresInput(Input):
    """Figures of any measure and population; `measures` are those that have no field of their own in the form."""

    def __init__(self, name: str, label: str, measures: Sequence[str], desk: Desk) -> None:
        own = [f"{measure}{ending}" for measure in measures for ending in ("", "_low", "_high", "_of")]
        super().__init__([name, *own], label)
        self.name, self._measures = name, tuple(measures)
        self._items: list[str] = []
        self._chips = Flow(spacing=4, line_spacing=4)
        self._measure = ChoiceInput("measure", _("What is counted"), "measure", desk)
        self._of = ChoiceInput("population", _("Of whom"), "population", desk)
        self._measure.set_prompt(_("injured, displaced…"))
        self._of.set_prompt(_("of whom"))
        self._by = NamedInput("figure_by", _("Who says so"), "source", desk)
        self._by.set_prompt(_("by another source"))
        self._desk = desk
        self._number = LineEdit()
        self._number.setAccessibleName(_("How many"))
        self._number.setPlaceholderText(_("2, 2-5, many"))
        self._number.textEdited.connect(self._on_edited)
        self._number.returnPressed.connect(self._on_entered)
        self.setFocusProxy(self._measure.line)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget, share in ((self._measure, 4), (self._of, 3), (self._number, 3), (self._by, 4)):
            row.addWidget(widget, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._chips)
        column.addLayout(row)
        for choice in (self._measure, self._of, self._by):
            choice.changed.connect(self._on_edited)
        self.watch(self._number)
        self.left.connect(self._on_left)
        self._by.left.connect(self._on_entered)
        self._show()

    @property
    def shown(self) -> list[str]:
        """The words on the chips."""
        return [self._spoken(item) for item in self._items]

    def words(self) -> dict[str, Words]:
        pending = self._pending()
        return fields_of([*self._items, *([pending] if pending else [])], self.name, self._measures)

    def show_words(self, said: Said) -> None:
        items = [*items_in(said, self._measures), *items_of(said, self.name)]
        pending = self._pending()
        if items != [*self._items, *([pending] if pending else [])]:
            self._clear()
            self._items = items
            self._show()

    def show_troubles(self, troubles: Mapping[str, Trouble]) -> None:
        found = next((troubles[name] for name in self.names if name in troubles), None)
        mark_trouble(self._number, found)

    def entrance(self, name: str = "") -> QWidget:
        return self._number if name else self._measure.line

    def remove(self, place: int) -> None:
        """Take a figure away."""
        del self._items[place]
        self._show()
        self.changed.emit()

    def _spoken(self, item: str) -> str:
        by = source_of(item)
        return dotted((spoken(item), called(self._desk.names, "source", by) if by else ""))

    def _pending(self) -> str:
        what, number = self._measure.code, self._number.text().strip()
        of = f"/{self._of.code}" if self._of.code else ""
        by = str(self._by.words().get("figure_by", ""))
        return f"{what}{of}={number}{f'{BY}{by}' if by else ''}" if what and number else ""

    def _on_entered(self) -> None:
        if pending := self._pending():
            self._clear()
            self._items.append(pending)
            self._show()
            self.changed.emit()

    def _on_left(self) -> None:
        """The number alone is a figure, unless a person goes on to say who gives it."""
        if not self._by.line.hasFocus():
            self._on_entered()

    def _on_edited(self) -> None:
        self.changed.emit()

    def _clear(self) -> None:
        self._measure.show_words({})
        self._of.show_words({})
        self._by.show_words({})
        self._number.clear()

    def _show(self) -> None:
        self._chips.clear()
        for place, item in enumerate(self._items):
            token = Token(self._spoken(item))
            token.removed.connect(partial(self.remove, place))
            self._chips.add(token)
        self._chips.setVisible(bool(self._items))


def spoken(item: str) -> str:
    """Return a figure's item as its chip says it: "Injured, civilians: 4"."""
    measure, population, number = parted(item)
    code = choice_of("measure", measure)
    if code is None or not number:
        return item
    of = choice_of("population", population) if population else None
    what = load("measure").label(code, current())
    whom = f", {load('population').label(of, current()).lower()}" if of else ""
    return f"{what}{whom}: {number}"
