import json
from typing import Any

import pytest

from sitrep_app.domain.marking import Marking
from sitrep_app.exchange import json as everything
from sitrep_app.release import release
from tests.reports.sample import diyala, window

LISTS = ("actors", "sources", "events", "ties", "programmes", "facilities", "progress", "totals")


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    text = "".join(everything.write(release(diyala().view(window()), Marking.GREEN)))
    read: dict[str, Any] = json.loads(text)
    return read


def test_everything_released_is_in_one_object_under_the_same_keys(document: dict[str, Any]) -> None:
    assert tuple(document) == ("format", "version", "about", "figures", *LISTS)
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
