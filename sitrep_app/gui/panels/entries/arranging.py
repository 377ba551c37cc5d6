"""Which columns of a list are shown and how wide each is, as a person has arranged them and as it is remembered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSettings

LEAST_SHARE = 3.0


def remembered_under(kind: str) -> str:
    """Return the name under which the columns of a kind of entry are remembered."""
    return "entries/columns" if kind == "incident" else f"entries/columns_{kind}"


@dataclass(frozen=True, slots=True)
class Columns:
    """Each column's share of the width, in their order, and the columns that are left out."""

    shares: tuple[float, ...]
    left_out: frozenset[int] = frozenset()

    def widened(self, column: int, share: float) -> "Columns":
        """Return the columns with one of another share; none is ever too narrow to be taken hold of."""
        shares = (*self.shares[:column], max(share, LEAST_SHARE), *self.shares[column + 1 :])
        return replace(self, shares=shares)

    def toggled(self, column: int) -> "Columns":
        """Return the columns with one left out or shown again; the last that is shown stays."""
        left_out = self.left_out ^ {column}
        return self if len(left_out) == len(self.shares) else replace(self, left_out=left_out)

    def written(self, names: Sequence[str]) -> str:
        """Return one line to remember them by, such as "when:18 -where:11"."""
        marks = ("-" if place in self.left_out else "" for place in range(len(self.shares)))
        return " ".join(
            f"{mark}{name}:{share:g}" for mark, name, share in zip(marks, names, self.shares, strict=True)
        )


def read_columns(line: str, names: Sequence[str], usual: Sequence[float]) -> Columns:
    """Return the columns that a remembered line tells of; what it does not tell, or tells wrongly, is as usual."""
    columns = Columns(tuple(map(float, usual)))
    for word in line.split():
        name, _colon, share = word.removeprefix("-").partition(":")
        if name in names and share.replace(".", "", 1).isdecimal() and float(share) <= 1_000:
            place = names.index(name)
            columns = columns.widened(place, float(share))
            columns = (
                columns.toggled(place) if word.startswith("-") and place not in columns.left_out else columns
            )
    return columns


class Remembered:
    """Columns kept from one start of the program to the next, where there is anything to keep them in."""

    def __init__(
        self, memory: QSettings | None, names: Sequence[str], usual: Sequence[float], under: str
    ) -> None:
        self._memory, self._names, self._usual, self._under = memory, names, usual, under
        line = str(memory.value(under, "") or "") if memory is not None else ""
        self.columns = read_columns(line, names, usual)

    def take(self, columns: Columns) -> None:
        """Remember other columns."""
        self.columns = columns
        if self._memory is not None:
            self._memory.setValue(self._under, columns.written(self._names))

    def reset(self) -> None:
        """Remember the columns as they are at first."""
        self.take(Columns(tuple(map(float, self._usual))))
