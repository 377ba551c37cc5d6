"""Who: the actors, facilities, programmes and sources of the workspace that a line names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.facility import Facility
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.normalise import name_key
from sitrep_app.domain.passages import Span
from sitrep_app.i18n import _, current
from sitrep_app.ops.drafting.known import Named, spellings
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.line import Line

_SHORTEST = 2
_READ: dict[str, tuple[Mapping[SubjectId, Named], Mapping[str, tuple[SubjectId, ...]]]] = {}


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a line: where it stands, whom it may mean, and the words that lead to the first of them.

    `others` are the names of those that it may mean as well.
    """

    span: Span
    subjects: tuple[SubjectId, ...]
    words: str
    others: tuple[str, ...]
    state: Named

    @property
    def is_sure(self) -> bool:
        """Say whether nobody else is called so."""
        return len(self.subjects) == 1


def find_mentions(line: Line, names: Names, kind: str, taken: tuple[Span, ...] = ()) -> tuple[Mention, ...]:
    """Return the named subjects of a kind that a line speaks of, in its order, each once."""
    found: dict[tuple[SubjectId, ...], Mention] = {}
    for one in line.find(_called(kind, names.all(kind)), taken):
        words = _label(names, kind, one.value, line.said(one.span))
        others = tuple(spellings(names.state(kind, other))[0] for other in one.value[1:])
        state = names.state(kind, one.value[0])
        found.setdefault(one.value, Mention(one.span, one.value, words, others, state))
    return tuple(found.values())


def why_named(line: Line, mention: Mention) -> str:
    """Return why a name was taken for a subject, in plain words."""
    said = line.said(mention.span)
    if not mention.is_sure:
        return _("“{words}” is a name of several").format(words=said)
    own = own_name(mention.state)
    return _("a known name") if name_key(own) == name_key(said) else _("a name of {name}").format(name=own)


def own_name(state: Named) -> str:
    """Return what a subject is called in the language in use, else as it was entered."""
    names = state.names if isinstance(state, Actor | Facility) else {}
    return names.get(current()) or spellings(state)[0]


def _label(names: Names, kind: str, subjects: tuple[SubjectId, ...], said: str) -> str:
    """Return the name of the one meant; where several are, the words of the line, which the form asks about."""
    return names.label(kind, subjects[0]) if len(subjects) == 1 else said


def _called(kind: str, states: Mapping[SubjectId, Named]) -> Mapping[str, tuple[SubjectId, ...]]:
    """Return whom every name calls; the same subjects are read once, for a line is read at every pause in typing."""
    known = _READ.get(kind)
    if known is None or known[0] is not states:
        known = _READ[kind] = (states, _callings(states))
    return known[1]


def _callings(states: Mapping[SubjectId, Named]) -> dict[str, tuple[SubjectId, ...]]:
    called: dict[str, dict[SubjectId, None]] = {}
    for subject, state in states.items():
        for name in spellings(state):
            called.setdefault(name_key(name), {})[subject] = None
    for name, subjects in (*_offices(states), *_at_home(states)):
        called.setdefault(name, subjects)
    return {name: tuple(subjects) for name, subjects in called.items() if len(name) >= _SHORTEST}


def _offices(states: Mapping[SubjectId, Named]) -> Iterable[tuple[str, dict[SubjectId, None]]]:
    """A person is also called by each part of "name, office", and by the office alone: "the governor"."""
    found: dict[str, dict[SubjectId, None]] = {}
    for subject, state in states.items():
        if isinstance(state, Actor) and state.type == "person":
            for name in spellings(state):
                for called in _parts(name):
                    found.setdefault(name_key(called), {})[subject] = None
    return found.items()


def _at_home(states: Mapping[SubjectId, Named]) -> Iterable[tuple[str, dict[SubjectId, None]]]:
    """A force is also called by its name without the country: "the police", "الشرطة"."""
    found: dict[str, dict[SubjectId, None]] = {}
    for subject, state in states.items():
        for name in spellings(state) if isinstance(state, Actor) else ():
            words = name_key(name).split()
            shorter = " ".join(word for word in words if word not in keywords("country"))
            if shorter and len(shorter.split()) < len(words):
                found.setdefault(shorter, {})[subject] = None
    return found.items()


def _parts(name: str) -> list[str]:
    parts = [part for whole in name.split(",") for part in whole.split("،") if part.strip()]
    titles = [part.partition(" of ")[0] for part in parts if " of " in part]
    return [*parts, *titles, *(part.split()[0] for part in parts[1:])]
