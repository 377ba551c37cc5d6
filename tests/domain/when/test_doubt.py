from datetime import date

import pytest

from sitrep_app.domain.period import Precision
from sitrep_app.domain.when import read_period, say_doubt
from tests.support.periods import BAGHDAD

TODAY = date(2018, 2, 12)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("0914", "to the minute"),
        ("today", "some time that day"),
        ("jan 2018", "any day of the month · drawn as a bar, not a point"),
        ("early 2018", "some time between the two · drawn as a bar, not a point"),
        (
            "jan - mar 2018",
            "from some time in the first to some time in the last · drawn as a bar, not a point",
        ),
        ("since jan 2018", "end not stated · drawn as a bar open to the future"),
    ],
)
def test_a_hint_says_what_a_date_leaves_open(text: str, doubt: str) -> None:
    assert say_doubt(read_period(text, BAGHDAD, TODAY)) == doubt


def test_every_precision_has_its_hint() -> None:
    words = [
        "0914",
        "today",
        "1-3 jan 2018",
        "2018-W03",
        "jan 2018",
        "2018",
        "early 2018",
        "before 2018",
        "since 2018",
        "unknown",
    ]
    read = [read_period(text, BAGHDAD, TODAY) for text in words]
    assert [period.precision for period in read] == list(Precision)
    assert len({say_doubt(period) for period in read}) == len(Precision)
