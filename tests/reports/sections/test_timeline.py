from typing import Any

from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.reports.composition import ROWS
from sitrep_app.reports.sections.timeline import timelines
from tests.reports.sample import Stock, diyala, edition_of


def chart(stock: Stock) -> Any:
    return timelines(edition_of(stock), ROWS)[0]


def bars(stock: Stock) -> dict[str, Any]:
    return {bar["label"]: bar for lane in chart(stock)["lanes"] for bar in lane["bars"]}


def test_there_is_a_lane_for_each_category_with_its_shape() -> None:
    lanes = chart(diyala())["lanes"]
    assert len(lanes) == len(CATEGORIES)
    assert [lane["shape"] for lane in lanes] == ["triangle", "diamond", "square", "circle", "star", "hexagon"]


def test_a_doubtful_date_has_dashed_ends_and_fills_its_doubt() -> None:
    shown = chart(diyala())
    bar = bars(diyala())["Two civilians killed outside Miqdadiyah hospital"]
    assert (bar["exact"], bar["opens"], bar["goes_on"]) == (False, False, False)
    assert [bar["left"], bar["right"]] == [round(x, 2) for x in shown["period"]]


def test_what_goes_on_is_open_at_its_end() -> None:
    assert bars(diyala())["Raids on towns and villages go on"]["goes_on"]


def test_what_came_before_stands_in_the_gutter_with_its_date() -> None:
    bar = bars(diyala())["January 2015 · Province declared clear of ISIS"]
    assert bar["point"]
    assert bar["right"] < chart(diyala())["gutter"]


def test_without_anything_earlier_there_is_no_gutter() -> None:
    stock = diyala()
    stock.incidents = [stock.incidents[5]]
    assert chart(stock)["gutter"] == 0.0


def test_every_event_of_the_sample_has_its_whole_title() -> None:
    titles = {one.state.title for one in diyala().incidents}
    assert {label.rpartition(" · ")[2] for label in bars(diyala())} == titles


def test_charts_come_from_the_tallest_to_the_lowest() -> None:
    charts: list[Any] = list(timelines(edition_of(diyala()), ROWS))
    rows = [shown["rows"] for shown in charts]
    assert rows == sorted(set(rows), reverse=True)
    assert rows[-1] == len(CATEGORIES)


def test_the_chart_says_in_words_what_it_shows() -> None:
    assert "Statement or decision: 4" in chart(diyala())["alternative"]
