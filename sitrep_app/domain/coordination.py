"""Who works with whom: the matrix of the strongest current claims, the counts, and the gaps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import combinations

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.tie import Tie, pair_of
from sitrep_app.domain.vocabulary import load

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


WORKING_TOGETHER = frozenset({Band.UNIFIED_COMMAND, Band.JOINT, Band.LIAISON})
NOT_A_FORCE = frozenset({"non_state_armed_group"})


@dataclass(frozen=True, slots=True)
class Row:
    """One actor of the matrix; `depth` is 1 for a part of the actor above it."""

    actor: SubjectId
    depth: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What is claimed of one pair: the shade, the claims behind it (strongest first), and who is silent.

    `by_parentage` says the shade follows from one being part of the other; `one_sided` that only one of the two
    says so; `stated_without_command` that somebody says no unified command joins them and nobody says one does.
    """

    pair: Pair
    band: Band = Band.UNKNOWN
    ties: tuple[Entry[Tie], ...] = ()
    by_parentage: bool = False
    one_sided: bool = False
    stated_without_command: bool = False

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
    """The matrix at one standpoint, and the counts drawn from it."""

    rows: tuple[Row, ...]
    cells: Mapping[Pair, Cell]
    forces: tuple[SubjectId, ...]
    gaps: tuple[Gap, ...]

    def cell(self, one: SubjectId, other: SubjectId) -> Cell:
        """Return what is claimed of two actors; unknown where nothing is."""
        pair = pair_of(one, other)
        return self.cells.get(pair) or Cell(pair)

    @property
    def force_pairs(self) -> tuple[Cell, ...]:
        """Return every pair of forces that no actor of the matrix is above."""
        return tuple(self.cell(*pair) for pair in combinations(self.forces, 2))

    @property
    def pairs_without_command(self) -> int:
        """Count pairs of forces stated to be without a unified command."""
        return sum(cell.stated_without_command for cell in self.force_pairs)

    @property
    def pairs_under_command(self) -> int:
        """Count pairs of forces under a unified command."""
        return sum(cell.band is Band.UNIFIED_COMMAND for cell in self.force_pairs)

    @property
    def pairs_working_together(self) -> int:
        """Count pairs of forces with liaison, joint operations or a unified command."""
        return sum(cell.band in WORKING_TOGETHER for cell in self.force_pairs)


def coordination_picture(
    actors: Mapping[SubjectId, Entry[Actor]], ties: Iterable[Entry[Tie]], as_of: datetime | None
) -> CoordinationPicture:
    """Return the matrix of every actor that has a tie in force, or a part or a whole that has one."""
    held = [tie for tie in ties if tie.state.period.may_hold_at(as_of) and _both_known(tie.state, actors)]
    by_pair: dict[Pair, list[Entry[Tie]]] = {}
    for tie in held:
        by_pair.setdefault(tie.state.pair, []).append(tie)
    rows = _rows(actors, {actor for pair in by_pair for actor in pair})
    cells = {pair: _cell(pair, claims) for pair, claims in by_pair.items()}
    for row in rows:
        parent = actors[row.actor].state.parent
        if parent is not None and pair_of(row.actor, parent) not in cells and parent in actors:
            pair = pair_of(row.actor, parent)
            cells[pair] = Cell(pair, Band.UNIFIED_COMMAND, by_parentage=True)
    forces = tuple(row.actor for row in rows if row.depth == 0 and is_force(actors[row.actor].state))
    return CoordinationPicture(rows, cells, forces, _gaps(rows, cells, forces))


def band_of(level: str) -> Band:
    """Return the shade of a coordination level."""
    term = load("coordination_level").term(level)
    return Band(str(term.extra["band"]))


def is_force(actor: Actor) -> bool:
    """Say whether an actor is armed and answers, or could answer, to an authority."""
    terms = load("actor_type")
    return actor.type in terms.codes and bool(terms.term(actor.type).extra.get("armed")) and actor.type not in NOT_A_FORCE


def _both_known(tie: Tie, actors: Mapping[SubjectId, Entry[Actor]]) -> bool:
    return tie.from_actor in actors and tie.to_actor in actors


def _rank(tie: Entry[Tie]) -> tuple[int, int, str]:
    rank = load("coordination_level").term(tie.state.level).extra.get("rank", 0)
    return (int(str(rank)), -tie.known_from, tie.subject)


def _cell(pair: Pair, claims: Sequence[Entry[Tie]]) -> Cell:
    ties = tuple(sorted(claims, key=_rank))
    bands = [band_of(tie.state.level) for tie in ties]
    speakers = {tie.state.claimed_by for tie in ties}
    levels = {tie.state.level for tie in ties}
    return Cell(
        pair,
        _shade(bands),
        ties,
        one_sided=None not in speakers and len(speakers & set(pair)) == 1,
        stated_without_command=Band.UNIFIED_COMMAND not in bands
        and bool(levels & {"no_unified_command", "no_coordination"}),
    )


def _shade(bands: Sequence[Band]) -> Band:
    """Hostility and friction are never hidden behind a claim of working together."""
    for alarming in (Band.HOSTILE, Band.FRICTION):
        if alarming in bands:
            return alarming
    return bands[0]


def _rows(actors: Mapping[SubjectId, Entry[Actor]], tied: set[SubjectId]) -> tuple[Row, ...]:
    shown = set(tied)
    for actor in tied:
        parent = actors[actor].state.parent
        if parent in actors and parent is not None:
            shown.add(parent)
    children: dict[SubjectId, list[SubjectId]] = {}
    tops = []
    for actor in sorted(shown, key=lambda a: _standing(actors[a])):
        parent = actors[actor].state.parent
        if parent is not None and parent in shown and parent != actor and actors[parent].state.parent != actor:
            children.setdefault(parent, []).append(actor)
        else:
            tops.append(actor)
    rows: list[Row] = []
    for top in tops:
        _descend(top, 0, children, rows)
    return tuple(rows)


def _descend(actor: SubjectId, depth: int, children: Mapping[SubjectId, list[SubjectId]], rows: list[Row]) -> None:
    rows.append(Row(actor, depth))
    for child in children.get(actor, ()):
        _descend(child, depth + 1, children, rows)


def _standing(actor: Entry[Actor]) -> tuple[int, int, str]:
    terms = load("actor_type")
    known = actor.state.type in terms.codes
    opposed = actor.state.type in NOT_A_FORCE
    order = terms.codes.index(actor.state.type) if known else len(terms.codes)
    return (2 if opposed else 0 if is_force(actor.state) else 1, order, actor.state.name)


def _gaps(rows: Sequence[Row], cells: Mapping[Pair, Cell], forces: Sequence[SubjectId]) -> tuple[Gap, ...]:
    pairs = [pair_of(*pair) for pair in combinations(forces, 2)]
    without = tuple(pair for pair in pairs if pair in cells and cells[pair].stated_without_command)
    silent = tuple(pair for pair in pairs if pair not in cells)
    one_sided = tuple(pair for pair, cell in cells.items() if cell.one_sided)
    found = (("no_common_command", without), ("one_sided", one_sided), ("unknown", silent))
    return tuple(
        Gap(kind, tuple(dict.fromkeys(actor for pair in gap for actor in pair)), gap) for kind, gap in found if gap
    )
