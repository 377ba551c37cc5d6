"""Which sources each state of an incident cites, as packed arrays."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.identity import SubjectId
from sitrep_app.store.merged import kept_at
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Cited:
    """The sources of all states: state v cites source_ids[sources[i]] for i in starts[v] to starts[v + 1]."""

    starts: NDArray[np.int64]
    sources: NDArray[np.int64]
    source_ids: tuple[SubjectId, ...]

    def by(self, versions: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return offsets (n + 1) and source numbers: state i cites numbers[offsets[i] : offsets[i + 1]]."""
        known = np.minimum(versions, len(self.starts) - 2)
        first = self.starts[known]
        counts = self.starts[known + 1] - first
        offsets = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
        places = np.repeat(first - offsets[:-1], counts) + np.arange(offsets[-1])
        return offsets, self.sources[places]


def cited_sources(workspace: Workspace) -> Cited:
    """Return what every state of every incident cites, in the order of its citations."""
    with workspace.reading() as raw:
        rows = raw.execute(
            "SELECT version, source FROM incident_citation ORDER BY version, position"
        ).fetchall()
        kept = kept_at(raw)
    numbers: dict[bytes, int] = {}
    into = {bytes.fromhex(one): bytes.fromhex(other) for one, other in kept.items()}
    sources = [numbers.setdefault(into.get(source, source), len(numbers)) for _version, source in rows]
    counts = np.bincount(np.array([version for version, _source in rows], np.int64), minlength=1)
    return Cited(
        # One state more than any that cites, for those that came after and cite nothing
        np.concatenate(([0], np.cumsum(counts), [len(rows)])).astype(np.int64),
        np.array(sources, np.int64),
        tuple(SubjectId(source.hex()) for source in numbers),
    )
