"""A second hospital is recorded as operational: 2 of 11 recorded, beside 1 of 11 reported."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from sitrep_app.domain.lens import first_lens
from sitrep_app.gui.panels.overview.presenter import Hues, figures, read
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.journeys import records
from tests.journeys.application import Application, Desk, opened
from tests.journeys.screen import until
from tests.support.sample import laptop

HOSPITAL = ("Hospital of Khalis", "Hospital", "Hospitals of Diyala", "Khalis", "Operational", "28 jan 2018")


def add_hospital(application: Application, sample: Path) -> None:
    """Enters the hospital by keyboard, under the third kind of entry, and waits until it is saved."""
    application.focus("Diyala – Sitrep")
    application.press("ctrl+n")
    application.focus("New entry")
    application.press("shift+Tab", "Right", "Right", "Tab")
    application.fill_in("", *HOSPITAL)
    application.press("ctrl+Return")
    until("the hospital is saved", lambda: records.named(sample, "facility", HOSPITAL[0]))


def card_words(sample: Path) -> str:
    """What the overview's card says of the file as it stands."""
    with Workspace.open(sample, laptop(), read_only=True) as workspace:
        lens = first_lens(queries.setting(workspace), laptop().clock.now().date())
        return figures(read(workspace, lens), Hues(QColor(), QColor(), QColor()))["rebuilt"].said


@pytest.mark.journey
def test_a_second_hospital_recorded_as_operational_is_counted_beside_what_was_reported(
    desk: Desk, sample: Path
) -> None:
    assert card_words(sample) == "Hospitals of Diyala, rebuilt: 1 of 11, reported · 1 of 11 recorded"
    with opened(desk, sample) as application:
        application.focus("Diyala – Sitrep")
        before = application.screen.steady()
        add_hospital(application, sample)
        told = records.figures(sample)["facilities"]
        assert told == {"reported": {"done": 1, "of": 11}, "recorded": {"done": 2, "of": 2}, "unnamed": 9}
        assert card_words(sample) == "Hospitals of Diyala, rebuilt: 1 of 11, reported · 2 of 11 recorded"
        application.focus("Diyala – Sitrep")
        application.screen.other_than(before)
        application.leave()
