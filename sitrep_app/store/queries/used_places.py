"""The places that entries were put at, by their names."""

from collections import Counter
from collections.abc import Sequence

from sitrep_app.domain.lens import NOW, Standpoint
from sitrep_app.domain.location import Location
from sitrep_app.domain.normalise import beginnings, normalise
from sitrep_app.store.projections import wording
from sitrep_app.store.projections.tables import version
from sitrep_app.store.queries.entries import read, selection
from sitrep_app.store.queries.search import newest_holding
from sitrep_app.store.workspace import Workspace

LOOKED_AT = 100
"""How many of the newest entries that have the words are looked at."""


def used_places(
    workspace: Workspace, text: str, standpoint: Standpoint = NOW, *, limit: int = 4
) -> list[str]:
    """Return the names of places that have every word of a text, those that the newest entries use most first."""
    words = wording.sought(text)
    if not words:
        return []
    newest = newest_holding(workspace, words, standpoint, LOOKED_AT)
    found = read(workspace, selection().where(version.c.id.in_(newest)))
    places = (getattr(entry.state, "location", None) or getattr(entry.state, "area", None) for entry in found)
    counted = Counter(place.label for place in places if place is not None and _is_called(place, words))
    return [name for name, _count in counted.most_common(limit)]


def _is_called(place: Location, words: Sequence[str]) -> bool:
    called = normalise(place.label).split()
    return all(any(one.startswith(beginnings(word)) for one in called) for word in words)
