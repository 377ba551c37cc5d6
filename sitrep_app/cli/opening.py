"""Opening a workspace for a command: what a person should know about the file is told on standard error."""

from collections.abc import Iterable
from pathlib import Path

from sitrep_app.cli.telling import tell
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import use
from sitrep_app.ops import terms, workspaces
from sitrep_app.store.host import this_host
from sitrep_app.store.workspace import Workspace


def looking(path: Path) -> Workspace:
    """Return a workspace open for looking only."""
    workspace = workspaces.open_workspace(path, this_host(), read_only=True)
    use(terms.own_lists(workspace))
    note(workspace.notices)
    return workspace


def writing(path: Path) -> Workspace:
    """Return a workspace open for writing; Trouble where the file or its folder cannot be written."""
    workspace = workspaces.open_workspace(path, this_host())
    if workspace.read_only:
        workspace.close()
        raise Trouble(
            "The file or its folder cannot be written; nothing was saved",
            str(path),
            "To add entries, copy the file to a folder you can write to.",
        )
    use(terms.own_lists(workspace))
    note(workspace.notices)
    return workspace


def note(notices: Iterable[object]) -> None:
    """Say each notice in a line of its own."""
    for notice in notices:
        tell(f"note: {notice}")
