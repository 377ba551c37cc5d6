from collections.abc import Sequence
from typing import Any

import pytest

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.gui.panels.entries.reading import Names
from sitrep_app.gui.panels.entries.sorting import ORDERS, in_order
from tests.reports.sample import diyala
from tests.support.builders import a_day, a_source, a_total, an_actor, entered

TOTALS: list[Entry[ReportedTotal]] = [
    entered(a_total(10, 11, period=a_day(1)), "early"),
    entered(a_total(2, 4, period=a_day(9), marking=Marking.RED), "late"),
    entered(a_total(9, 90, period=a_day(5), marking=Marking.AMBER), "between"),
]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("when", ["2 of 4", "9 of 90", "10 of 11"]),
        ("rebuilt", ["10 of 11", "2 of 4", "9 of 90"]),
        ("marking", ["2 of 4", "9 of 90", "10 of 11"]),
        ("title", ["2 of 4", "9 of 90", "10 of 11"]),
    ],
)
def test_totals_are_ordered_by_what_a_column_means(names: Names, order: str, expected: list[str]) -> None:
    rows = in_order(names, TOTALS, order, is_descending=True)
    assert [row.cells[2].text for row in rows] == expected


def test_names_are_ordered_without_regard_to_case(names: Names) -> None:
    kinds: list[Entry[Any]] = [
        entered(an_actor("army")),
        entered(a_source("Bulletin")),
        entered(an_actor("Councils")),
    ]
    rows = in_order(names, kinds, "name", is_descending=False)
    assert [row.cells[0].text for row in rows] == ["army", "Bulletin", "Councils"]


@pytest.mark.parametrize("kind", ["tie", "progress", "reported_total", "reference"])
def test_every_column_orders_its_list_both_ways(names: Names, kind: str) -> None:
    stock = diyala()
    entries: Sequence[Entry[Any]] = {
        "tie": [*stock.ties],
        "progress": [*stock.progress],
        "reported_total": [*stock.totals],
        "reference": [*stock.actors, *stock.sources, *stock.facilities, *stock.programmes],
    }[kind]  # type: ignore[assignment]
    for order in ORDERS[kind]:
        least, most = (in_order(names, entries, order, is_descending=way) for way in (False, True))
        assert {row.key for row in least} == {row.key for row in most} == {entry.subject for entry in entries}
