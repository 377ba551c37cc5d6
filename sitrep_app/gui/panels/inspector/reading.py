"""What the inspector asks of the store about one subject."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.confirmation import CONFIRMED, Confirmation
from sitrep_app.domain.entry import Entry, HistoryLine, State
from sitrep_app.domain.headline import headline, mentioned
from sitrep_app.domain.identity import Hlc, SubjectId
from sitrep_app.domain.lens import Standpoint
from sitrep_app.domain.source import Source
from sitrep_app.i18n import _, current
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

IDENTIFIER = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Known:
    """One subject, the subjects it speaks of, and its newest records up to the moment of knowledge, of so many.

    `confirmed` is the newest word that it holds still.
    """

    entry: Entry[State]
    others: Mapping[SubjectId, Entry[Any]]
    history: tuple[HistoryLine, ...]
    zone: tzinfo
    records: int = 0
    confirmed: Entry[Confirmation] | None = None

    def name(self, subject: SubjectId) -> str:
        """Return what another subject is called."""
        other = self.others.get(subject)
        if other is None:
            return _("not known here")
        if isinstance(other.state, Actor):
            return other.state.names.get(current()) or other.state.label
        return headline(other.state, self.name)

    @property
    def sources(self) -> dict[SubjectId, Entry[Source]]:
        """Return the sources that the subject cites."""
        return {subject: other for subject, other in self.others.items() if isinstance(other.state, Source)}


NEWEST = 6
"""How many records the inspector tells of; the history has all of them."""


def read(
    workspace: Workspace,
    subject: SubjectId,
    known_at: Hlc | None,
    zone: tzinfo,
    *,
    newest: int | None = NEWEST,
) -> Known | None:
    """Return what was known of a subject, with its newest records or, for None, all of them; None where nothing was."""
    entry = queries.entry(workspace, subject, known_at)
    if entry is None:
        return None
    others: dict[SubjectId, Entry[Any]] = {}
    _gather(workspace, entry.state, known_at, others)
    history = tuple(queries.history(workspace, subject, known_at, newest=newest))
    for past in _once_mentioned(history):
        if past not in others and (found := queries.entry(workspace, past, known_at)) is not None:
            others[past] = found
    confirmed = _confirmed(workspace, entry, known_at)
    if confirmed is not None:
        _gather(workspace, confirmed.state, known_at, others)
    records = queries.record_count(workspace, subject, known_at)
    return Known(entry, others, history, zone, records, confirmed)


def _confirmed(workspace: Workspace, entry: Entry[State], known_at: Hlc | None) -> Entry[Confirmation] | None:
    if entry.kind not in CONFIRMED:
        return None
    return queries.confirmations(workspace, Standpoint(known_at=known_at)).get(entry.subject)


def _once_mentioned(history: tuple[HistoryLine, ...]) -> list[SubjectId]:
    """Return whatever looks like a subject's identifier in the values that records changed."""
    values = [value for line in history for change in line.changes for value in (change.before, change.after)]
    return [SubjectId(text) for text in dict.fromkeys(_texts(values)) if IDENTIFIER.fullmatch(text)]


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in _texts(item)]
    return [text for item in value for text in _texts(item)] if isinstance(value, list) else []


def _gather(
    workspace: Workspace, state: State, known_at: Hlc | None, others: dict[SubjectId, Entry[Any]]
) -> None:
    """Look up whoever is spoken of, and whoever those are named after: a tie that is linked needs its actors' names."""
    for subject in mentioned(state):
        if subject in others:
            continue
        found = queries.entry(workspace, subject, known_at)
        if found is not None:
            others[subject] = found
            if found.kind in ("tie", "progress", "reported_total", "no_change"):
                _gather(workspace, found.state, known_at, others)
