"""The overview's numbers from the packed columns: what a million incidents claim is summed in some ten milliseconds.

They are those of `queries.key_figures` and its siblings, which ask the rows and load no arrays.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.claim import Estimate
from sitrep_app.domain.figures import KeyFigures
from sitrep_app.domain.identity import SubjectId, microseconds
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens
from sitrep_app.store import queries
from sitrep_app.store.asking import Asking
from sitrep_app.store.columns import OPEN_END, OPEN_START, IncidentColumns, incident_columns
from sitrep_app.store.queries.trends import DAYS, TREND
from sitrep_app.store.sifting import in_window, let_through
from sitrep_app.store.workspace import Workspace

_ATTACKS = CATEGORIES.index("violence_against_civilians")
_SPAN = timedelta(days=DAYS)
_NUMBERS = ("version", "low", "best", "high", "counted")

Mask = NDArray[np.bool_]
Numbers = NDArray[np.int64]
Key = tuple[str, str]


def key_figures(workspace: Workspace, lens: Lens) -> KeyFigures:
    """Return the figures that a lens shows."""
    with workspace.reading() as raw:
        columns, asked = incident_columns(workspace, lens.standpoint), _asking(workspace, lens)
        claims = _claims(raw, workspace)
        rows = claims.of(columns.version[let_through(columns, lens, asked) & in_window(columns, lens)])
        before, now = attack_trend(workspace, lens, 2)
        sums = {name: claims.summed(name, rows) for name in ("low", "best", "high", "counted")}
        counted = {key: count for key, count in sums["counted"].items() if count}
        claimed = claims.claimed(rows)
        return KeyFigures(
            claims={key: Estimate(*(sums[name][key] for name in ("low", "best", "high"))) for key in counted},
            uncounted={
                key: silent for key, whole in claimed.items() if (silent := whole - counted.get(key, 0))
            },
            incidents_by_claim=counted,
            attacks=now,
            attacks_before=before,
            days=DAYS,
            coordination=queries.coordination(workspace, lens.standpoint),
            reconstruction=queries.reconstruction(workspace, lens.standpoint),
        )


def attack_trend(workspace: Workspace, lens: Lens, spans: int) -> tuple[int, ...]:
    """Count attacks on civilians in so many spans of thirty days up to the lens' date, oldest first."""
    with workspace.reading() as raw:
        columns = incident_columns(workspace, lens.standpoint)
        shown = let_through(columns, lens, _asking(workspace, lens)) & (columns.category == _ATTACKS)
        shown &= ~np.isin(columns.version, _claims(raw, workspace).trends)
        placed = _spans(workspace, columns, lens, spans)
    return tuple(np.bincount(placed[shown & (placed >= 0)], minlength=spans).tolist())


def claim_trend(
    workspace: Workspace, lens: Lens, spans: int, measure: str, population: str | None = None
) -> tuple[int, ...]:
    """Sum a measure's best estimates in so many spans of thirty days up to the lens' date, oldest first."""
    with workspace.reading() as raw:
        columns = incident_columns(workspace, lens.standpoint)
        claims = _claims(raw, workspace)
        placed = _spans(workspace, columns, lens, spans)
        shown = let_through(columns, lens, _asking(workspace, lens)) & (placed >= 0)
    rows = claims.of(columns.version[shown])
    rows = rows[claims.about(measure, population)[rows]]
    order = np.argsort(columns.version[shown])
    at = order[columns.version[shown][order].searchsorted(claims["version"][rows])]
    sums = np.zeros(spans, np.int64)
    np.add.at(sums, placed[shown][at], claims["best"][rows])
    return tuple(sums.tolist())


def gravest(workspace: Workspace, lens: Lens) -> SubjectId | None:
    """Return the incident under a lens that killed most people, the newest of several; None where none did."""
    with workspace.reading() as raw:
        columns = incident_columns(workspace, lens.standpoint)
        claims = _claims(raw, workspace)
        shown = let_through(columns, lens, _asking(workspace, lens)) & in_window(columns, lens)
    rows = claims.of(columns.version[shown])
    rows = rows[claims.about("killed")[rows] & (claims["best"][rows] > 0)]
    if not len(rows):
        return None
    most = claims["best"][rows].max()
    among = np.flatnonzero(np.isin(columns.version, claims["version"][rows[claims["best"][rows] == most]]))
    newest = columns.start_earliest[among].max()
    return min(columns.subject(int(row)) for row in among[columns.start_earliest[among] == newest])


def _asking(workspace: Workspace, lens: Lens) -> Asking:
    return Asking(workspace, lens.standpoint.known_at)


