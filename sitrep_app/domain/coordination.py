"""Who works with whom: the matrix of the strongest current claims, the counts, and the gaps."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import chain, combinations

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.hierarchy import Actors, Row, forces_by_actor, is_force, rows_of, wholes
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.tie import Tie, pair_of
from sitrep_app.domain.vocabulary import load

__all__ = [
    "WORKING_TOGETHER",
    "Band",
    "Cell",
    "CoordinationPicture",
    "Gap",
    "Pair",
    "Row",
    "band_of",
    "coordination_picture",
    "is_force",
]

Pair = tuple[SubjectId, SubjectId]


class Band(StrEnum):
    """The seven shades of the matrix; codes of the vocabulary `coordination_band`."""

    UNIFIED_COMMAND = "unified_command"
    JOINT = "joint"
    LIAISON = "liaison"
    NONE = "none"
    FRICTION = "friction"
    HOSTILE = "hostile"
    UNKNOWN = "unknown"


WORKING_TOGETHER = frozenset({Band.UNIFIED_COMMAND, Band.JOINT})
"""The shades of forces that act together; those in liaison talk, and act apart."""

WITHOUT_COMMAND = frozenset({"no_unified_command", "no_coordination"})
"""The levels by which a source says that no unified command joins two actors."""

WEAKEST = 1_000
"""The rank of a level that this version does not know."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is claimed of one pair: the shade, the claims behind it (strongest first), and who is silent.

    `by_parentage` says the shade follows from one being part of the other; `one_sided` that only one of the two
    says so; `stated_without_command` that somebody says no unified command joins them and nobody says one does;
    `stated_under_command` that somebody says one does.
    """

    pair: Pair
    band: Band = Band.UNKNOWN
    ties: tuple[Entry[Tie], ...] = ()
    by_parentage: bool = False
    one_sided: bool = False
    stated_without_command: bool = False
    stated_under_command: bool = False

    @property
    def level(self) -> str:
        """Return the strongest claimed level's code, empty where nobody has said anything."""
        return self.ties[0].state.level if self.ties else ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the picture shows to be missing; `kind` is no_common_command, one_sided or unknown."""

    kind: str
    actors: tuple[SubjectId, ...]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class CoordinationPicture:
    """The matrix at one standpoint, and the counts drawn from it.

    `forces` are the armed actors that no other force of the matrix is above; `top_force` names, for each of them and
    for each of their parts, which one that is.
    """

    rows: tuple[Row, ...]
    cells: Mapping[Pair, Cell]
    forces: tuple[SubjectId, ...]
    gaps: tuple[Gap, ...]
    top_force: Mapping[SubjectId, SubjectId] = field(default_factory=dict)

    def cell(self, one: SubjectId, other: SubjectId) -> Cell:
        """Return what is claimed of two actors; unknown where nothing is."""
        pair = pair_of(one, other)
        return self.cells.get(pair) or Cell(pair)

    @property
    def force_pairs(self) -> tuple[Cell, ...]:
        """Return what is claimed of every two forces."""
        return tuple(self.cell(*pair) for pair in combinations(self.forces, 2))

    @property
    def pairs_without_command(self) -> int:
        """Count pairs of forces stated to be without a unified command."""
        return sum(cell.stated_without_command for cell in self.force_pairs)

    @property
    def pairs_under_command(self) -> int:
        """Count pairs of forces that somebody says are under a unified command."""
        return sum(cell.stated_under_command for cell in self.force_pairs)

    @property
    def pairs_working_together(self) -> int:
        """Count pairs of forces that act together, whole or part, in joint operations or under a unified command."""
        return len(_force_pairs(self.cells.values(), self.top_force, WORKING_TOGETHER))


def coordination_picture(
    actors: Actors, ties: Iterable[Entry[Tie]], as_of: datetime | None
) -> CoordinationPicture:
    """Return the matrix of every actor that has a tie in force, and of the wholes that those actors are part of."""
    claims: dict[Pair, list[Entry[Tie]]] = {}
    for tie in ties:
        if tie.state.period.may_hold_at(as_of) and actors.keys() >= set(tie.state.pair):
            claims.setdefault(tie.state.pair, []).append(tie)
    whole = wholes(actors)
    rows = rows_of({actor for pair in claims for actor in pair}, actors, whole)
    cells = {pair: _cell(pair, stated) for pair, stated in claims.items()}
    for row in rows:
        pair = pair_of(row.actor, whole.get(row.actor, row.actor))
        if row.depth and pair not in cells:
            cells[pair] = Cell(pair, Band.UNIFIED_COMMAND, by_parentage=True)
    top_force = forces_by_actor(rows, actors)
    forces = tuple(dict.fromkeys(top_force.values()))
    return CoordinationPicture(rows, cells, forces, _gaps(cells, forces, top_force), top_force)


def band_of(level: str) -> Band:
    """Return the shade of a coordination level; unknown for a level that this version does not know."""
    levels = load("coordination_level")
    return Band(str(levels.term(level).extra["band"])) if level in levels else Band.UNKNOWN


def _cell(pair: Pair, claims: Sequence[Entry[Tie]]) -> Cell:
    ties = tuple(sorted(claims, key=_strongest_first))
    bands = [band_of(tie.state.level) for tie in ties]
    speakers = {tie.state.claimed_by for tie in ties}
    under_command = Band.UNIFIED_COMMAND in bands
    return Cell(
        pair,
        _shade(bands),
        ties,
        one_sided=len(speakers) == 1 and speakers <= set(pair),
        stated_without_command=not under_command and any(t.state.level in WITHOUT_COMMAND for t in ties),
        stated_under_command=under_command,
    )


def _strongest_first(tie: Entry[Tie]) -> tuple[int, int, str]:
    levels, level = load("coordination_level"), tie.state.level
    rank = levels.term(level).extra.get("rank", WEAKEST) if level in levels else WEAKEST
    return (int(str(rank)), -tie.known_from, tie.subject)


def _shade(bands: Sequence[Band]) -> Band:
    """Hostility and friction are never hidden behind a claim of working together."""
    for alarming in (Band.HOSTILE, Band.FRICTION):
        if alarming in bands:
            return alarming
    return bands[0]


def _gaps(
    cells: Mapping[Pair, Cell], forces: Sequence[SubjectId], top_force: Mapping[SubjectId, SubjectId]
) -> tuple[Gap, ...]:
    pairs = [pair_of(*pair) for pair in combinations(forces, 2)]
    spoken_of = _force_pairs(cells.values(), top_force, frozenset(Band) - {Band.UNKNOWN})
    without = tuple(pair for pair in pairs if pair in cells and cells[pair].stated_without_command)
    silent = tuple(pair for pair in pairs if pair not in spoken_of)
    one_sided = tuple(pair for pair, cell in cells.items() if cell.one_sided)
    found = (("no_common_command", without), ("one_sided", one_sided), ("unknown", silent))
    return tuple(Gap(kind, tuple(dict.fromkeys(chain(*gap))), gap) for kind, gap in found if gap)


def _force_pairs(
    cells: Iterable[Cell], top_force: Mapping[SubjectId, SubjectId], bands: AbstractSet[Band]
) -> frozenset[Pair]:
    """Return the pairs of forces between which, or between whose parts, a cell has one of the shades."""
    shaded = [cell.pair for cell in cells if cell.band in bands]
    tops = [(top_force.get(one), top_force.get(other)) for one, other in shaded]
    return frozenset(pair_of(one, other) for one, other in tops if one and other and one != other)
