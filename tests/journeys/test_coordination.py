"""A tie is claimed and corrected, and the matrix is looked at as of two dates."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sitrep_app.domain.coordination import Band
from sitrep_app.domain.tie import pair_of
from sitrep_app.gui.panels.coordination.matrix_view import MatrixView
from sitrep_app.gui.panels.coordination.panel import CoordinationPanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Mode, Theme
from sitrep_app.gui.theme.colours import BANDS
from sitrep_app.store import queries
from tests.journeys.application import Application, Desk, opened
from tests.journeys.records import figures, pairs_under_command
from tests.journeys.screen import amount_of, until
from tests.support.panels import child
from tests.support.sample import open_sample, saved, titled

PMF, PESHMERGA = "Popular Mobilisation Forces", "Peshmerga"
BEFORE, AFTER = date(2018, 1, 10), date(2018, 1, 31)


def under_command(sample: Path) -> tuple[int, int]:
    """How many pairs of forces are under one command as of the one date, and as of the other."""
    return pairs_under_command(sample, BEFORE), pairs_under_command(sample, AFTER)


def dark_cells(application: Application, day: date) -> int:
    """How much of the screen, looked at as of a day, is in the colour of unified command."""
    application.press("ctrl+d")
    application.type(f"{day}")
    application.press("Return")
    return amount_of(BANDS["unified_command"].colour.name(), application.screen.steady())


@pytest.mark.journey
def test_a_tie_is_seen_in_the_matrix_from_its_first_day_on_and_from_an_earlier_one_when_corrected(
    desk: Desk, sample: Path
) -> None:
    with opened(desk, sample) as application:
        application.focus("Diyala – Sitrep")
        application.press("ctrl+n")
        application.focus("New entry")
        application.press("shift+Tab", "Right", "Tab")
        application.fill_in("", PMF, PESHMERGA, "Operational control", "", "20 jan 2018")
        application.press("ctrl+Return")
        until("the tie is saved", lambda: under_command(sample) == (0, 1))
        assert figures(sample, "--as-of", f"{AFTER}")["pairs_under_unified_command"] == {"count": 1, "of": 6}
        application.focus("Diyala – Sitrep")
        assert dark_cells(application, BEFORE) + 100 < dark_cells(application, AFTER)

        application.press("F2")
        application.focus("Edit entry")
        application.fill_in("", "", "", "", "5 jan 2018")
        application.press("ctrl+Return")
        until("the correction is saved", lambda: under_command(sample) == (1, 1))
        application.focus("Diyala – Sitrep")
        assert dark_cells(application, BEFORE) == dark_cells(application, AFTER)
        application.leave()


def test_the_matrix_says_at_each_date_what_was_claimed_by_then(qtbot: QtBot, tmp_path: Path) -> None:
    with open_sample(tmp_path) as workspace:
        saved(workspace, "tie", from_=PMF, to=PESHMERGA, level="opcon", since="20 jan 2018")
        pair = pair_of(*(titled(workspace, "actor", name) for name in (PMF, PESHMERGA)))
        session = Session()
        session.hold(workspace, queries.setting(workspace))
        panel = CoordinationPanel(session, Theme(Mode.LIGHT))
        qtbot.addWidget(panel)
        panel.show()

        def band() -> Band:
            matrix = child(panel, MatrixView).matrix
            return next(cell.band for row in matrix.cells for cell in row if cell.pair == pair)

        session.set_as_of(date(2018, 1, 19))
        qtbot.waitUntil(lambda: band() is Band.NONE)
        session.set_as_of(date(2018, 1, 20))
        qtbot.waitUntil(lambda: band() is Band.UNIFIED_COMMAND)
        session.hold(None)
