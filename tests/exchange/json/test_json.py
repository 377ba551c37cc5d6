import json
from dataclasses import replace
from typing import Any

import pytest

from sitrep_app.domain.marking import Marking
from sitrep_app.exchange import json as everything
from sitrep_app.release import release
from tests.reports.sample import diyala, window
from tests.support.attached import an_attachment

LISTS = ("actors", "sources", "events", "ties", "programmes", "facilities", "progress", "totals")


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    text = "".join(everything.write(release(diyala().view(window()), Marking.GREEN)))
    read: dict[str, Any] = json.loads(text)
    return read


def test_everything_released_is_in_one_object_under_the_same_keys(document: dict[str, Any]) -> None:
    assert tuple(document) == ("format", "version", "about", "figures", *LISTS, "confirmations")
    assert all(document[key] for key in LISTS)
    assert all({"id", "marking", "known_from"} <= entry.keys() for key in LISTS for entry in document[key])


def test_entries_lead_to_each_other_by_their_identifiers(document: dict[str, Any]) -> None:
    known = {entry["id"] for key in LISTS for entry in document[key]}
    cited = {cited["source"]["id"] for event in document["events"] for cited in event["citations"]}
    acting = {part["id"] for event in document["events"] for part in event["actors"]}
    spoken_of = {claim["facility"] for claim in document["progress"]}
    assert cited | acting | spoken_of <= known


def test_figures_are_those_of_the_released_view(document: dict[str, Any]) -> None:
    assert document["figures"]["civilians_killed"] == {"low": 2, "best": 2, "high": 2}
    assert document["about"]["audience"] == "TLP:GREEN"


def test_attached_files_are_named_by_their_hash_and_do_not_go_with_it() -> None:
    stock, letter = diyala(), an_attachment(caption="From the ward")
    stock.incidents[5] = replace(
        stock.incidents[5], state=replace(stock.incidents[5].state, attachments=(letter,))
    )
    document = json.loads("".join(everything.write(release(stock.view(window()), Marking.GREEN))))
    (attached,) = (one for event in document["events"] for one in event.get("attachments", ()))
    assert (attached["sha256"], attached["caption"]) == (letter.hash, "From the ward")
