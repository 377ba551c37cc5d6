"""Giving filters a name, and forgetting it."""

from sitrep_app.domain.lens import Lens
from sitrep_app.domain.named_lens import NamedLens
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.store import named_lenses
from sitrep_app.store.workspace import Workspace


def save(workspace: Workspace, name: str, lens: Lens) -> NamedLens:
    """Keep a lens' filters under a name, in place of those that have it; Trouble where there is no name."""
    named = NamedLens(name, lens)
    if not named.name:
        raise Trouble(_("The filters have no name"), "", _("Type a name for them."), "name")
    named_lenses.put(workspace, named)
    return named


def forget(workspace: Workspace, name: str) -> None:
    """Forget the filters under a name; nothing where there are none."""
    named_lenses.drop(workspace, name)


def saved(workspace: Workspace) -> list[NamedLens]:
    """Return every filter that has a name, in the order of the names."""
    return named_lenses.all_named(workspace)
