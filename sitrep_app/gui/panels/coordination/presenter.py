"""The matrix as it is shown: its rows, its cells and what each says, its counts. No widgets."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sitrep_app.domain.coordination import Band, Cell, Pair
from sitrep_app.domain.headline import of
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.tie import pair_of
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.panels.coordination.reading import Known
from sitrep_app.i18n import _, current, ngettext


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One actor; `parts` are the actors below it, shown unless `is_folded`."""

    actor: SubjectId
    name: str
    short: str
    depth: int = 0
    parts: frozenset[SubjectId] = frozenset()
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What stands where a row meets the column of an earlier row.

    `silent` is the side whose own view is missing where only the other one speaks; `said` is the cell in words.
    """

    row: int
    column: int
    pair: Pair
    band: Band
    silent: SubjectId | None
    said: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """The lower half of actors against actors: every row but the first has a cell for each row above it."""

    rows: tuple[MatrixRow, ...] = ()
    cells: tuple[tuple[MatrixCell, ...], ...] = ()

    def cell(self, row: int, column: int) -> MatrixCell | None:
        """Return the cell at a place, None where there is none."""
        is_inside = 0 <= row < len(self.rows) and 0 <= column < row
        return self.cells[row][column] if is_inside else None

    def place_of(self, pair: Pair | None) -> tuple[int, int] | None:
        """Return the row and column of a pair, None where it is not shown."""
        if pair is None:
            return None
        rows = {row.actor: place for place, row in enumerate(self.rows)}
        places = sorted((rows.get(pair[0], -1), rows.get(pair[1], -1)))
        return (places[1], places[0]) if places[0] >= 0 else None


@dataclass(frozen=True, slots=True)
class Counts:
    """Pairs of forces: how many act together, and how many under one command, of how many."""

    together: int
    under_command: int
    pairs: int

    @property
    def together_share(self) -> str:
        """Return "3 of 6"."""
        return of(self.together, self.pairs)

    @property
    def together_words(self) -> str:
        """Return what the share counts."""
        return ngettext("force pair works together", "force pairs work together", self.pairs)


def matrix(known: Known, folded: AbstractSet[SubjectId] = frozenset(), *, brief: bool = False) -> Matrix:
    """Return the matrix of what is known; wholes in `folded` hide their parts.

    In brief, civil actors are left out and the others go by their short names.
    """
    shown: list[MatrixRow] = []
    hidden_below: int | None = None
    picture_rows = [row for row in known.picture.rows if not brief or _is_armed(known, row.actor)]
    for place, row in enumerate(picture_rows):
        if hidden_below is not None and row.depth > hidden_below:
            continue
        hidden_below = row.depth if row.actor in folded else None
        parts = []
        for later in picture_rows[place + 1 :]:
            if later.depth <= row.depth:
                break
            parts.append(later.actor)
        shown.append(
            MatrixRow(
                row.actor,
                known.short(row.actor) if brief else known.name(row.actor),
                known.short(row.actor),
                row.depth,
                frozenset(parts),
                row.actor in folded,
            )
        )
    rows = tuple(shown)
    return Matrix(rows, tuple(tuple(_cell(known, rows, i, j) for j in range(i)) for i in range(len(rows))))


def counts(known: Known) -> Counts:
    """Return the counts that stand beside the matrix."""
    picture = known.picture
    return Counts(picture.pairs_working_together, picture.pairs_under_command, len(picture.force_pairs))


def pair_title(known: Known, pair: Pair) -> str:
    """Return a pair's name, in the order of the matrix."""
    order = {row.actor: place for place, row in enumerate(known.picture.rows)}
    one, other = sorted(pair, key=lambda actor: order.get(actor, len(order)))
    return f"{known.name(one)} – {known.name(other)}"


def level_words(cell: Cell) -> str:
    """Return what a cell says of its pair."""
    if cell.by_parentage:
        return _("One is part of the other")
    if not cell.ties:
        return _("Nobody has said anything")
    return load("coordination_level").label(cell.level, current())


def _cell(known: Known, rows: tuple[MatrixRow, ...], row: int, column: int) -> MatrixCell:
    pair = pair_of(rows[row].actor, rows[column].actor)
    cell = known.picture.cell(*pair)
    silent = None
    if cell.one_sided:
        speaker = cell.ties[0].state.claimed_by
        silent = pair[1] if speaker == pair[0] else pair[0]
    words = [f"{rows[row].name} – {rows[column].name}: {level_words(cell)}"]
    if cell.ties:
        words.append(ngettext("{n} claim", "{n} claims", len(cell.ties)).format(n=len(cell.ties)))
    if silent is not None:
        words.append(_("{name} has not said so").format(name=known.name(silent)))
    return MatrixCell(row, column, pair, cell.band, silent, ". ".join(words))


def _is_armed(known: Known, actor: SubjectId) -> bool:
    types, found = load("actor_type"), known.actors.get(actor)
    return (
        found is not None
        and found.state.type in types
        and bool(types.term(found.state.type).extra.get("armed"))
    )
