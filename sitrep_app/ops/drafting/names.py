"""Which subject a name means, and the subjects that a draft names for the first time."""

from collections.abc import Iterable
from dataclasses import replace

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.entry import Entry, State, kind_of
from sitrep_app.domain.facility import Facility
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.programme import Programme
from sitrep_app.domain.source import Source
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops.entries import Writing
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

Named = Actor | Facility | Programme | Source


class Names:
    """The actors, facilities, programmes and sources of a workspace, found by id or by any of their names."""

    def __init__(self, workspace: Workspace) -> None:
        """Look names up in a workspace as it stands now."""
        self.writings: list[Writing] = []
        self._workspace = workspace
        self._known: dict[str, dict[SubjectId, Named]] = {}

    def find(self, kind: str, words: str) -> SubjectId | None:
        """Return the subject of a kind that some words name, None where there is none; Trouble where they name two."""
        known = self._of(kind)
        if words in known:
            return SubjectId(words)
        wanted = normalise(words)
        matches = [subject for subject, state in known.items() if wanted in map(normalise, spellings(state))]
        if len(matches) > 1:
            raise Trouble(
                f"“{words}” names {len(matches)} of the {kind}s", words, "Write the full name.", kind
            )
        return matches[0] if matches else None

    def find_or_add(self, state: Named) -> SubjectId:
        """Return the subject with a state's name; a new one, to be recorded with the draft, where there is none."""
        kind = kind_of(state)
        found = self.find(kind, spellings(state)[0])
        if found is not None:
            return found
        host = self._workspace.host
        subject = host.ids.subject(host.clock.now())
        self.writings.append(Writing(state, subject))
        self._of(kind)[subject] = state
        return subject

    def revise(self, subject: SubjectId, state: Named, reason: str) -> None:
        """Have a known subject corrected with the draft, or the one that the draft adds changed before it is."""
        kind = kind_of(state)
        if self._of(kind)[subject] == state:
            return
        self._of(kind)[subject] = state
        for at, writing in enumerate(self.writings):
            if writing.subject == subject:
                self.writings[at] = replace(writing, state=state)
                return
        self.writings.append(Writing(state, subject, "correct", reason))

    def state(self, kind: str, subject: SubjectId) -> Named:
        """Return the state of a subject that was found or added."""
        return self._of(kind)[subject]

    def label(self, kind: str, subject: SubjectId) -> str:
        """Return the words that lead back to a subject: its name where no other has it, else its id."""
        state = self._of(kind).get(subject)
        if state is None:
            return subject
        name = spellings(state)[0]
        namesakes = [
            one for one in self._of(kind).values() if normalise(name) in map(normalise, spellings(one))
        ]
        return name if len(namesakes) == 1 else subject

    def is_new(self, subject: SubjectId) -> bool:
        """Say whether a subject is added with the draft."""
        return any(writing.subject == subject and writing.act == "record" for writing in self.writings)

    def _of(self, kind: str) -> dict[SubjectId, Named]:
        if kind not in self._known:
            found: Iterable[Entry[State]] = queries.entries(self._workspace, kind)
            self._known[kind] = {
                entry.subject: entry.state for entry in found if isinstance(entry.state, Named)
            }
        return self._known[kind]


def spellings(state: Named) -> list[str]:
    """Return every name a subject goes by, the one it was recorded under first."""
    if isinstance(state, Source):
        return [state.title]
    names = [state.name]
    if isinstance(state, Actor):
        names += [name for name in (state.short, *state.aliases) if name]
    if not isinstance(state, Programme):
        names += [name for name in state.names.values() if name]
    return names
