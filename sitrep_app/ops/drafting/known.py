"""The named subjects of a workspace, read once for each revision of it so that a check while typing stays cheap."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.facility import Facility
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.own_place import OwnPlace
from sitrep_app.domain.programme import Programme
from sitrep_app.domain.source import Source
from sitrep_app.store import log, queries
from sitrep_app.store.merged import kept_at
from sitrep_app.store.workspace import Workspace

Named = Actor | Facility | OwnPlace | Programme | Source


@dataclass(frozen=True, slots=True)
class Known:
    """The subjects of one kind that stand, and which of them go by each name as `name_key` writes it.

    `offered` has them also by the words that do not name them and yet bring them to mind.
    """

    states: Mapping[SubjectId, Named]
    by_name: Mapping[str, tuple[SubjectId, ...]]
    offered: Mapping[str, tuple[SubjectId, ...]]


@dataclass(slots=True)
class _Revision:
    newest: int
    kinds: dict[str, Known]


_READ: WeakKeyDictionary[Workspace, _Revision] = WeakKeyDictionary()


def known_of(workspace: Workspace, kind: str) -> Known:
    """Return the named subjects of a kind as the workspace stands now."""
    with workspace.reading() as raw:
        # One moment for all of it: a thread that began to read earlier may see less than the newest step
        newest = log.newest_number(raw)
        read = _READ.get(workspace)
        if read is None or read.newest != newest:
            read = _READ[workspace] = _Revision(newest, {})
        if kind not in read.kinds:
            read.kinds[kind] = _read(workspace, kind)
        return read.kinds[kind]


def name_key(words: str) -> str:
    """Return a name as names are compared; one of signs alone, such as “?”, is compared as it is written."""
    return normalise(words) or words.strip().casefold()


def spellings(state: Named) -> list[str]:
    """Return every name a subject goes by, the one it was recorded under first."""
    if isinstance(state, Source):
        return [state.title]
    names = [state.name]
    if isinstance(state, Actor):
        names += [name for name in (state.short, *state.aliases) if name]
    if isinstance(state, OwnPlace):
        names += state.aliases
    if not isinstance(state, Programme):
        names += [name for name in state.names.values() if name]
    return names


def _read(workspace: Workspace, kind: str) -> Known:
    states = {
        entry.subject: entry.state
        for entry in queries.entries(workspace, kind)
        if isinstance(entry.state, Named)
    }
    others = _merged_names(workspace, states)
    by_name = _listed({one: [*spellings(state), *others.get(one, ())] for one, state in states.items()})
    offered = _listed(
        {one: [*spellings(state), *others.get(one, ()), *_reminders(state)] for one, state in states.items()}
    )
    return Known(states, by_name, offered)


def _merged_names(workspace: Workspace, states: Mapping[SubjectId, Named]) -> Mapping[SubjectId, list[str]]:
    """Return what was merged into each subject is called: a name that is typed again leads to the one that is kept."""
    found: dict[SubjectId, list[str]] = {}
    with workspace.reading() as raw:
        kept = kept_at(raw)
    for subject in (one for one, into in kept.items() if into in states):
        merged = queries.as_recorded(workspace, subject)
        if merged is not None and isinstance(merged.state, Named):
            found.setdefault(kept[subject], []).extend(spellings(merged.state))
    return found


def _reminders(state: Named) -> list[str]:
    return [state.publisher] if isinstance(state, Source) and state.publisher else []


def _listed(words: Mapping[SubjectId, Iterable[str]]) -> Mapping[str, tuple[SubjectId, ...]]:
    listed: dict[str, dict[SubjectId, None]] = {}
    for subject, names in words.items():
        for name in names:
            listed.setdefault(name_key(name), {})[subject] = None
    return {name: tuple(subjects) for name, subjects in listed.items()}
