"""Every place that a workspace knows: those of the gazetteer, and its own."""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from sitrep_app.domain import gazetteer
from sitrep_app.domain.gazetteer import Gazetteer, Place
from sitrep_app.domain.own_place import OwnPlace
from sitrep_app.ops.drafting.known import known_of
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Made:
    own: tuple[Place, ...]
    places: Gazetteer


_MADE: WeakKeyDictionary[Workspace, _Made] = WeakKeyDictionary()


def places_of(workspace: Workspace) -> Gazetteer:
    """Return the gazetteer with a workspace's own places in it, made anew only where those have changed."""
    states = known_of(workspace, "place").states.items()
    own = tuple(state.in_gazetteer(subject) for subject, state in states if isinstance(state, OwnPlace))
    if not own:
        return gazetteer.load()
    made = _MADE.get(workspace)
    if made is None or made.own != own:
        made = _MADE[workspace] = _Made(own, gazetteer.load().with_own(own))
    return made.places
