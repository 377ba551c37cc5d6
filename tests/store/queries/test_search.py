from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.normalise import beginnings, normalise
from sitrep_app.ops import entries
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.builders import a_tie, an_actor, an_incident
from tests.support.in_memory import workspace_in_memory
from tests.support.workspaces import host, stocked

letters = st.text(alphabet="abكکىيةه١1٢2éE-'\"*\0 \u200fـ،ًﷺİß𐓏𐒰", max_size=12)
"""Letters of several forms, digits of two scripts, marks, quotes, joiners and what means something to the index."""


@given(titles=st.lists(letters.filter(str.strip), max_size=4), text=letters)
def test_a_search_finds_what_has_words_that_begin_as_every_word_typed(titles: list[str], text: str) -> None:
    with workspace_in_memory("5" * 32, host()) as workspace:
        entries.record(workspace, [an_incident(title=title, account="") for title in titles])
        words = normalise(text).split()
        expected = [
            title
            for title in titles
            if words
            and all(
                any(said.startswith(beginnings(word)) for said in normalise(title).split()) for word in words
            )
        ]
        assert sorted(hit.title for hit in queries.search(workspace, text)) == sorted(expected)
        shown = queries.incidents(workspace, Lens(text=text))
        assert sorted(entry.state.title for entry in shown) == sorted(expected if words else titles)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("hosp", "hospital"),
        ("بعقوبه", "بعقوبة"),
        ("٢٠١٨", "2018"),
        ("khal miq", "Miqdadiyah and Khalis"),
        ("جيش", "بالجيش"),
        ("شرط", "الشُّرطة"),
        ("أسلح", "للاسلحة"),
        ("هەول", "ھەولێر"),
    ],
)
def test_a_word_begun_is_found_whatever_its_letters_forms(tmp_path: Path, text: str, title: str) -> None:
    with stocked(tmp_path) as workspace:
        subject = entries.record(workspace, [an_incident(title=f"Raid: {title}")]).subjects[0]
        assert subject in {hit.subject for hit in queries.search(workspace, text)}


def test_a_search_within_words_finds_nothing(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        entries.record(workspace, [an_incident(title="Unmistakable")])
        assert queries.search(workspace, "mistak") == []


def test_a_search_at_an_earlier_moment_finds_what_was_said_then(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        subject = entries.record(workspace, [an_incident(title="Qadisiyah raid")]).subjects[0]
        before = queries.entry(workspace, subject)
        assert before is not None
        entries.correct(workspace, subject, an_incident(title="Zahra raid"))
        then = Standpoint(known_at=before.known_from)
        assert [hit.subject for hit in queries.search(workspace, "qadis", then)] == [subject]
        assert queries.search(workspace, "qadis") == []


def test_what_is_struck_is_not_found(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        subject = entries.record(workspace, [an_incident(title="Qadisiyah raid")]).subjects[0]
        entries.strike(workspace, [subject], reason="said twice")
        assert queries.search(workspace, "qadisiyah") == []
        assert queries.count_found(workspace, "qadisiyah") == 0


@pytest.fixture
def tied(tmp_path: Path) -> Iterator[Workspace]:
    with stocked(tmp_path) as workspace:
        named = [an_actor("Qadisiyah guards"), an_actor("Zahra police")]
        one, other = entries.record(workspace, named).subjects
        tie = replace(a_tie("One", "Other"), from_actor=one, to_actor=other, note="patrol")
        entries.record(workspace, [tie])
        yield workspace


@pytest.mark.parametrize("text", ["qadis zahra", "guards", "zahra patrol"])
def test_a_tie_is_found_by_its_actors_names(tied: Workspace, text: str) -> None:
    assert "tie" in {hit.kind for hit in queries.search(tied, text)}


def test_a_tie_is_not_found_by_one_actors_name_and_a_word_that_nobody_has(tied: Workspace) -> None:
    assert "tie" not in {hit.kind for hit in queries.search(tied, "qadis hospital")}


def test_those_named_are_found_by_a_search_of_names_alone(tied: Workspace) -> None:
    assert [hit.title for hit in queries.search_names(tied, "zahr")] == ["Zahra police"]


def test_hits_are_counted_up_to_a_bound(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        entries.record(workspace, [an_incident(title=f"Qadisiyah {number}") for number in range(5)])
        assert queries.count_found(workspace, "qadis") == 5
        assert queries.count_found(workspace, "qadis", most=3) == 4


def test_a_text_of_ten_thousand_words_is_answered(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        many = " ".join(f"w{number}" for number in range(10_000))
        subject = entries.record(workspace, [an_incident(title="All of them", account=many)]).subjects[0]
        assert [hit.subject for hit in queries.search(workspace, many)] == [subject]
        assert queries.search(workspace, f"{many} missing") == []
