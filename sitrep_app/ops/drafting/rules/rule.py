"""What a soft rule is: it doubts an entry that may be right all the same, and a person can overrule it with a reason."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.source import Citation, Source
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.names import Names
from sitrep_app.store.workspace import Workspace

Found = Iterator[tuple[str, str]]
"""The fields that a rule doubts, each with what is doubtful about it in the language in use."""


@dataclass(frozen=True)
class Case:
    """An entry before a rule: the state that a draft comes to, and what there is to compare it with."""

    workspace: Workspace
    setting: Setting
    now: datetime
    names: Names
    draft: Draft
    state: Any

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """What the entry rests on."""
        cited: tuple[Citation, ...] = getattr(self.state, "citations", ())
        return cited

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources of what the entry rests on, as the draft would leave them."""
        cited = (one.source for one in self.citations if self.names.find("source", one.source))
        found = (self.names.state("source", source) for source in cited)
        return tuple(one for one in found if isinstance(one, Source))

    def known(self, state: Any) -> "Case":
        """Return the case of the state that a correction begins with, before anything else is written."""
        return replace(self, state=state, names=Names(self.workspace))


@dataclass(frozen=True, slots=True)
class Rule:
    """One soft rule: its code in the records, its words in a history, and the function that looks for what it doubts."""

    name: str
    title: str
    look: Callable[[Case], Found]

    @property
    def said(self) -> str:
        """Return what the rule doubts, in the language in use."""
        return _(self.title)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What one rule doubts about one field."""

    rule: str
    field: str
    what: str


def doubts_about(case: Case, rules: Iterable[Rule]) -> tuple[Doubt, ...]:
    """Return what the rules doubt about an entry, in the order of the rules."""
    return tuple(Doubt(rule.name, field, what) for rule in rules for field, what in rule.look(case))
