"""What the timeline asks of the store; imported when a workspace is first shown, the store's libraries being slow."""

from collections.abc import Callable
from datetime import tzinfo
from functools import cache

import numpy as np

from sitrep_app.domain import gazetteer, vocabulary
from sitrep_app.domain.headline import headline
from sitrep_app.domain.identity import Hlc, SubjectId
from sitrep_app.domain.incident import UNCATEGORISED
from sitrep_app.domain.lens import Standpoint
from sitrep_app.domain.view import grade_of
from sitrep_app.domain.when import say_period
from sitrep_app.gui.panels.timeline.lanes import LaneChoice, Several
from sitrep_app.gui.panels.timeline.reading import Details, Reading
from sitrep_app.i18n import _, current
from sitrep_app.store.asking import Asking
from sitrep_app.store.citing import Cited, cited_sources
from sitrep_app.store.columns import IncidentColumns, incident_columns, titles
from sitrep_app.store.queries import entries, entry
from sitrep_app.store.workspace import Workspace

Citing = Callable[[], Cited]


def ask_citing(workspace: Workspace) -> Citing:
    """Return the way to what all incidents cite, which is read when it is first asked for and then kept."""
    return cache(lambda: cited_sources(workspace))


def read(workspace: Workspace, standpoint: Standpoint, zone: tzinfo, citing: Citing) -> Reading:
    """Return what a workspace holds at a standpoint; what is asked later is read then, and said in the zone."""
    columns = incident_columns(workspace, standpoint)
    return Reading(
        columns,
        lambda rows: titles(workspace, columns, rows),
        _names(workspace, standpoint),
        lambda row: _details(workspace, standpoint.known_at, columns.subject(row), zone),
        Asking(workspace, standpoint.known_at),
        lambda: _sources(citing(), columns),
    )


def _sources(cited: Cited, columns: IncidentColumns) -> Several:
    offsets, numbers = cited.by(columns.version)
    return Several(offsets, numbers.astype(np.uint16), cited.source_ids)


def _names(workspace: Workspace, standpoint: Standpoint) -> Callable[[LaneChoice, str], str]:
    @cache
    def standing(kind: str) -> dict[str, str]:
        return {one.subject: headline(one.state, str) for one in entries(workspace, kind, standpoint)}

    def called(choice: LaneChoice, key: str) -> str:
        """What has been struck keeps its name, for entries speak of it still."""
        if found := standing(choice.value).get(key):
            return found
        held = entry(workspace, SubjectId(key), standpoint.known_at)
        return headline(held.state, str) if held else _("not known here")

    nameless = {
        LaneChoice.CATEGORY: vocabulary.load("category").label(UNCATEGORISED, current()),
        LaneChoice.ACTOR: _("No actor named"),
        LaneChoice.DISTRICT: _("No district given"),
        LaneChoice.SOURCE: _("No source given"),
        LaneChoice.PROGRAMME: _("No programme named"),
    }

    def name(choice: LaneChoice, key: str) -> str:
        if not key:
            return nameless[choice]
        match choice:
            case LaneChoice.CATEGORY:
                return vocabulary.load("category").label(key, current())
            case LaneChoice.DISTRICT:
                place = gazetteer.load().by_id(f"cod:{key}")
                return place.name_in(current()) if place else key
            case _:
                return called(choice, key)

    return name


def _details(workspace: Workspace, known_at: Hlc | None, subject: SubjectId, zone: tzinfo) -> Details | None:
    found = entry(workspace, subject, known_at)
    if found is None:
        return None
    cited = {
        citation.source: entry(workspace, citation.source, known_at) for citation in found.state.citations
    }
    sources = {source: held for source, held in cited.items() if held is not None}
    when = say_period(found.state.period, zone=zone)
    return Details(found.state.title, when, grade_of(found.state.citations, sources))
