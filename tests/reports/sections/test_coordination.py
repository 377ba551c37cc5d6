from typing import Any

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.tie import Tie
from sitrep_app.reports.sections.coordination import MOST_ROWS, coordination
from tests.reports.sample import EARLY, IDS, Stock, cite, diyala, edition_of, entry, subject


def picture(stock: Stock) -> Any:
    return coordination(edition_of(stock))


def test_the_matrix_has_the_forces_their_parts_and_whom_they_fight() -> None:
    names = [row["name"] for row in picture(diyala())["rows"]]
    assert names == ["ISF", "Army", "Police", "PMF", "Peshmerga", "Tribal forces", "ISIS"]


def test_a_row_has_a_cell_for_every_row_above_it() -> None:
    assert [len(row["cells"]) for row in picture(diyala())["rows"]] == [0, 1, 2, 3, 4, 5, 6]


def test_every_shade_shown_is_in_the_legend_with_its_count() -> None:
    shown = picture(diyala())
    cells = [cell["band"] for row in shown["rows"] for cell in row["cells"]]
    legend = {shade["band"]: int(shade["count"]) for shade in shown["legend"]}
    assert legend == {band: cells.count(band) for band in set(cells)}


def test_counts_say_how_many_pairs_of_forces_have_no_command_in_common() -> None:
    counts = {count["label"]: count["number"] for count in picture(diyala())["counts"]}
    assert counts["pairs of forces under one command"] == "0 of 6"
    assert counts["stated to have no unified command"] == "6 of 6"


def test_a_gap_names_the_forces_and_leads_to_who_says_so() -> None:
    gap = picture(diyala())["gaps"][0]
    assert gap["text"].startswith("No common command: Iraqi Security Forces, Popular Mobilisation Forces")
    assert (gap["references"], gap["sources"]) == ([{"text": "22–27", "to": 22}], [1])


def test_a_matrix_too_large_for_the_page_says_how_many_are_left_out() -> None:
    stock = diyala()
    for at in range(20):
        stock.actors.append(entry(Actor(f"Force {at}", "regional_force"), 5000 + at))
        stock.ties.append(
            entry(Tie(subject(5000 + at), IDS["isf"], "liaison", EARLY, citations=cite("1")), 6000 + at)
        )
    shown = picture(stock)
    assert len(shown["rows"]) == MOST_ROWS
    assert shown["left_out"] == "15 more are in the annex"


def test_without_ties_there_is_no_row() -> None:
    assert picture(Stock())["rows"] == []
