"""What the inspector knows in tests: subjects of the Diyala sample, read from a workspace on a file."""

from collections.abc import Callable

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.inspector.reading import Known, read
from sitrep_app.store.workspace import Workspace
from tests.reports.sample import ZONE

Knowing = Callable[[SubjectId], Known]


def knowing(workspace: Workspace) -> Knowing:
    """Reads what a workspace knows of a subject now."""

    def known(subject: SubjectId) -> Known:
        found = read(workspace, subject, None, ZONE)
        assert found is not None
        return found

    return known
