"""A radio message tells again of an event that is there: it is seen, looked at, added to with one key, and all taken back."""

from pathlib import Path

import pytest

from tests.journeys.application import Desk, command, opened
from tests.journeys.records import named
from tests.journeys.screen import until

KNOWN = "Two civilians killed outside Miqdadiyah hospital"
LINE = "3 civilians shot dead near Miqdadiyah hospital, 10 jan 2018, ISIS"


@pytest.mark.journey
def test_an_event_told_twice_stays_one_and_undo_makes_it_as_it_was(desk: Desk, sample: Path) -> None:
    with opened(desk, sample) as application:
        application.focus("Diyala – Sitrep")
        application.press("ctrl+n")
        application.focus("New entry")
        application.type(LINE)

        def is_told() -> bool:
            """The first press marks what was found, the next shows what was guessed, the last adds to it."""
            application.press("alt+Return")
            application.screen.steady()
            return best(sample) == [2, 3]

        until("its figure stands beside the other", is_told)
        application.focus("Diyala – Sitrep")
        application.press("ctrl+z")
        until("it is as it was", lambda: best(sample) == [2])
        application.leave()
    assert command("check", sample).returncode == 0


def best(sample: Path) -> list[int | None]:
    known = named(sample, "incident", KNOWN)
    return [claim.best for claim in known.claims] if known else []
