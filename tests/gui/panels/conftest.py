"""A session on the Diyala stock, for panels that need no window."""

import pytest

from sitrep_app.gui.session import Session
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace


@pytest.fixture
def session(workspace: Workspace) -> Session:
    """Looks at the stock's reporting period."""
    held = Session()
    held.hold(workspace, queries.setting(workspace))
    return held