def _spans(workspace: Workspace, columns: IncidentColumns, lens: Lens, spans: int) -> Numbers:
    """Return the span that the middle of each incident's doubt falls in, up to the lens' date; -1 for none."""
    end = lens.standpoint.as_of or workspace.host.clock.now()
    first, width = microseconds(end - _SPAN * spans), _SPAN // timedelta(microseconds=1)
    earliest, latest = columns.start_earliest, columns.start_latest
    latest = np.where(latest == OPEN_END, latest, np.minimum(latest, microseconds(end) - 1))
    begin = np.where(earliest == OPEN_START, latest - 1, earliest)
    close = np.where(latest == OPEN_END, begin, latest)
    middles = begin + (close - begin) // 2
    is_placed = (middles >= first) & (middles < first + spans * width) & (middles != OPEN_END)
    return np.where(is_placed, (middles - first) // width, -1)


@dataclass(frozen=True, slots=True)
class _Claims:
    """What every version of every incident claims, in order of the row keys, up to the last of these; never changed."""

    last: int = 0
    arrays: Mapping[str, Numbers] = field(
        default_factory=lambda: {name: np.zeros(0, np.int64) for name in (*_NUMBERS, "key")}
    )
    keys: Mapping[Key, int] = field(default_factory=dict)
    trends: Numbers = field(default_factory=lambda: np.zeros(0, np.int64))

    def __getitem__(self, name: str) -> Numbers:
        """Return an array by its name."""
        return self.arrays[name]

    def of(self, versions: Numbers) -> Numbers:
        """Return the rows that some versions claim."""
        held = self["version"]
        is_asked = np.zeros(1 + max(int(versions.max(initial=0)), int(held.max(initial=0))), np.bool_)
        is_asked[versions] = True
        return np.flatnonzero(is_asked[held])

    def about(self, measure: str, population: str | None = None) -> Mask:
        """Say of each row whether it claims a measure, of a population or of any."""
        wanted = [
            number for key, number in self.keys.items() if key[0] == measure and population in (None, key[1])
        ]
        return np.isin(self["key"], wanted)

    def summed(self, name: str, rows: Numbers) -> dict[Key, int]:
        """Return the sum of an array over some rows, by measure and population."""
        sums = np.zeros(len(self.keys), np.int64)
        np.add.at(sums, self["key"][rows], self[name][rows])
        return {key: int(sums[number]) for key, number in self.keys.items()}

    def claimed(self, rows: Numbers) -> dict[Key, int]:
        """Return how many of some rows there are, by measure and population."""
        counts = np.bincount(self["key"][rows], minlength=len(self.keys))
        return {key: int(counts[number]) for key, number in self.keys.items()}

    def brought_up(self, raw: Any) -> "_Claims":
        """Return the claims as the log is now; only what has come since is read."""
        newest = raw.execute("SELECT coalesce(max(id), 0) FROM version").fetchone()[0]
        if newest <= self.last:
            return self
        found = raw.execute(
            f"SELECT measure, population, {', '.join(_NUMBERS)} FROM incident_figure WHERE version > ? ORDER BY version",
            (self.last,),
        ).fetchall()
        keys, arrays = dict(self.keys), self.arrays
        if found:
            measures, populations, *numbers = zip(*found, strict=True)
            numbered = [keys.setdefault(key, len(keys)) for key in zip(measures, populations, strict=True)]
            read = dict(zip((*_NUMBERS, "key"), (*numbers, numbered), strict=True))
            arrays = {
                name: np.concatenate([array, np.array(read[name], np.int64)])
                for name, array in self.arrays.items()
            }
        trends = raw.execute(
            "SELECT version FROM incident WHERE version > ? AND type = ?", (self.last, TREND)
        ).fetchall()
        every = np.concatenate([self.trends, np.array([key for (key,) in trends], np.int64)])
        return _Claims(newest, arrays, keys, every)


class _Kept:
    """The newest claims of a workspace; a row key never comes back for other claims while its packed arrays are the same."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._holding: object = None
        self._claims = _Claims()

    def current(self, raw: Any, workspace: Workspace) -> _Claims:
        """Return the claims as a connection sees them; those of a step that may be taken back are not kept."""
        with self._lock:
            if self._holding is not workspace.packed:
                self._claims, self._holding = _Claims(), workspace.packed
            found = self._claims.brought_up(raw)
            if not workspace.is_stepping:
                self._claims = found
        return found


_KEPT: WeakKeyDictionary[Workspace, _Kept] = WeakKeyDictionary()


def _claims(raw: Any, workspace: Workspace) -> _Claims:
    return _KEPT.setdefault(workspace, _Kept()).current(raw, workspace)
