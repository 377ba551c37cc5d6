"""The tables as another program reads them."""

import csv
import io
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period
from sitrep_app.exchange import csv as tables
from sitrep_app.release import release
from tests.reports.sample import ZONE, Stock, diyala, window
from tests.support.builders import a_day, an_incident, entered

TAG = re.compile(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*")
"""A hashtag with its attributes, as HXL 1.1 has it."""


def read(stock: Stock, table: str, audience: Marking = Marking.GREEN) -> list[list[str]]:
    text = "".join(tables.write(release(stock.view(window()), audience), table))
    return list(csv.reader(io.StringIO(text.removeprefix(tables.BYTE_ORDER_MARK), newline="")))


def only(incident: Incident) -> dict[str, str]:
    """The one row of a table of one event, by tag."""
    stock = Stock(incidents=[entered(incident)])
    _headers, tags, row = read(stock, "events")
    return dict(zip(tags, row, strict=True))


@pytest.mark.parametrize("table", tables.TABLES)
def test_a_row_of_tags_follows_the_header_and_every_row_is_as_wide(table: str) -> None:
    headers, tags, *rows = read(diyala(), table)
    assert all(TAG.fullmatch(tag) for tag in tags)
    assert len(set(tags)) == len(tags)
    assert len(set(headers)) == len(headers)
    assert rows
    assert {len(row) for row in rows} == {len(tags)}


def test_an_event_has_its_days_and_its_figures_under_hxl_tags() -> None:
    row = only(an_incident(period=a_day(5)))
    assert (row["#date+start"], row["#date+end"]) == ("2018-01-05", "2018-01-05")
    assert row["#x_bound+end+max"] == "2018-01-06T00:00:00+03:00"
    assert (row["#affected+killed+best"], row["#affected+killed+civilians+best"]) == ("2", "2")
    assert (row["#affected+injured+best"], row["#meta+marking"]) == ("", "TLP:CLEAR")


def test_a_moment_is_on_its_own_day() -> None:
    midnight = Period.instant(datetime(2018, 1, 4, 21, tzinfo=UTC))
    row = only(an_incident(period=midnight))
    assert (row["#date+start"], row["#date+end"]) == ("2018-01-05", "2018-01-05")


def test_an_open_side_is_empty_and_a_number_that_was_not_given_is_no_zero() -> None:
    many = Claim("killed", "civilians", said="many")
    row = only(an_incident(period=Period.after(datetime(2018, 1, 1, tzinfo=ZONE)), claims=(many,)))
    assert (row["#date+start"], row["#date+end"]) == ("2018-01-01", "")
    assert (row["#affected+killed+best"], row["#x_claims"]) == ("", "killed civilians many")


def test_a_formula_in_any_text_is_told_to_be_text() -> None:
    row = only(an_incident(title="=1+1", account="\f=cmd", tags=("@x",)))
    assert (row["#event+name"], row["#description"], row["#meta+tags+list"]) == ("'=1+1", "'\f=cmd", "'@x")


def test_every_row_says_for_whom_it_is_and_how_much_was_held_back() -> None:
    stock = diyala()
    closed = stock.incidents[5]
    stock.incidents[5] = replace(closed, state=replace(closed.state, marking=Marking.RED))
    _headers, tags, *rows = read(stock, "events")
    assert tags[-2:] == ["#meta+audience", "#meta+held_back"]
    assert {tuple(row[-2:]) for row in rows} == {("TLP:GREEN", "1")}


def test_reported_totals_stand_beside_what_is_known_of_each_facility() -> None:
    _headers, tags, *rows = read(diyala(), "reconstruction")
    totals = [dict(zip(tags, row, strict=True)) for row in rows if row[0] == "total"]
    assert ("1", "11") in {(row["#indicator+done"], row["#indicator+of"]) for row in totals}
    assert any(row[0] == "progress" for row in rows)
