"""How many entries have each code of a vocabulary, of those whose codes are kept where they can be counted."""

from collections import Counter
from collections.abc import Mapping

import numpy as np

from sitrep_app.domain.lens import Standpoint
from sitrep_app.store import queries
from sitrep_app.store.columns import incident_columns
from sitrep_app.store.queries.clauses import knowledge
from sitrep_app.store.workspace import Workspace

_FIELDS = {"actor_type": ("actor", "type"), "facility_type": ("facility", "type")}
COUNTED = frozenset({*_FIELDS, "incident_type", "actor_role"})
"""The vocabularies whose codes are counted."""

_TYPES = (
    "SELECT i.type, count(*) FROM incident i CROSS JOIN version v ON v.id = i.version "
    "WHERE v.struck = 0 AND v.known_from <= ?1 AND v.known_until > ?1 GROUP BY i.type"
)


def coded(workspace: Workspace, vocabulary: str, standpoint: Standpoint) -> Mapping[str, int]:
    """Return how many entries have each code of a vocabulary; nothing of one whose codes are not counted."""
    if vocabulary in _FIELDS:
        kind, field = _FIELDS[vocabulary]
        return Counter(getattr(entry.state, field) for entry in queries.entries(workspace, kind, standpoint))
    if vocabulary == "incident_type":
        with workspace.reading() as raw:
            return dict(raw.execute(_TYPES, (knowledge(standpoint.known_at),)).fetchall())
    if vocabulary == "actor_role":
        columns = incident_columns(workspace, standpoint)
        counts = np.bincount(columns.part_role, minlength=len(columns.role_codes)).tolist()
        return dict(zip(columns.role_codes, counts, strict=False))
    return {}
