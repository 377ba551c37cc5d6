from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sitrep_app.reports.sections.masthead import masthead
from tests.reports.sample import diyala, edition_of


def head(zone: str = "Asia/Baghdad", **changes: Any) -> dict[str, Any]:
    stock = diyala()
    stock.setting = replace(stock.setting, zone=zone)
    return masthead(edition_of(stock, **changes))


def test_the_masthead_says_what_when_and_for_whom() -> None:
    shown = head()
    assert (shown["title"], shown["number"]) == ("Diyala: situation report", "No. 1")
    assert shown["period"] == "reporting period 1 – 31 January 2018"
    assert shown["dates"] == ["issued 12 February 2018", "next report 12 March 2018"]
    assert shown["marking"]["label"] == "TLP:GREEN"


def test_a_report_without_a_number_is_a_draft() -> None:
    assert head(number=None)["number"] == "Draft"


def test_a_title_that_is_asked_for_is_used() -> None:
    assert head(title="Diyala, weekly")["title"] == "Diyala, weekly"


def test_dates_that_are_not_set_are_left_out() -> None:
    assert head(issued_on=None, next_due=None)["dates"] == []


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("Asia/Baghdad", "UTC+3"),
        ("Asia/Kolkata", "UTC+5:30"),
        ("UTC", "UTC+0"),
        ("America/New_York", "UTC−5"),
    ],
)
def test_the_zone_in_which_days_are_counted_is_said(zone: str, told: str) -> None:
    assert head(zone)["as_of"] == f"as of 31 January 2018, {told}"


def test_a_state_shown_for_another_day_is_said() -> None:
    assert head(as_of=date(2018, 2, 10))["as_of"].startswith("as of 10 February 2018")
