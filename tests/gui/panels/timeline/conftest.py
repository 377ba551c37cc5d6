"""The timeline on the Diyala stock, shown."""

import pytest
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.panel import TimelinePanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot) -> TimelinePanel:
    """As large as on the overview."""
    shown = TimelinePanel(session, theme)
    qtbot.addWidget(shown)
    shown.resize(1150, 340)
    shown.show()
    return shown


@pytest.fixture
def canvas(panel: TimelinePanel) -> Canvas:
    """The panel's canvas."""
    return panel.canvas
