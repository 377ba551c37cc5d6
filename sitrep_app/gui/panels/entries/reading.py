"""What the entries page asks of the store: which entries the lens lets through, and how what they speak of is called."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import Any

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.grade import Grade
from sitrep_app.domain.headline import headline, source_name
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.source import Citation
from sitrep_app.domain.view import grade_of
from sitrep_app.i18n import current
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

STRUCK = "struck"
KINDS = ("incident", "tie", "progress", "reported_total", "no_change", "reference", STRUCK)
"""The lists: five of what happened or was claimed, one of what those refer to, and one of all that stands no more."""

REFERRED_TO = ("actor", "source", "facility", "programme", "place")
_SPOKEN_OF = ("actor", "facility", "programme")


@dataclass(frozen=True, slots=True)
class Names:
    """What entries speak of: actors, facilities, programmes and sources by their subject."""

    others: Mapping[SubjectId, Entry[Any]] = field(default_factory=dict)
    sources: Mapping[SubjectId, Entry[Any]] = field(default_factory=dict)
    zone: tzinfo = UTC

    def name(self, subject: SubjectId | None) -> str:
        """Return what another subject is called where there is little room."""
        other = self.others.get(subject) if subject else None
        if other is None:
            return ""
        if other.kind == "actor":
            return other.state.names.get(current()) or str(other.state.label)
        return headline(other.state, self.name)

    def grade(self, citations: tuple[Citation, ...]) -> Grade:
        """Return the grade that citations give."""
        return grade_of(citations, self.sources)

    def source(self, citations: tuple[Citation, ...]) -> str:
        """Return what the first source cited is called; empty where none is known."""
        known = (source_name(self.sources[c.source].state) for c in citations if c.source in self.sources)
        return next(known, "")


def read_names(workspace: Workspace, lens: Lens, zone: tzinfo) -> Names:
    """Return what the entries of a standpoint may speak of."""
    point = lens.standpoint
    others = {e.subject: e for kind in _SPOKEN_OF for e in queries.entries(workspace, kind, point)}
    confirmed = dict.fromkeys(e.state.confirms for e in queries.entries(workspace, "no_change", point))
    others |= {e.subject: e for e in queries.entries_of(workspace, list(confirmed))}
    return Names(others, {e.subject: e for e in queries.entries(workspace, "source", point)}, zone)


def read_others(workspace: Workspace, lens: Lens, listed: str) -> list[Entry[Any]]:
    """Return everything of a list at the lens' standpoint, whatever the filters."""
    kinds = REFERRED_TO if listed == "reference" else (listed,)
    return [entry for kind in kinds for entry in queries.entries(workspace, kind, lens.standpoint)]
