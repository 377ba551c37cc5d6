from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep_app.domain.incident import Part
from sitrep_app.domain.marking import Marking
from sitrep_app.exchange.formats import FORMATS, format_of
from sitrep_app.release import release
from tests.reports.sample import Stock, diyala, window
from tests.support.marked import marked, stocks, word

WRITTEN = [(made.name, part) for made in FORMATS.values() for part in made.parts]


def text_of(stock: Stock, audience: Marking, name: str, part: str) -> str:
    return "".join(FORMATS[name].parts[part](release(stock.view(window()), audience)))


@settings(max_examples=30, deadline=None)
@given(stocks(), st.sampled_from(list(Marking)))
def test_no_word_marked_above_the_audience_is_in_any_format(stock: Stock, audience: Marking) -> None:
    text = "".join(text_of(stock, audience, name, part) for name, part in WRITTEN)
    closed = [marking for marking in Marking if not marking.may_reach(audience)]
    assert [marking for marking in closed if word(marking) in text] == []


@pytest.mark.parametrize(("name", "part"), WRITTEN)
def test_every_word_goes_to_those_who_may_see_everything(name: str, part: str) -> None:
    stock = diyala()
    for kind in ("sources", "incidents", "ties", "programmes", "facilities", "progress", "totals"):
        held = getattr(stock, kind)
        setattr(stock, kind, [replace(one, state=marked(one.state, Marking.RED)) for one in held])
    assert word(Marking.RED) in text_of(stock, Marking.RED, name, part)


@pytest.mark.parametrize(("name", "part"), [("csv", "events"), ("geojson", "events"), ("json", "everything")])
def test_an_actor_that_is_withheld_has_neither_name_nor_identifier(name: str, part: str) -> None:
    stock = diyala()
    hidden = stock.actors[0]
    stock.actors[0] = replace(hidden, state=marked(hidden.state, Marking.RED))
    taking_part = replace(stock.incidents[5].state, parts=(Part(hidden.subject),))
    stock.incidents[5] = replace(stock.incidents[5], state=taking_part)
    text = text_of(stock, Marking.GREEN, name, part)
    assert "withheld" in text
    assert (hidden.subject in text, word(Marking.RED) in text) == (False, False)


@pytest.mark.parametrize(("name", "part"), WRITTEN)
def test_the_same_view_is_written_in_the_same_bytes(name: str, part: str) -> None:
    assert text_of(diyala(), Marking.GREEN, name, part) == text_of(diyala(), Marking.GREEN, name, part)


@pytest.mark.parametrize(("file", "name"), [("a.CSV", "csv"), ("a.geojson", "geojson"), ("a.json", "json")])
def test_a_format_is_known_by_the_ending_of_the_file(file: str, name: str) -> None:
    assert format_of(Path(file)) is FORMATS[name]
    assert format_of(Path("a.xlsx")) is None
