"""Writing what an audience may see into a file for other programs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sitrep_app.domain.lens import Lens
from sitrep_app.domain.marking import Marking
from sitrep_app.exchange.formats import Format
from sitrep_app.ops.outputs import refuse_output, write_pieces
from sitrep_app.release import Released, release
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

Listener = Callable[[int, int], None]
"""Told how many events are written, of how many."""

OFTEN = 1_000


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is to be written: which part of which view in which format, and for whom."""

    format: Format
    part: str
    lens: Lens
    audience: Marking


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and how much the audience does not see."""

    path: Path
    part: str
    audience: Marking
    incidents: int
    held_back: int
    names_hidden: int


def export(
    workspace: Workspace, request: ExportRequest, path: Path, listener: Listener | None = None
) -> Exported:
    """Write a file, whole or not at all; the same records and the same request give the same bytes."""
    refuse_output(path)
    shown = release(queries.view(workspace, request.lens, audience=request.audience), request.audience)
    write_pieces(path, _told(request.format.parts[request.part](shown), shown, listener))
    return Exported(
        path, request.part, shown.audience, len(shown.view.incidents), shown.held_back, shown.names_hidden
    )


def _told(pieces: Iterator[str], shown: Released, listener: Listener | None) -> Iterator[bytes]:
    """Yield the pieces as bytes, and tell now and then how far it is: there is about a piece for each event."""
    whole = len(shown.view.incidents)
    for number, piece in enumerate(pieces):
        yield piece.encode()
        if listener and number % OFTEN == 0:
            listener(min(number, whole), whole)
    if listener:
        listener(whole, whole)
