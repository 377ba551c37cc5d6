"""What a kind of entry says about its form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.entry import State
from sitrep_app.domain.location import Location
from sitrep_app.domain.period import Period
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.when import say_period
from sitrep_app.domain.where import say_area, say_name
from sitrep_app.gui.forms.inputs.entries import titled
from sitrep_app.gui.forms.inputs.named import called
from sitrep_app.i18n import current
from sitrep_app.i18n.directions import dotted
from sitrep_app.ops.drafting import FIELDS, FieldSpec, Names, choice_of
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Line:
    """Fields side by side; the first one's label stands before them, or `label` and then each shows its own within.

    `shares` says how they part the width; equally where it is empty.
    """

    fields: tuple[str, ...]
    label: str = ""
    shares: tuple[int, ...] = ()


SOURCE = Line(("source", "reliability", "credibility"), shares=(10, 10, 11))
"""Who says so, and how far that is trusted: the same line in every form."""

PASSAGE = Line(("locator", "quote"), shares=(2, 3))
"""Where the source says so, and in which words."""

SOURCE_BEHIND = (SOURCE, PASSAGE, Line(("cite",)), Line(("grade_reason",)), Line(("marking",)))
"""What stands behind More in the forms of what entries refer to."""


@dataclass(frozen=True, slots=True)
class Preview:
    """How the entry will look in a list: quiet words, a title, a line; `category` or `band` gives the mark's colour."""

    kicker: str
    title: str
    line: str
    category: str = ""
    band: str = ""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What there is of an entry so far: the words, what they were read as, and the state where they make one."""

    draft: Draft
    hints: Mapping[str, str]
    state: State | None
    names: Names

    def text(self, name: str) -> str:
        """Return a field's words."""
        return self.draft.text(name)

    def spoken(self, kind: str, name: str) -> str:
        """Return the name that a field's words lead to."""
        return called(self.names, kind, self.text(name))

    def titled(self, name: str) -> str:
        """Return what the entry is called whose id a field holds."""
        return titled(self.names.workspace, self.text(name)) if self.text(name) else ""

    def label(self, vocabulary: str, name: str) -> str:
        """Return the label of a field's choice; empty while there is none."""
        code = choice_of(vocabulary, self.text(name))
        return load(vocabulary).label(code, current()) if code else ""

    def when(self, name: str = "when") -> str:
        """Return the date as it will be shown, else as it was typed."""
        period = getattr(self.state, "period", None)
        words = self.text(name)
        return say_period(period) if words and isinstance(period, Period) else words

    def where(self) -> str:
        """Return the place as it will be shown; of a computed point, the area it lies in."""
        location = getattr(self.state, "location", None)
        if not isinstance(location, Location):
            return self.text("where")
        return say_name(location) if location.place else say_area(location) or location.label


Complete = Callable[[Draft, Draft, Workspace], Mapping[str, Words]]
"""Returns words that follow from those of a draft, given the draft as it was before the last change."""


def _nothing(_draft: Draft, _before: Draft, _workspace: Workspace) -> Mapping[str, Words]:
    return {}


@dataclass(frozen=True, slots=True)
class KindForm:
    """One kind's form. Fields that `lines` and `behind` leave out get lines of their own, by their specification.

    `only_new` names the fields that matter only while another one names something new; `carried` are the fields that
    the next entry begins with; `complete` returns words that follow from others. Those `in_head` are chosen with one key.
    """

    kind: str
    title: str
    lines: tuple[Line, ...]
    behind: tuple[Line, ...]
    preview: Callable[[Sketch], Preview]
    only_new: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    carried: tuple[str, ...] = ("source", "reliability")
    complete: Complete = _nothing
    in_head: bool = False

    @property
    def specs(self) -> Mapping[str, FieldSpec]:
        """The specifications of the fields, by name."""
        return {spec.name: spec for spec in FIELDS[self.kind]}

    def main_lines(self) -> tuple[Line, ...]:
        """Return the lines that stand in the form."""
        return (*self.lines, *self._left_over(main=True))

    def lines_behind(self) -> tuple[Line, ...]:
        """Return the lines that stand behind More."""
        return (*self.behind, *self._left_over(main=False))

    def _left_over(self, *, main: bool) -> tuple[Line, ...]:
        named = {name for line in (*self.lines, *self.behind) for name in line.fields}
        shown = (spec for spec in FIELDS[self.kind] if spec.name not in named and spec.main is main)
        return tuple(Line((spec.name,)) for spec in shown if spec.widget != "estimate" or main)


def joined(*words: str) -> str:
    """Return words with a dot between them, the empty ones left out."""
    return dotted(words)
