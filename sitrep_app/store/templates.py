"""Where templates lie: in the workspace file, but not in its log."""

from sitrep_app.domain.template import Template
from sitrep_app.store import named
from sitrep_app.store.workspace import Workspace

_SHELF = "template"


def put(workspace: Workspace, template: Template, instead_of: str = "") -> None:
    """Keep a template under its name, in place of the one that has it, and of one that is known by another name."""
    named.put(workspace, _SHELF, {template.name: template}, gone=instead_of)


def drop(workspace: Workspace, name: str) -> None:
    """Forget the template of a name; nothing where there is none."""
    named.drop(workspace, _SHELF, name)


def all_templates(workspace: Workspace) -> list[Template]:
    """Return every template in the order of the names; what cannot be read stays in the file."""
    return named.all_of(workspace, _SHELF, Template)
