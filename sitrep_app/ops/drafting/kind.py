"""What a kind of entry says about its drafts: its fields, how they are read, and the words that read back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sitrep_app.domain.draft import Words
from sitrep_app.domain.entry import State
from sitrep_app.ops.drafting.fields import FieldSpec, names_of
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.ops.drafting.rules import Rule

OVERRULE = "overrule"
"""The field that says why an entry is right although a soft rule doubts it."""

Reader = Callable[[Reading, Any], State | None]
"""Returns the state that a draft says, given the one that is known; None while something required is missing."""

Worder = Callable[[Any, Names], dict[str, Words]]
"""Returns the words that read back as a state."""


def suits_all(_state: Any) -> bool:
    """Say that a kind corrects every state of its class."""
    return True


def suits_none(_state: Any) -> bool:
    """Say that a kind is only for what is new; another one corrects it."""
    return False


@dataclass(frozen=True, slots=True)
class Kind:
    """How the words of one kind of entry become a state of the subject kind `states`, and lead back to it.

    Kinds are listed by `place`. Where several make the same kind of subject, the last one that `suits` a state corrects
    it. `followed` names the fields that what follows an entry usually shares with it; `rules` are those that may doubt
    a state, which a person overrules in the field that every kind has beside its own.
    """

    name: str
    place: int
    states: str
    fields: tuple[FieldSpec, ...]
    read: Reader
    words: Worder
    suits: Callable[[Any], bool] = suits_all
    followed: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()

    @property
    def field_names(self) -> tuple[str, ...]:
        """Every name that a draft of this kind may use."""
        return (*names_of(self.fields), OVERRULE)
