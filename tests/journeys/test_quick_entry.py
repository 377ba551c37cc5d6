"""A radio message is typed as one line, its guesses are looked at, and it is an entry: in few keys and in half a minute."""

import time
from pathlib import Path

import pytest

from tests.journeys.application import Desk, opened
from tests.journeys.records import named
from tests.journeys.screen import until

LINE = "2 civilians killed outside Miqdadiyah hospital, 30 km NE of Baquba, jan 2018, ISIS, C2"
TITLE = "2 civilians killed outside Miqdadiyah hospital"
KEYS = ("ctrl+n", *LINE, "ctrl+Return", "ctrl+Return")
HALF_A_MINUTE_S = 30


@pytest.mark.journey
def test_a_radio_message_is_an_entry_after_one_line_and_one_look(desk: Desk, sample: Path) -> None:
    with opened(desk, sample) as application:
        application.focus("Diyala – Sitrep")
        begun = time.monotonic()
        application.press(KEYS[0])
        application.focus("New entry")
        application.type(LINE)
        application.press(KEYS[-2])
        application.screen.steady()
        assert named(sample, "incident", TITLE) is None
        application.press(KEYS[-1])
        saved = until("the event is saved", lambda: named(sample, "incident", TITLE))
        assert time.monotonic() - begun < HALF_A_MINUTE_S
        assert len(KEYS) == len(LINE) + 3
        assert (saved.category, saved.location.said) == (
            "violence_against_civilians",
            "outside Miqdadiyah hospital, 30 km NE of Baquba",
        )
        assert (saved.claims[0].best, saved.claims[0].population) == (2, "civilians")
        assert [part.role for part in saved.parts] == ["perpetrator"]
        application.focus("Diyala – Sitrep")
        application.leave()
