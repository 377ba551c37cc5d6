from dataclasses import replace

from sitrep_app.domain.marking import Marking
from sitrep_app.reports.numbering import MOST_EARLIER, MOST_LISTED, contents
from tests.reports.sample import before, diyala, entry, window


def test_entries_are_numbered_in_the_order_of_the_annex() -> None:
    stock = diyala()
    held = contents(stock.view(window()), stock.view(before()))
    order = [*held.earlier, *held.incidents, *held.ties, *held.rebuilding]
    assert [held.entries[one.subject] for one in order] == list(range(1, len(order) + 1))
    assert len(held.earlier) + len(held.incidents) == 15


def test_an_entry_that_reaches_into_the_period_is_not_listed_as_earlier_too() -> None:
    stock = diyala()
    held = contents(stock.view(window()), stock.view(before()))
    assert not {one.subject for one in held.earlier} & {one.subject for one in held.incidents}


def test_of_what_came_before_the_latest_are_kept() -> None:
    stock = diyala()
    old = stock.incidents[0]
    stock.incidents = [entry(replace(old.state, title=f"Old {at}"), 2000 + at) for at in range(40)]
    held = contents(stock.view(window()), stock.view(before()))
    assert [one.state.title for one in held.earlier][-1] == "Old 39"
    assert len(held.earlier) == MOST_EARLIER


def test_a_source_has_one_number_however_often_it_is_cited() -> None:
    held = contents(diyala().view(window()), None)
    assert list(held.sources.values()) == [1]


def test_what_the_annex_has_no_room_for_is_numbered_and_not_listed() -> None:
    stock = diyala()
    state = stock.incidents[5].state
    stock.incidents = [entry(state, 10_000 + at) for at in range(MOST_LISTED + 3)]
    held = contents(stock.view(window(), Marking.GREEN), None)
    assert len(held.entries) > MOST_LISTED
    assert len(held.listed & {one.subject for one in held.incidents}) == MOST_LISTED
