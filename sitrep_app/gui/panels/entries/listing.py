"""What a list of entries shows under a lens: read, sifted and ordered, beside the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Lens
from sitrep_app.gui.panels.entries.reading import STRUCK, Names, read_names, read_others
from sitrep_app.gui.panels.entries.sifting import under
from sitrep_app.gui.panels.entries.sorting import in_order
from sitrep_app.gui.panels.entries.struck import struck_rows
from sitrep_app.gui.widgets.rows import Row
from sitrep_app.store import queries
from sitrep_app.store.first_found import first_found
from sitrep_app.store.ordering import Listed, ordered
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Events:
    """The row keys of events in their order, what they speak of, and the row keys of those that stay selected."""

    listed: Listed
    names: Names
    picked: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Others:
    """The rows of another list in their order, and how many there would be without filters."""

    kind: str
    rows: tuple[Row, ...]
    total: int


def list_first(
    workspace: Workspace,
    lens: Lens,
    zone: tzinfo,
    order: str,
    *,
    is_descending: bool,
    picked: Sequence[SubjectId] = (),
) -> Events | None:
    """Return the first events that have the lens' words, where the words are so common that all of them take longer."""
    first = first_found(workspace, lens, order, is_descending=is_descending)
    if first is None:
        return None
    return Events(first, read_names(workspace, lens, zone), _row_keys(workspace, lens, picked))


def list_events(
    workspace: Workspace,
    lens: Lens,
    zone: tzinfo,
    order: str,
    *,
    is_descending: bool,
    picked: Sequence[SubjectId] = (),
) -> Events:
    """Return the events under a lens in an order, without reading them."""
    listed = ordered(workspace, lens, order, is_descending=is_descending)
    return Events(listed, read_names(workspace, lens, zone), _row_keys(workspace, lens, picked))


def _row_keys(workspace: Workspace, lens: Lens, subjects: Sequence[SubjectId]) -> tuple[int, ...]:
    known_at = lens.standpoint.known_at
    keys = (queries.version_of(workspace, subject, known_at) for subject in subjects)
    return tuple(key for key in keys if key is not None)


def list_others(
    workspace: Workspace, lens: Lens, zone: tzinfo, kind: str, order: str, *, is_descending: bool
) -> Others:
    """Return the rows of another list under a lens in an order."""
    names = read_names(workspace, lens, zone)
    if kind == STRUCK:
        struck = queries.struck(workspace, lens.standpoint)
        gone = struck_rows(names, lens, struck, order, is_descending=is_descending)
        return Others(kind, tuple(gone), len(struck))
    everything = read_others(workspace, lens, kind)
    rows = in_order(names, under(lens, names, everything), order, is_descending=is_descending)
    return Others(kind, tuple(rows), len(everything))
