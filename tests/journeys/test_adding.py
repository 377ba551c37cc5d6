"""An event is entered by keyboard alone and stands in the figures, on the timeline and in the PDF."""

from pathlib import Path
from typing import Any

import pytest

from tests.journeys.application import Application, Desk, opened
from tests.journeys.records import corrections, figures, named, printed
from tests.journeys.screen import until

TITLE = "Raid on a village near Khalis"
ACCOUNT = "Three villagers were killed at night."
FIELDS = (
    "",
    TITLE,
    "Violence",
    "Attack",
    "12 jan 2018",
    "Khalis",
    "ISIS",
    "3",
    "",
    "",
    "",
    ACCOUNT,
    "News art",
)
"""What is typed with Tab after each: after the killed come their low, their high, and of whom."""


def add_event(application: Application, sample: Path) -> Any:
    """The raid, once it has been entered by keyboard and saved; the source is the one that is offered."""
    application.focus("Diyala – Sitrep")
    application.press("ctrl+n")
    application.focus("New entry")
    application.fill_in(*FIELDS)
    application.press("Return", "ctrl+Return")
    return until("the event is saved", lambda: named(sample, "incident", TITLE))


@pytest.mark.journey
def test_an_event_entered_by_keyboard_alone_stands_in_the_figures_on_the_timeline_and_in_the_pdf(
    desk: Desk, sample: Path
) -> None:
    known = named(sample, "incident", "Two civilians killed outside Miqdadiyah hospital")
    with opened(desk, sample) as application:
        raid = add_event(application, sample)
        assert [part.role for part in raid.parts] == ["perpetrator"]
        assert raid.citations[0].source == known.citations[0].source
        assert figures(sample)["civilians_killed"] == {"low": 5, "best": 5, "high": 5}

        application.focus("Diyala – Sitrep")
        application.press("Left", "Right", "F2")
        application.focus("Edit entry")
        application.type("Night raid")
        until("a correction of it is kept", lambda: corrections(sample) == {TITLE: "Night raid"})
        application.press("Escape")

        application.focus("Diyala – Sitrep")
        application.press("ctrl+e")
        application.answer("Save as", str(desk.folder / "report.pdf"))
        assert ACCOUNT in printed(desk.folder / "report.pdf")
        application.focus("Diyala – Sitrep")
        application.leave()
