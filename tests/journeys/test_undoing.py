"""What was added by keyboard is undone by keyboard, and stays undone when the file is opened again."""

from pathlib import Path

import pytest

from tests.journeys import records
from tests.journeys.application import Desk, opened
from tests.journeys.screen import until
from tests.journeys.test_rebuilding import add_hospital


@pytest.mark.journey
def test_a_second_hospital_is_undone_and_stays_undone_after_reopening(desk: Desk, sample: Path) -> None:
    start = records.figures(sample)
    with opened(desk, sample) as application:
        add_hospital(application, sample)
        assert records.figures(sample) != start
        application.focus("Diyala – Sitrep")
        application.press("ctrl+z")
        until("the hospital is undone", lambda: records.figures(sample) == start)
        application.leave()
    assert records.figures(sample) == start
    with opened(desk, sample) as application:
        application.focus("Diyala – Sitrep")
        application.leave()
    assert records.figures(sample) == start
