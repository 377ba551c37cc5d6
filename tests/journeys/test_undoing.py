"""All that was entered by keyboard is undone by keyboard, also after a restart, and can be done again."""

from pathlib import Path

import pytest

from tests.journeys import records
from tests.journeys.application import Application, Desk, opened
from tests.journeys.screen import until
from tests.journeys.test_adding import add_event
from tests.journeys.test_rebuilding import add_hospital


@pytest.mark.journey
def test_all_that_was_entered_is_undone_step_by_step_across_restarts_and_done_again(
    desk: Desk, sample: Path
) -> None:
    told = [records.counted(sample)]
    with opened(desk, sample) as application:
        add_event(application, sample)
        told.append(records.counted(sample))
        add_hospital(application, sample)
        told.append(records.counted(sample))
        assert told[0] != told[1] != told[2]
        press_until(application, "ctrl+z", sample, told[1])
        application.leave()
    assert records.counted(sample) == told[1]
    with opened(desk, sample) as application:
        press_until(application, "ctrl+z", sample, told[0])
        press_until(application, "ctrl+shift+z", sample, told[1])
        press_until(application, "ctrl+shift+z", sample, told[2])
        press_until(application, "ctrl+z", sample, told[1])
        press_until(application, "ctrl+z", sample, told[0])
        application.leave()
    assert records.counted(sample) == told[0] == records.figures(sample)


def press_until(application: Application, keys: str, sample: Path, figures: object) -> None:
    """Presses keys once in the main window, and waits until the file says that."""
    application.focus("Diyala – Sitrep")
    application.press(keys)
    until(f"{keys} is answered", lambda: records.counted(sample) == figures)
