"""The coordination and reconstruction pictures."""

from typing import Any

from sitrep_app.domain.coordination import CoordinationPicture, coordination_picture
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Standpoint
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.reconstruction import ReconstructionPicture, reconstruction_picture
from sitrep_app.store.queries.entries import entries
from sitrep_app.store.workspace import Workspace


def coordination(
    workspace: Workspace, standpoint: Standpoint, *, audience: Marking = Marking.RED
) -> CoordinationPicture:
    """Return who works with whom at a standpoint, as far as the audience may know."""
    actors = by_subject(entries(workspace, "actor", standpoint, audience=audience))
    ties = entries(workspace, "tie", standpoint, audience=audience)
    return coordination_picture(actors, ties, standpoint.as_of)


def reconstruction(
    workspace: Workspace, standpoint: Standpoint, *, audience: Marking = Marking.RED
) -> ReconstructionPicture:
    """Return what has been rebuilt at a standpoint, as far as the audience may know."""
    kinds = ("programme", "facility", "progress", "reported_total")
    programmes, facilities, progress, totals = (
        entries(workspace, kind, standpoint, audience=audience) for kind in kinds
    )
    return reconstruction_picture(programmes, facilities, progress, totals, standpoint.as_of)


def by_subject(found: list[Entry[Any]]) -> dict[SubjectId, Entry[Any]]:
    """Return entries by their subject."""
    return {entry.subject: entry for entry in found}
