from datetime import UTC, date, datetime, timedelta

import pytest

from sitrep_app.domain.marking import Marking
from sitrep_app.domain.setting import Sitrep
from sitrep_app.gui.panels.reports import words
from sitrep_app.ops.before_issue import Concern, Finding
from tests.support.builders import BAGHDAD, a_subject

SITREP = Sitrep(
    2, "", date(2018, 1, 1), date(2018, 1, 31), "2018-01-31", "ar", Marking.GREEN, date(2018, 2, 12), None, (), 61, "ab" * 32
)  # fmt: skip


def finding(concern: Concern, *titles: str, highlights: int = 0) -> Finding:
    return Finding(concern, tuple((a_subject(title), title) for title in titles), highlights)


@pytest.mark.parametrize("concern", Concern)
def test_every_concern_has_words_that_read_as_a_sentence(concern: Concern) -> None:
    said = words.explained(finding(concern, "One", highlights=1), "TLP:GREEN")
    assert said.endswith(".")
    assert "{" not in said
    assert words.lead(finding(concern)).endswith(".")
    assert " · " in words.remedy(finding(concern))


def test_the_first_entries_are_named_and_the_others_counted() -> None:
    said = words.explained(finding(Concern.UNGRADED, "One", "Two", "Three", "Four"), "TLP:GREEN")
    assert said == "“One”, “Two” and 2 more have no grade yet (F6)."


def test_a_coordinate_that_is_too_fine_names_the_audience() -> None:
    said = words.explained(finding(Concern.TOO_FINE, "Clinic"), "TLP:GREEN")
    assert said == "“Clinic” is placed to less than a kilometre; TLP:GREEN is shown the town."


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "Preview made just now"), (8, "Preview 8 s ago"), (200, "Preview 3 min ago")]
)
def test_the_preview_says_how_old_it_is(seconds: int, said: str) -> None:
    assert words.freshness(timedelta(seconds=seconds)) == said


def test_an_issued_report_says_its_number_date_period_language_and_audience() -> None:
    assert words.issued_title(SITREP) == "No. 2 · 12 Feb 2018"
    assert words.issued_line(SITREP) == "1 – 31 Jan 2018 · العربية · TLP:GREEN"
    assert words.digest(SITREP) == "SHA-256 abababababababab…"


def test_a_day_ends_by_the_workspace_s_clock() -> None:
    assert words.zone_note(BAGHDAD, datetime(2018, 1, 31, 12, tzinfo=UTC)) == "24:00, UTC+3"
    assert words.zone_note(UTC, datetime(2018, 1, 31, 12, tzinfo=UTC)) == "24:00, UTC"
