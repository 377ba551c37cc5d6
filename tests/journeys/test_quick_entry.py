"""Radio messages are typed as one line each, their guesses are looked at, and they are entries: in half a minute."""

import time
from pathlib import Path

import pytest

from tests.journeys.application import Application, Desk, opened
from tests.journeys.records import named, newest
from tests.journeys.screen import until

LINE = "2 civilians killed outside Miqdadiyah hospital, 30 km NE of Baquba, jan 2018, ISIS, C2"
TITLE = "2 civilians killed outside Miqdadiyah hospital"
OTHERS = (
    "police arrested 3 militants in Khalis, 9 jan 2018, B2",
    "police and PMF run a joint operations room since 5 feb 2018",
    "al-Azim hospital reopened, fully staffed, 20 jan 2018",
    "governor says a new security plan is ready, 9 jan 2018",
)
HALF_A_MINUTE_S = 30
KEYS_A_SECOND = 3.5
"""How fast somebody types who is not at ease with it."""


def enter(application: Application, sample: Path, line: str) -> int:
    """Types a line from the main window and saves it after a look; how many keys that took."""
    application.focus("Diyala – Sitrep")
    before = newest(sample)
    application.press("ctrl+n")
    application.focus("New entry")
    application.type(line)
    application.press("ctrl+Return")
    application.screen.steady()
    assert newest(sample) == before
    application.press("ctrl+Return")
    until("the entry is saved", lambda: newest(sample) > before)
    return len(line) + 3


@pytest.mark.journey
def test_five_radio_messages_are_entries_after_one_line_and_one_look_each(desk: Desk, sample: Path) -> None:
    with opened(desk, sample) as application:
        for line in (LINE, *OTHERS):
            begun = time.monotonic()
            keys = enter(application, sample, line)
            assert time.monotonic() - begun < HALF_A_MINUTE_S
            assert keys / KEYS_A_SECOND < HALF_A_MINUTE_S
        application.focus("Diyala – Sitrep")
        application.leave()
    saved = named(sample, "incident", TITLE)
    assert saved.category == "violence_against_civilians"
    assert saved.location.said == "outside Miqdadiyah hospital, 30 km NE of Baquba"
    assert (saved.claims[0].best, saved.claims[0].population) == (2, "civilians")
    assert [part.role for part in saved.parts] == ["perpetrator"]
