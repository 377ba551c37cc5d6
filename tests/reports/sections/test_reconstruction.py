from dataclasses import replace
from typing import Any

from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.reports.sections.reconstruction import MOST_SEGMENTS, reconstruction
from tests.reports.sample import JANUARY, Stock, cite, diyala, edition_of, entry, subject


def programme(stock: Stock) -> Any:
    return reconstruction(edition_of(stock))[0]


def test_eleven_segments_of_which_one_is_done() -> None:
    assert programme(diyala())["segments"] == ["done"] + ["unnamed"] * 10


def test_reported_recorded_and_unnamed_are_told_apart() -> None:
    shown = programme(diyala())
    assert (shown["headline"], shown["recorded"]) == ("1 of 11 reported rebuilt", "recorded here: 1 of 1")
    assert shown["unnamed"] == "10 hospitals not named in any source"


def test_a_second_hospital_fills_a_segment_and_the_reported_total_stays() -> None:
    stock = diyala()
    stock.facilities.append(entry(Facility("Khalis hospital", "hospital", subject(400)), 411))
    stock.progress.append(entry(Progress(subject(411), "operational", JANUARY, citations=cite("9")), 421))
    shown = programme(stock)
    assert shown["segments"].count("done") == 2
    assert (shown["headline"], shown["recorded"]) == ("1 of 11 reported rebuilt", "recorded here: 2 of 2")


def test_axes_of_which_nothing_is_known_are_told_from_those_at_nought() -> None:
    axes = programme(diyala())["facilities"][0]["axes"]
    assert [axis["level"] for axis in axes] == [None, None, 1.0, 1.0, 1.0, 1.0]


def test_what_a_facility_can_do_is_said_in_words() -> None:
    told = programme(diyala())["facilities"][0]["able"]
    assert told == "Fully functioning; fully accessible; fully staffed; medicines and supplies: adequate"


def test_a_programme_without_a_total_says_so() -> None:
    shown: Any = reconstruction(edition_of(diyala()))[1]
    assert (shown["headline"], shown["segments"]) == ("No total is reported", [])


def test_a_programme_of_thousands_is_drawn_in_proportion() -> None:
    stock = diyala()
    stock.totals = [replace(stock.totals[0], state=replace(stock.totals[0].state, done=500, of=2000))]
    segments = programme(stock)["segments"]
    assert (len(segments), segments.count("done")) == (MOST_SEGMENTS, 15)


def test_a_facility_of_no_programme_is_shown_apart() -> None:
    stock = diyala()
    stock.facilities.append(entry(Facility("Khalis clinic", "clinic"), 411))
    stock.progress.append(entry(Progress(subject(411), "planned", JANUARY, citations=cite("9")), 421))
    shown: Any = reconstruction(edition_of(stock))[-1]
    assert (shown["name"], shown["headline"]) == ("Facilities of no programme", "No total is reported")
    assert [facility["name"] for facility in shown["facilities"]] == ["Khalis clinic"]
    assert shown["facilities"][0]["references"]
