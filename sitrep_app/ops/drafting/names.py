"""Which subject a name means, and the subjects that a draft names for the first time."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sitrep_app.domain.entry import kind_of
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.known import Known, Named, known_of, name_key, spellings
from sitrep_app.ops.entries import Writing
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

_ID = re.compile(r"[0-9a-f]{32}")


class Names:
    """The actors, facilities, programmes and sources of a workspace, found by id or by any of their names."""

    def __init__(self, workspace: Workspace) -> None:
        """Look names up in a workspace as it stands now."""
        self.writings: list[Writing] = []
        self.workspace = workspace
        self._drafted: dict[SubjectId, Named] = {}

    def find(self, kind: str, words: str) -> SubjectId | None:
        """Return the subject of a kind that some words name, None where there is none; Trouble where they name two."""
        if self._state(kind, words) is not None:
            return SubjectId(words)
        matches = self.called(kind, words)
        if len(matches) > 1:
            raise Trouble(
                _("“{name}” is the name of {n} entries").format(name=words, n=len(matches)),
                words,
                _("Choose one from the list, or write its full name."),
                kind,
            )
        return matches[0] if matches else None

    def called(self, kind: str, words: str) -> list[SubjectId]:
        """Return every subject of a kind that goes by a name."""
        key = name_key(words)
        drafted = (
            subject
            for subject, state in self._drafted.items()
            if kind_of(state) == kind and key in map(name_key, spellings(state))
        )
        return list(dict.fromkeys([*self._known(kind).by_name.get(key, ()), *drafted]))

    def find_or_add(self, state: Named) -> SubjectId:
        """Return the subject with a state's name; a new one, to be recorded with the draft, where there is none."""
        found = self.find(kind_of(state), spellings(state)[0])
        if found is not None:
            return found
        host = self.workspace.host
        subject = host.ids.subject(host.clock.now())
        self.writings.append(Writing(state, subject))
        self._drafted[subject] = state
        return subject

    def revise(self, subject: SubjectId, state: Named, reason: str) -> None:
        """Have a known subject corrected with the draft, or the one that the draft adds changed before it is."""
        if self.state(kind_of(state), subject) == state:
            return
        self._drafted[subject] = state
        for at, writing in enumerate(self.writings):
            if writing.subject == subject:
                self.writings[at] = replace(writing, state=state)
                return
        self.writings.append(Writing(state, subject, "correct", reason))

    def state(self, kind: str, subject: SubjectId) -> Named:
        """Return the state of a subject that was found or added."""
        found = self._state(kind, subject)
        assert found is not None
        return found

    def label(self, kind: str, subject: SubjectId) -> str:
        """Return the words that lead back to a subject: its name where no other has it, else its id."""
        state = self._known(kind).states.get(subject)
        if state is None:
            return subject
        name = spellings(state)[0]
        return name if self.called(kind, name) == [subject] else subject

    def spoken(self, kind: str, words: str) -> str:
        """Return the name to show for words that may be an id; the words themselves where they are none."""
        state = self._state(kind, words)
        return spellings(state)[0] if state is not None else words

    def is_new(self, subject: SubjectId) -> bool:
        """Say whether a subject is added with the draft."""
        return any(writing.subject == subject and writing.act == "record" for writing in self.writings)

    def all(self, kind: str) -> Mapping[SubjectId, Named]:
        """Return every subject of a kind that stands in the workspace."""
        return self._known(kind).states

    def matching(self, kind: str, words: str, limit: int = 8) -> list[SubjectId]:
        """Return at most so many subjects to offer while a name is typed: those so called, so begun, then those with it."""
        wanted = name_key(words)
        ranked: dict[SubjectId, tuple[int, str]] = {}
        for name, subjects in self._known(kind).offered.items():
            if wanted not in name:
                continue
            rank = (_rank(wanted, name), name)
            for subject in subjects:
                ranked[subject] = min(rank, ranked.get(subject, rank))
        return sorted(ranked, key=ranked.__getitem__)[:limit]

    def begins(self, kind: str, words: str, subject: SubjectId) -> bool:
        """Say whether some words are the beginning of one of a subject's names."""
        wanted, state = name_key(words), self._state(kind, subject)
        return (
            bool(wanted)
            and state is not None
            and any(name_key(name).startswith(wanted) for name in spellings(state))
        )

    def _known(self, kind: str) -> Known:
        return known_of(self.workspace, kind)

    def _state(self, kind: str, words: str) -> Named | None:
        """A struck subject is found by its id alone, so that what speaks of it can still be corrected."""
        subject = SubjectId(words)
        drafted = self._drafted.get(subject)
        if drafted is not None and kind_of(drafted) == kind:
            return drafted
        found = self._known(kind).states.get(subject)
        if found is not None or not _ID.fullmatch(words):
            return found
        entry = queries.entry(self.workspace, subject)
        return entry.state if entry is not None and entry.kind == kind else None


def _rank(wanted: str, name: str) -> int:
    if name == wanted:
        return 0
    return 1 if name.startswith(wanted) else 2 if f" {wanted}" in name else 3


def new_names(names: Names, subjects: Iterable[SubjectId]) -> list[str]:
    """Return the names of those subjects that a draft adds."""
    states = {writing.subject: writing.state for writing in names.writings if writing.act == "record"}
    return [spellings(state)[0] for subject in subjects if isinstance(state := states.get(subject), Named)]
