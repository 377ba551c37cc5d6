"""What the map asks of the store. Imported when a workspace is first shown: the store's libraries load slowly."""

from collections.abc import Iterable

from sitrep_app.domain.headline import headline
from sitrep_app.domain.lens import Standpoint
from sitrep_app.domain.reconstruction import FacilityPicture
from sitrep_app.domain.view import grade_of
from sitrep_app.domain.when import say_period
from sitrep_app.domain.where import say_name
from sitrep_app.gui.panels.map.reading import Details, Reading, Site
from sitrep_app.i18n import current
from sitrep_app.store.asking import Asking
from sitrep_app.store.columns import IncidentColumns, incident_columns, titles
from sitrep_app.store.places import incident_places
from sitrep_app.store.queries import entry, reconstruction
from sitrep_app.store.workspace import Workspace


def read(workspace: Workspace, standpoint: Standpoint) -> Reading:
    """Return what a workspace holds at a standpoint; what is asked later is read then."""
    with workspace.reading():
        # Held for both, so that no step can come between them
        columns = incident_columns(workspace, standpoint)
        places = incident_places(workspace, columns)
    return Reading(
        standpoint,
        columns,
        places,
        tuple(_sites(workspace, standpoint)),
        lambda rows: titles(workspace, columns, rows),
        lambda row: _details(workspace, standpoint, columns, row),
        Asking(workspace, standpoint.known_at),
    )


def _sites(workspace: Workspace, standpoint: Standpoint) -> Iterable[Site]:
    picture = reconstruction(workspace, standpoint)
    found: list[FacilityPicture] = [one for p in picture.programmes for one in p.facilities]
    for one in (*found, *picture.unassigned):
        facility = one.facility.state
        name = headline(facility, lambda _subject: "")
        yield Site(one.facility.subject, name, facility.type, one.state, facility.location)


def _details(
    workspace: Workspace, standpoint: Standpoint, columns: IncidentColumns, row: int
) -> Details | None:
    found = entry(workspace, columns.subject(row), standpoint.known_at)
    if found is None:
        return None
    cited = {citation.source for citation in found.state.citations}
    asked = {source: entry(workspace, source, standpoint.known_at) for source in cited}
    known = {source: held for source, held in asked.items() if held is not None}
    state = found.state
    return Details(
        state.title,
        say_period(state.period, current()),
        say_name(state.location),
        grade_of(state.citations, known),
    )
