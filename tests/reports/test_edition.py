from dataclasses import replace
from typing import Any

import pytest

from sitrep_app.domain.grade import Grade
from sitrep_app.i18n import speaking
from sitrep_app.reports.edition import badge, brief, capitalised, listing, typed, uncapitalised
from tests.reports.sample import IDS, diyala, edition_of, subject


def test_an_actor_is_named_in_the_language_spoken() -> None:
    edition = edition_of(diyala())
    assert edition.actor(IDS["pmf"]) == "Popular Mobilisation Forces"
    assert edition.actor(IDS["pmf"], short=True) == "PMF"
    with speaking("ckb"):
        assert edition.actor(IDS["pmf"]) == "حەشدی شەعبی"


def test_an_actor_that_the_view_does_not_hold_is_withheld() -> None:
    assert edition_of(diyala()).actor(subject(999_999)) == "withheld"


def test_runs_of_entries_are_written_as_one() -> None:
    edition = edition_of(diyala())
    first = [one.subject for one in edition.contents.incidents]
    shown: list[Any] = list(edition.references([first[0], first[1], first[2], first[5], first[7], first[8]]))
    assert [one["text"] for one in shown] == ["3–5", "8", "10, 11"]
    assert [one["to"] for one in shown] == [3, 8, 10]


def test_what_a_figure_rests_on_names_entries_sources_and_grades() -> None:
    edition = edition_of(diyala())
    rests = edition.rests_on(edition.contents.ties[:1])
    assert (rests["sources"], rests["grades"]) == ([1], [{"grade": "C3", "judged": True}])


def test_an_entry_that_cites_nothing_is_as_little_judged_as_can_be() -> None:
    edition = edition_of(diyala())
    cited = edition.contents.ties[0]
    uncited = replace(cited, state=replace(cited.state, citations=()))
    assert [one["grade"] for one in edition.rests_on([cited, uncited])["grades"]] == ["C3", "F6"]  # type: ignore[union-attr, index, call-overload]


def test_what_rests_on_nothing_has_no_grade() -> None:
    assert edition_of(diyala()).rests_on([]) == {
        "references": [],
        "sources": [],
        "grades": [],
        "grades_more": 0,
    }


def test_an_unjudged_grade_is_drawn_hollow() -> None:
    assert badge(Grade()) == {"grade": "F6", "judged": False}


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B and 2 others"),
    ],
)
def test_names_are_listed_and_the_rest_counted(names: list[str], words: str) -> None:
    assert listing(names, most=2 if len(names) == 4 else 8) == words


def test_words_of_the_other_direction_keep_their_own() -> None:
    assert typed("Khalis") == "Khalis"
    assert typed("خالص") == "\u2068خالص\u2069"
    with speaking("ar"):
        assert (typed("Khalis"), typed("خالص")) == ("\u2068Khalis\u2069", "خالص")


def test_a_long_name_is_cut() -> None:
    assert brief("word " * 80, 100).endswith("…")


def test_words_begin_a_line_and_stand_within_one() -> None:
    assert (capitalised("civilians killed"), uncapitalised("Killed"), uncapitalised("UN agency")) == (
        "Civilians killed",
        "killed",
        "UN agency",
    )
