"""A newcomer opens the sample, and somebody looks around a workspace without touching it."""

from hashlib import sha256
from pathlib import Path

import pytest

from tests.journeys.application import Application, Desk, command, opened
from tests.journeys.screen import amount_of

PAGES = ("Entries", "Map", "Coordination", "Reconstruction", "Reports", "Reference")
GROUNDS = {"light": "#f4f6f8", "dark": "#12171d"}
CATEGORIES = ("#cc3311", "#ee7733", "#0077bb", "#33bbee", "#aa3377", "#009988")


def look_at_every_page(application: Application) -> None:
    """By the keys of the pages, then by a click on each in the rail."""
    shown = application.screen.steady()
    for place, page in enumerate(PAGES, 2):
        application.press(f"ctrl+{place}")
        application.focus(f"{page} – Diyala – Sitrep")
        shown = application.screen.other_than(shown)
    for place in range(len(PAGES) + 1):
        application.click(46, 36 + 62 * place)
        shown = application.screen.other_than(shown)
    application.focus("Reference – Diyala – Sitrep")


@pytest.mark.journey
def test_a_newcomer_opens_the_sample_from_the_welcome_page(desk: Desk, user_folder: Path) -> None:
    with opened(desk) as application:
        application.focus("Sitrep")
        assert amount_of("#cc3311", application.screen.steady()) == 0
        application.press("Return")
        application.focus("Diyala – Sitrep")
        shown = application.screen.steady()
        assert all(amount_of(colour, shown) > 20 for colour in CATEGORIES)
        application.leave()
    told = command("figures", user_folder / "diyala.sitrep")
    assert "Facilities rebuilt, reported                 1 of 11" in told.stdout


@pytest.mark.journey
def test_the_last_workspace_is_there_again_at_the_next_start(desk: Desk, sample: Path) -> None:
    with opened(desk, sample) as application:
        application.focus("Diyala – Sitrep")
        application.leave()
    with opened(desk) as application:
        application.focus("Diyala – Sitrep")
        application.leave()


@pytest.mark.journey
def test_looking_around_all_seven_pages_leaves_the_file_byte_for_byte_as_it_was(
    desk: Desk, sample: Path
) -> None:
    before = sha256(sample.read_bytes()).digest()
    with opened(desk, sample) as application:
        application.focus("Diyala – Sitrep")
        look_at_every_page(application)
        light = application.screen.steady()
        application.press("ctrl+shift+t")
        dark = application.screen.other_than(light)
        assert amount_of(GROUNDS["light"], light) > 10 * amount_of(GROUNDS["light"], dark)
        application.leave()
    assert sha256(sample.read_bytes()).digest() == before
    assert list(sample.parent.glob("*sitrep*")) == [sample]
