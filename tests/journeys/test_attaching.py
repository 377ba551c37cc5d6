"""A photo is attached by keyboard, survives a kill with its draft, and is found in the entry, the report and the check."""

import json
from pathlib import Path

import pytest

from tests.journeys import records
from tests.journeys.application import Desk, command, opened
from tests.journeys.screen import until
from tests.support.photos import a_jpeg, an_exif

TITLE = "Wall of the clinic broken"


@pytest.mark.journey
def test_a_photo_attached_by_keyboard_survives_a_kill_and_goes_with_the_entry(
    desk: Desk, sample: Path
) -> None:
    photo = desk.folder / "IMG_7.JPG"
    photo.write_bytes(a_jpeg(an_exif()))
    with opened(desk, sample) as application:
        application.focus("Diyala – Sitrep")
        application.press("ctrl+n")
        application.focus("New entry")
        application.fill_in("", TITLE, "Violence", "Attack", "12 jan 2018")
        application.press("ctrl+shift+a")
        application.answer("Attach files", str(photo))
        until("it is kept", lambda: "IMG_7.JPG" in "".join(records.drafted(sample, "attachment")))
        application.kill()
    with opened(desk, sample) as application:
        application.focus("Diyala – Sitrep")
        application.press("ctrl+n")
        application.focus("New entry")
        application.press("shift+Tab", "shift+Tab", "space")
        application.screen.steady()
        application.focus("New entry")
        application.press("ctrl+Return")
        until("the event is saved", lambda: records.named(sample, "incident", TITLE))
        application.focus("Diyala – Sitrep")
        application.leave()
    (held,) = json.loads(command("attachments", sample, "--json").stdout)
    assert (held["name"], held["tells"]["device"]) == ("IMG_7.JPG", "Apple iPhone 7")
    assert command("report", sample, "-o", desk.folder / "r.pdf", "--as-of", "2018-01-31").returncode == 0
    assert "Attached: IMG_7.JPG" in records.printed(desk.folder / "r.pdf")
    assert command("check", sample).returncode == 0
