"""Where actors, sources, facilities and programmes are used: how many entries of each kind speak of them."""

from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.headline import mentioned
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Standpoint
from sitrep_app.store import queries
from sitrep_app.store.citing import cited_sources
from sitrep_app.store.columns import incident_columns
from sitrep_app.store.workspace import Workspace

Used = Mapping[SubjectId, Mapping[str, int]]
"""How many entries of each kind speak of a subject; of one that is nowhere used there is nothing."""

FEW = ("tie", "progress", "reported_total", "no_change", "place", "facility", "programme", "actor")
"""The kinds of which there are so few that each is read."""


def used(workspace: Workspace, kind: str, standpoint: Standpoint) -> Used:
    """Return where the subjects of a kind are used at a standpoint; a million events take a fraction of a second."""
    counts: dict[SubjectId, Counter[str]] = {}
    for subject, count in _in_incidents(workspace, kind, standpoint):
        counts.setdefault(subject, Counter())["incident"] += count
    for few in FEW:
        for entry in queries.entries(workspace, few, standpoint):
            for subject in mentioned(entry.state):
                counts.setdefault(subject, Counter())[few] += 1
    return counts


def _in_incidents(workspace: Workspace, kind: str, standpoint: Standpoint) -> Iterable[tuple[SubjectId, int]]:
    columns = incident_columns(workspace, standpoint)
    if kind == "actor":
        return _counted(columns.actor_ids, columns.part_actor, np.diff(columns.part_start))
    if kind == "programme":
        numbered = zip(columns.programmes, np.bincount(columns.programme).tolist(), strict=False)
        return [(SubjectId(subject), count) for subject, count in numbered if subject and count]
    if kind == "source":
        cited = cited_sources(workspace)
        offsets, numbers = cited.by(columns.version)
        return _counted(cited.source_ids, numbers, np.diff(offsets))
    return []


def _counted(
    subjects: tuple[SubjectId, ...], numbers: NDArray[np.integer], per_row: NDArray[np.int64]
) -> Iterable[tuple[SubjectId, int]]:
    """Count in how many rows each subject is, however often it is in one."""
    rows = np.repeat(np.arange(len(per_row)), per_row)
    pairs = np.unique(rows * max(len(subjects), 1) + numbers)
    counts = np.bincount(pairs % max(len(subjects), 1), minlength=len(subjects))
    return [(subject, int(count)) for subject, count in zip(subjects, counts, strict=True) if count]
