"""Where filters that have a name lie: in the workspace file, but not in its log."""

from sitrep_app.domain.named_lens import NamedLens
from sitrep_app.store import named
from sitrep_app.store.workspace import Workspace

_SHELF = "lens"


def put(workspace: Workspace, lens: NamedLens) -> None:
    """Keep filters under their name, in place of those that have it."""
    named.put(workspace, _SHELF, {lens.name: lens})


def drop(workspace: Workspace, name: str) -> None:
    """Forget the filters under a name; nothing where there are none."""
    named.drop(workspace, _SHELF, name)


def all_named(workspace: Workspace) -> list[NamedLens]:
    """Return everything that has a name, in the order of the names; what cannot be read stays in the file."""
    return named.all_of(workspace, _SHELF, NamedLens)
