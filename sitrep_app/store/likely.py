"""Incidents that another may repeat, found by the packed columns alone: near in time and place, of its kind, by its actors."""

import math
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.claim import reconcile
from sitrep_app.domain.identity import SubjectId, microseconds
from sitrep_app.domain.incident import CATEGORIES, Incident
from sitrep_app.domain.likeness.evidence import WEIGHTS, Sign
from sitrep_app.domain.likeness.places import AREA_KM, AROUND_KM, DOUBT_KM, NEAR_KM, SAME_KM, doubt_km
from sitrep_app.domain.likeness.times import ABOUT_A_DAY, ABOUT_A_MONTH, ABOUT_A_WEEK, NEAR
from sitrep_app.domain.likeness.words import likeness_at_a_glance
from sitrep_app.domain.location import Closeness
from sitrep_app.store.columns import OPEN_END, OPEN_START, IncidentColumns, titles
from sitrep_app.store.sifting import OTHER
from sitrep_app.store.workspace import Workspace

MOST_TITLES = 240
"""So many of the likeliest are compared by their titles as well."""

_KM_PER_DEGREE = 111.2
_DOUBTS = np.array([DOUBT_KM[closeness] for closeness in Closeness], np.float32)

_Rows = NDArray[np.int64]
_Scores = NDArray[np.float32]


def likeliest(
    workspace: Workspace,
    columns: IncidentColumns,
    incident: Incident,
    family: Collection[SubjectId],
    *,
    most: int,
) -> list[SubjectId]:
    """Return the incidents that one may repeat, the likeliest first; `family` are its actors, their wholes and parts."""
    asked = _Asked(columns, incident, family)
    rows = asked.rows
    scores = asked.scores(rows)
    highest = _highest(scores, MOST_TITLES)
    best = rows[highest]
    told = titles(workspace, columns, best.tolist())
    words = np.array([likeness_at_a_glance(incident.title, title) for title in told], np.float32)
    scored = scores[highest] + WEIGHTS[Sign.WORDS] * words
    return [columns.subject(int(row)) for row in best[_highest(scored, most)]]


@dataclass(frozen=True)
class _Asked:
    """Weighs rows as the judge will weigh the incidents in them, by what the columns hold."""

    columns: IncidentColumns
    incident: Incident
    family: Collection[SubjectId]

    @cached_property
    def bounds(self) -> tuple[int, int]:
        period = self.incident.period
        start, end = period.start_earliest, period.end_latest
        return (
            OPEN_START if start is None else microseconds(start),
            OPEN_END if end is None else microseconds(end),
        )

    @cached_property
    def rows(self) -> _Rows:
        """Those that may have been at the same time, or a few days from it."""
        near = int(NEAR.total_seconds() * 1e6)
        start, end = self.bounds
        mask = self.columns.end_latest >= max(start - near, OPEN_START)
        mask &= self.columns.start_earliest <= min(end + near, OPEN_END)
        return np.flatnonzero(mask)

    def scores(self, rows: _Rows) -> _Scores:
        if not len(rows):
            return np.empty(0, np.float32)
        parts = (
            self._time(rows),
            self._place(rows),
            self._actors(rows),
            self._kind(rows),
            self._killed(rows),
        )
        return sum(parts, np.zeros(len(rows), np.float32))

    def _time(self, rows: _Rows) -> _Scores:
        start, end = (float(bound) / 1e6 for bound in self.bounds)
        starts, ends = (each[rows] / 1e6 for each in (self.columns.start_earliest, self.columns.end_latest))
        widest = np.maximum(ends - starts, end - start)
        apart = np.maximum(starts, start) - np.minimum(ends, end)
        limits = [limit.total_seconds() for limit in (ABOUT_A_DAY, ABOUT_A_WEEK, ABOUT_A_MONTH)]
        signs = (Sign.SAME_DAY, Sign.WITHIN_WEEK, Sign.WITHIN_MONTH, Sign.WITHIN_LONG)
        together = _weights(signs)[np.searchsorted(limits, widest)]
        days = _weights((Sign.NEXT_DAY, Sign.FEW_DAYS))[(apart >= 86_400).astype(int)]
        days[widest > limits[1]] = WEIGHTS[Sign.OTHER_TIME]
        return np.where(apart > 0, days, together).astype(np.float32)

    def _place(self, rows: _Rows) -> _Scores:
        here = self.incident.location
        if here.latitude is None or here.longitude is None:
            return np.zeros(len(rows), np.float32)
        columns, own = self.columns, doubt_km(here)
        north = (columns.latitude[rows] - here.latitude) * _KM_PER_DEGREE
        east = (columns.longitude[rows] - here.longitude) * (
            _KM_PER_DEGREE * math.cos(math.radians(here.latitude))
        )
        apart = np.hypot(north, east)
        radius = columns.radius_m[rows] / 1_000
        doubt = np.where(np.isnan(radius), _DOUBTS[columns.closeness[rows]], radius)
        beyond = apart - doubt - own
        is_area = np.maximum(doubt, own) > AREA_KM
        farthest = np.where(is_area, NEAR_KM, AROUND_KM)
        conditions = [np.isnan(apart), beyond > farthest, is_area, apart <= SAME_KM, beyond <= NEAR_KM]
        signs = (Sign.NO_PLACE, Sign.OTHER_PLACE, Sign.WITHIN_AREA, Sign.SAME_PLACE, Sign.NEAR)
        weights: _Scores = np.select(conditions, list(_weights(signs)), WEIGHTS[Sign.AROUND])
        return weights.astype(np.float32)

    def _actors(self, rows: _Rows) -> _Scores:
        """Rows lie in order of time, so that the parts of those that are near in it lie together."""
        columns = self.columns
        wanted = np.array([actor in self.family for actor in columns.actor_ids] or [False])
        if not wanted.any():
            return np.zeros(len(rows), np.float32)
        first, last = columns.part_start[rows[0]], columns.part_start[rows[-1] + 1]
        hits = np.concatenate([[0], np.cumsum(wanted[columns.part_actor[first:last]])])
        shared = hits[columns.part_start[rows + 1] - first] > hits[columns.part_start[rows] - first]
        return np.where(shared, WEIGHTS[Sign.ALL_ACTORS], 0).astype(np.float32)

    def _kind(self, rows: _Rows) -> _Scores:
        own = self.incident.category
        if own not in CATEGORIES:
            return np.zeros(len(rows), np.float32)
        kinds = self.columns.category[rows]
        weights = _weights((Sign.SAME_KIND, Sign.OTHER_KIND))[(kinds != CATEGORIES.index(own)).astype(int)]
        return np.where(kinds == OTHER, 0, weights).astype(np.float32)

    def _killed(self, rows: _Rows) -> _Scores:
        counted = [
            estimate.best
            for (measure, _of), estimate in reconcile(self.incident.claims).items()
            if measure == "killed"
        ]
        if not counted:
            return np.zeros(len(rows), np.float32)
        return np.where(self.columns.killed[rows] == sum(counted), WEIGHTS[Sign.SAME_FIGURES], 0).astype(
            np.float32
        )


def _weights(signs: Collection[Sign]) -> _Scores:
    return np.array([WEIGHTS[sign] for sign in signs], np.float32)


def _highest(scores: _Scores, most: int) -> _Rows:
    """Return where the highest scores are, the highest first, of equal ones the later: it is the newer."""
    if len(scores) > most:
        some = np.argpartition(scores, len(scores) - most)[-most:]
    else:
        some = np.arange(len(scores))
    return some[np.lexsort((some, scores[some]))[::-1]]
