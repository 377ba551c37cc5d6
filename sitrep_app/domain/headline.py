"""One line that names any entry, whatever its kind, and the other subjects that an entry speaks of."""

from collections.abc import Callable

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import State
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.own_place import OwnPlace
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.setting import Sitrep
from sitrep_app.domain.source import Source
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current, format_number

Names = Callable[[SubjectId], str]
"""How another subject is called."""


def headline(state: State, names: Names) -> str:
    """Return the line that names an entry in the language in use; `names` calls the subjects it speaks of."""
    match state:
        case Actor() | Facility() | OwnPlace():
            words = state.names.get(current()) or state.name
        case Programme():
            words = state.name
        case Tie():
            level = load("coordination_level").label(state.level, current())
            words = f"{names(state.from_actor)} – {names(state.to_actor)}: {level}"
        case Progress():
            words = f"{names(state.facility)}: {load('lifecycle').label(state.state, current())}"
        case ReportedTotal():
            words = f"{names(state.programme)}: {of(state.done, state.of)}"
        case Confirmation():
            words = _("No change: {what}").format(what=names(state.confirms))
        case Sitrep():
            words = _("No. {number}").format(number=state.number)
        case _other:
            words = state.title
    return words


def cited_in(state: State) -> tuple[SubjectId, ...]:
    """Return the sources that an entry rests on, in the order of its citations."""
    return tuple(citation.source for citation in getattr(state, "citations", ()))


def mentioned(state: State) -> tuple[SubjectId, ...]:
    """Return the subjects that an entry speaks of, each once: actors, facilities, programmes, sources, linked entries."""
    found: list[SubjectId | None] = []
    match state:
        case Incident():
            found += [part.actor for part in state.parts]
            found += [link.target for link in state.links]
            found += [claim.by for claim in state.claims]
            found.append(state.programme)
        case Actor():
            found.append(state.parent)
        case Tie():
            found += [state.from_actor, state.to_actor, state.claimed_by]
        case Facility():
            found.append(state.programme)
        case Progress():
            found += [state.facility, *state.partners]
        case Programme():
            found += state.partners
        case ReportedTotal():
            found.append(state.programme)
        case Confirmation():
            found += [state.confirms, state.claimed_by]
    found.append(getattr(state, "merged_into", None))
    found += cited_in(state)
    return tuple(dict.fromkeys(subject for subject in found if subject))


def of(done: int, whole: int) -> str:
    """Return a share in words: 1 of 11."""
    return _("{done} of {whole}").format(done=format_number(done), whole=format_number(whole))


def source_name(source: Source) -> str:
    """Return what a source is called beside an entry: its publisher, else its title."""
    return source.publisher or source.title
