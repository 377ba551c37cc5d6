"""What somebody has confirmed to hold still, and the newest word on each."""

from collections.abc import Mapping
from typing import Any

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.freshness import newest_confirmations
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import NOW, Standpoint
from sitrep_app.domain.marking import Marking
from sitrep_app.store.queries.entries import entries
from sitrep_app.store.workspace import Workspace


def confirmations(
    workspace: Workspace, standpoint: Standpoint = NOW, *, audience: Marking = Marking.RED
) -> Mapping[SubjectId, Entry[Any]]:
    """Return the newest confirmation of each entry that has one, as far as the audience may know."""
    found = entries(workspace, "no_change", standpoint, audience=audience)
    return newest_confirmations(found, standpoint.as_of)
