"""What was half typed when the program was killed waits in the list of drafts, and can be finished and saved."""

from pathlib import Path

import pytest

from tests.journeys import records
from tests.journeys.application import Application, Desk, opened
from tests.journeys.screen import until

TITLE = "Raid on a village near Khalis"


@pytest.mark.journey
def test_a_form_that_was_killed_half_filled_is_listed_under_drafts_finished_and_saved(
    desk: Desk, sample: Path
) -> None:
    start = records.figures(sample)
    with opened(desk, sample) as application:
        application.focus("Diyala – Sitrep")
        application.press("ctrl+n")
        application.focus("New entry")
        application.fill_in("", TITLE, "Violence", "Attack", "12 jan 2018", "Khalis")
        until("all of it is kept", lambda: records.drafted(sample, "where") == ["Khalis"])
        application.kill()
    assert records.figures(sample) == start
    with opened(desk, sample) as application:
        application.focus("Diyala – Sitrep")
        application.press("ctrl+shift+o")
        application.focus("Drafts")
        until("its form is open", lambda: is_gone_on_with(application))
        application.focus("New entry")
        application.press("ctrl+Return")
        raid = until("the event is saved", lambda: records.named(sample, "incident", TITLE))
        assert (raid.location.name, raid.period.said) == ("Al-Khalis", "12 jan 2018")
        application.focus("Diyala – Sitrep")
        application.leave()
    assert records.drafted(sample, "title") == []


def is_gone_on_with(application: Application) -> bool:
    """Presses Return in the list, which goes on with nothing while it is still being read."""
    application.screen.steady()
    application.press("Return")
    application.screen.steady()
    return "New entry" in application.windows()
