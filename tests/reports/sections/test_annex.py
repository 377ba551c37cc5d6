from typing import Any

from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.incident import Incident
from sitrep_app.reports.sections.annex import annex
from tests.reports.sample import JANUARY, diyala, edition_of, entry, subject
from tests.support.attached import an_attachment


def rows() -> dict[str, Any]:
    tables: Any = annex(edition_of(diyala()))
    return {row["title"]: row for table in tables for row in table["rows"]}


def test_an_entry_says_when_as_it_was_read_and_as_it_was_said() -> None:
    row = rows()["Security forces resume operations against ISIS"]
    assert (row["when"], row["said"]) == ("between 1 Jan and 31 Mar 2018", "early 2018")


def test_words_that_say_the_same_are_not_said_twice() -> None:
    assert rows()["Governor announces a new security plan"]["said"] == ""


def test_an_entry_says_where_who_and_how_many() -> None:
    row = rows()["Two civilians killed outside Miqdadiyah hospital"]
    assert (row["where"], row["where_said"]) == ("Miqdadiyah hospital", "30 km north-east of Baquba")
    assert row["who"] == [{"role": "Perpetrator", "name": "ISIS"}, {"role": "Target", "name": "Civilians"}]
    assert row["figures"] == ["Civilians killed: 2"]


def test_a_claim_without_a_number_keeps_its_word() -> None:
    assert rows()["Many militants arrested"]["figures"] == [
        "Arrested (armed group): number not given (“many”)"
    ]


def test_an_entry_has_its_source_locator_and_grade() -> None:
    row = rows()["Governor announces a new security plan"]
    assert (row["grade"], row["judged"]) == ("C3", True)
    assert row["citations"][0]["source"] == 1
    assert row["citations"][0]["locator"] == "¶ 5"


def test_claims_about_coordination_and_reconstruction_are_entries_too() -> None:
    assert "Iraqi Army and Iraqi Police: Joint operation" in rows()
    assert "Hospitals destroyed in Diyala: 1 of 11 reported rebuilt" in rows()
    assert "al-Azim hospital: Operational" in rows()


def test_only_a_very_long_entry_runs_over_the_end_of_a_page() -> None:
    stock = diyala()
    stock.incidents.append(entry(Incident("Long", "battle_or_raid", JANUARY, account="word " * 900), 299))
    tables: Any = annex(edition_of(stock))
    assert [row["title"] for table in tables for row in table["rows"] if row["long"]] == ["Long"]


def test_a_reason_is_said_once_and_then_referred_to() -> None:
    tables: Any = annex(edition_of(diyala()))
    cited = [row["citations"][0] for table in tables for row in table["rows"]]
    assert (cited[0]["reason"], cited[0]["as_at"]) == ("one news article, not contradicted", None)
    assert {(one["reason"], one["as_at"]) for one in cited[1:]} == {("", 1)}


def test_the_progress_of_a_facility_of_no_programme_is_an_entry() -> None:
    stock = diyala()
    stock.facilities.append(entry(Facility("Khalis clinic", "clinic"), 411))
    stock.progress.append(entry(Progress(subject(411), "planned", JANUARY), 421))
    tables: Any = annex(edition_of(stock))
    assert tables[-1]["rows"][-1]["title"] == "Khalis clinic: Planned"


def test_files_are_listed_by_caption_name_and_hash() -> None:
    stock = diyala()
    photo = an_attachment(name="IMG_1.JPG", caption="The ward", role="after")
    stock.incidents.append(
        entry(Incident("With a photo", "battle_or_raid", JANUARY, attachments=(photo,)), 299)
    )
    tables: Any = annex(edition_of(stock))
    (row,) = (row for table in tables for row in table["rows"] if row["files"])
    assert row["files"] == [{"said": "After · The ward · IMG_1.JPG · 13 kB", "hash": photo.hash}]
