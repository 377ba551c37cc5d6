"""A subject as some moment knew it, its history, and what an operation changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.identity import Hlc, RecordHash, StepId, SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.own_place import OwnPlace
from sitrep_app.domain.own_term import OwnTerm
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.setting import Setting, Sitrep
from sitrep_app.domain.source import Source
from sitrep_app.domain.tie import Tie

State = (
    Incident
    | Actor
    | Tie
    | Facility
    | Progress
    | Programme
    | ReportedTotal
    | Confirmation
    | OwnPlace
    | Source
    | Setting
    | Sitrep
    | OwnTerm
)

KINDS: Mapping[str, type[State]] = {
    "incident": Incident,
    "actor": Actor,
    "tie": Tie,
    "facility": Facility,
    "progress": Progress,
    "programme": Programme,
    "reported_total": ReportedTotal,
    "no_change": Confirmation,
    "place": OwnPlace,
    "source": Source,
    "setting": Setting,
    "sitrep": Sitrep,
    "term": OwnTerm,
}
"""Every kind of subject and the class of its state."""

_NAMES = {state: kind for kind, state in KINDS.items()}

S_co = TypeVar("S_co", bound=State, covariant=True)


def kind_of(state: State) -> str:
    """Return the kind of a state."""
    return _NAMES[type(state)]


@dataclass(frozen=True, slots=True)
class Entry(Generic[S_co]):
    """A subject's whole state at one moment of knowledge.

    `record` is the winning record's hash, `known_from` when that state became known; `conflicts` names the fields
    on which two laptops disagree and a person must choose.
    """

    subject: SubjectId
    kind: str
    state: S_co
    record: RecordHash
    known_from: Hlc
    struck: bool = False
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a subject before and after a record, as plain JSON values."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One record in a subject's history; `act` is record, correct, strike, restore, revert, undo or redo.

    `overruled` are the soft rules that doubted it, each with why it is right all the same. `state` is the subject's
    whole state after it, as plain JSON values; `is_first` says that nothing was known before.
    """

    record: RecordHash
    act: str
    author: str
    device: str
    recorded_at: int
    reason: str
    changes: tuple[FieldChange, ...]
    overruled: Mapping[str, str] = field(default_factory=dict)
    state: Mapping[str, object] = field(default_factory=dict)
    struck: bool = False
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """What one step touched: the kinds and subjects that panels must read again."""

    step: StepId | None = None
    kinds: frozenset[str] = frozenset()
    subjects: tuple[SubjectId, ...] = ()
    note: str = ""

    def __bool__(self) -> bool:
        """Say whether anything changed."""
        return bool(self.subjects)
