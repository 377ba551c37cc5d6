"""What the timeline asks of the store; imported when a workspace is first shown, the store's libraries being slow."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain import vocabulary
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.view import grade_of
from sitrep_app.domain.when import say_period
from sitrep_app.gui.panels.timeline.lanes import LaneChoice
from sitrep_app.gui.panels.timeline.reading import Details, Reading
from sitrep_app.i18n import _, current
from sitrep_app.store.columns import IncidentColumns, incident_columns, titles
from sitrep_app.store.queries import entries, entry, incidents
from sitrep_app.store.workspace import Workspace


def read(workspace: Workspace, standpoint: Standpoint) -> Reading:
    """Return what a workspace holds at a standpoint; what is asked later is read then."""
    columns = incident_columns(workspace, standpoint)
    return Reading(
        columns,
        lambda rows: titles(workspace, columns, rows),
        _names(workspace, standpoint),
        lambda row: _details(workspace, standpoint, columns, row),
        lambda text: _matching(workspace, standpoint, columns, text),
    )


def _names(workspace: Workspace, standpoint: Standpoint) -> Callable[[LaneChoice, str], str]:
    actors: dict[str, str] = {
        entry.subject: entry.state.name_in(current()) for entry in entries(workspace, "actor", standpoint)
    }
    nameless = {
        LaneChoice.CATEGORY: _("Other"),
        LaneChoice.ACTOR: _("No actor named"),
        LaneChoice.DISTRICT: _("No district given"),
    }

    def name(choice: LaneChoice, key: str) -> str:
        if not key:
            return nameless[choice]
        if choice is LaneChoice.CATEGORY:
            return vocabulary.load("category").label(key, current())
        return actors.get(key, key) if choice is LaneChoice.ACTOR else key

    return name


def _details(
    workspace: Workspace, standpoint: Standpoint, columns: IncidentColumns, row: int
) -> Details | None:
    found = entry(workspace, columns.subject(row), standpoint.known_at)
    if found is None:
        return None
    cited = {citation.source for citation in found.state.citations}
    sources = {source: entry(workspace, source, standpoint.known_at) for source in cited}
    known = {source: held for source, held in sources.items() if held is not None}
    return Details(
        found.state.title, say_period(found.state.period, current()), grade_of(found.state.citations, known)
    )


def _matching(
    workspace: Workspace, standpoint: Standpoint, columns: IncidentColumns, text: str
) -> NDArray[np.int64]:
    found = incidents(workspace, Lens(standpoint, text=text))
    rows = (columns.index_of(entry.subject) for entry in found)
    return np.array([row for row in rows if row is not None], np.int64)
