"""Where actors, sources, facilities and programmes are used: how many entries of each kind speak of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.gazetteer import OWN
from sitrep_app.domain.headline import cited_in, mentioned
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.store import log, queries
from sitrep_app.store.citing import cited_sources
from sitrep_app.store.columns import incident_columns
from sitrep_app.store.merged import kept_at
from sitrep_app.store.queries.clauses import knowledge
from sitrep_app.store.workspace import Workspace

Used = Mapping[SubjectId, Mapping[str, int]]
"""How many entries of each kind speak of a subject; of one that is nowhere used there is nothing."""

MOST_NEAR = 16
"""Rows of more items than this are sorted to find what is in them twice."""

AT_ONCE = 5_000
"""Records looked through before others may read again."""

_PLACES = (
    "SELECT v.kind, coalesce(v.state ->> '$.location.place', v.state ->> '$.area.place', "
    "r.body ->> '$.state.location.place', r.body ->> '$.state.area.place') FROM version v JOIN record r "
    "ON r.seq = v.seq WHERE v.struck = 0 AND v.known_from <= ?1 AND v.known_until > ?1 AND v.id > ?2 AND v.id <= ?3 "
    f'AND instr(coalesce(v.state, r.body), \'"place":"{OWN}\')'
)

FEW = ("tie", "progress", "reported_total", "no_change", "place", "facility", "programme", "actor")
"""The kinds of which there are so few that each is read."""


@dataclass(slots=True)
class _Citing:
    newest: str
    counts: dict[SubjectId, int] = field(default_factory=dict)


_CITING: WeakKeyDictionary[Workspace, _Citing] = WeakKeyDictionary()


def used(workspace: Workspace, kind: str, standpoint: Standpoint) -> Used:
    """Return where the subjects of a kind are used at a standpoint; a million events take a fraction of a second."""
    if kind == "place":
        return _of_places(workspace, standpoint)
    counts: dict[SubjectId, Counter[str]] = {}
    for subject, count in _in_incidents(workspace, kind, standpoint):
        counts.setdefault(subject, Counter())["incident"] += count
    for few in FEW:
        for entry in queries.entries(workspace, few, standpoint):
            for subject in mentioned(entry.state):
                counts.setdefault(subject, Counter())[few] += 1
    return counts


def count_citing(workspace: Workspace, source: SubjectId, *, besides: SubjectId | None = None) -> int:
    """Return how many entries cite a source now, one of them left out; asked again it is known until something is recorded."""
    with workspace.reading() as raw:
        if raw.in_transaction:
            count = _count_citing(workspace, source)
        else:
            counts = _counted_by(workspace, log.record_at(raw, log.newest_number(raw)))
            if source not in counts:
                counts[source] = _count_citing(workspace, source)
            count = counts[source]
    known = queries.entry(workspace, besides) if besides else None
    return count - (known is not None and source in cited_in(known.state))


def _counted_by(workspace: Workspace, newest: str) -> dict[SubjectId, int]:
    """Return what was counted since the newest record came: a form asks after every pause in typing."""
    held = _CITING.get(workspace)
    if held is None or held.newest != newest:
        held = _CITING[workspace] = _Citing(newest)
    return held.counts


def _count_citing(workspace: Workspace, source: SubjectId) -> int:
    incidents = len(queries.versions_under(workspace, Lens(sources=frozenset({source}))))
    few = (entry for kind in FEW for entry in queries.entries(workspace, kind))
    return incidents + sum(source in cited_in(entry.state) for entry in few)


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
    rows, most = np.repeat(np.arange(len(per_row)), per_row), int(per_row.max(initial=1))
    if most > MOST_NEAR:
        pairs = np.unique(rows * len(subjects) + numbers)
        rows, numbers, most = pairs // len(subjects), pairs % len(subjects), 1
    again = np.zeros(len(numbers), np.bool_)
    # Rows have a few items each: comparing neighbours takes a tenth of the time that sorting all of them does
    for apart in range(1, most):
        again[apart:] |= (numbers[apart:] == numbers[:-apart]) & (rows[apart:] == rows[:-apart])
    counts = np.bincount(numbers[~again], minlength=len(subjects))
    return [(subject, int(count)) for subject, count in zip(subjects, counts, strict=True) if count]


def _of_places(workspace: Workspace, standpoint: Standpoint) -> Used:
    """Count the entries that lie in places of the workspace's own, which alone the bodies of records tell."""
    with workspace.reading() as raw:
        moment, kept = knowledge(standpoint.known_at), kept_at(raw, standpoint.known_at)
        last = raw.execute("SELECT coalesce(max(id), 0) FROM version").fetchone()[0]
    counts: dict[SubjectId, Counter[str]] = {}
    if not queries.entries(workspace, "place", standpoint):
        return counts
    for first in range(0, last, AT_ONCE):
        with workspace.reading() as raw:
            rows = raw.execute(_PLACES, (moment, first, first + AT_ONCE)).fetchall()
        for kind, place in rows:
            subject = SubjectId(place.removeprefix(OWN))
            counts.setdefault(kept.get(subject, subject), Counter())[kind] += 1
    return counts
