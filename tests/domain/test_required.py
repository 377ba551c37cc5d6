"""What every kind of entry cannot do without; one table for a rule that all of them share."""

from collections.abc import Callable

import pytest

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.period import Period
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.source import Source
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.trouble import Trouble
from tests.support.builders import a_subject

ONE, OTHER = a_subject("one"), a_subject("other")
SOME_TIME = Period.unknown()


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: Incident("", "statement_or_decision", SOME_TIME), "title"),
        (lambda: Incident("Raid", " ", SOME_TIME), "category"),
        (lambda: Actor("\t"), "name"),
        (lambda: Facility("", "hospital"), "name"),
        (lambda: Facility("al-Azim hospital", ""), "type"),
        (lambda: Progress(ONE, "", SOME_TIME), "state"),
        (lambda: Programme("", "hospital"), "name"),
        (lambda: Source(""), "title"),
        (lambda: Tie(ONE, OTHER, "", SOME_TIME), "level"),
        (lambda: Tie(ONE, ONE, "liaison", SOME_TIME), "to"),
        (lambda: ReportedTotal(ONE, 12, 11, SOME_TIME), "done"),
        (lambda: ReportedTotal(ONE, -1, 11, SOME_TIME), "of"),
        (lambda: ReportedTotal(ONE, 1, 2**60, SOME_TIME), "of"),
    ],
)
def test_what_an_entry_cannot_do_without_is_asked_for_under_its_field(
    make: Callable[[], object], field: str
) -> None:
    with pytest.raises(Trouble) as caught:
        make()
    assert caught.value.field == field
    assert caught.value.remedy


def test_more_done_than_there_are_is_said_with_both_numbers() -> None:
    with pytest.raises(Trouble, match=r"More are done \(12\) than there are \(11\)"):
        ReportedTotal(ONE, 12, 11, SOME_TIME)
