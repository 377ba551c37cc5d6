"""Radio messages and what is expected of them; the workspace is the Diyala sample, the day 12 February 2018."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.ops import drafting
from sitrep_app.ops.drafting.quick import KINDS_READ, Understood, read_quick
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.ops.drafting.quick.messages import ARABIC, ENGLISH, KURDISH
from tests.support.sample import open_sample

NIGHT = datetime(2018, 2, 12, 20, 14, tzinfo=UTC)


@pytest.fixture(scope="module")
def diyala(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The sample, which no test here changes."""
    with open_sample(Path(tmp_path_factory.mktemp("quick"))) as opened:
        yield opened


def read(workspace: Workspace, line: str, kind: str = "") -> Understood:
    return read_quick(workspace, line, kind, NIGHT)


@pytest.mark.parametrize(("line", "kind", "fields"), [*ENGLISH, *ARABIC, *KURDISH])
def test_a_message_fills_the_fields_that_are_expected(
    diyala: Workspace, line: str, kind: str, fields: dict[str, Words]
) -> None:
    understood = read(diyala, line)
    found = {name: understood.fields.get(name, "") for name in fields}
    assert (understood.kind, found) == (kind, fields)


@pytest.mark.parametrize("line", [line for line, _kind, _fields in (*ENGLISH, *ARABIC, *KURDISH)])
def test_what_a_message_fills_in_are_words_that_the_form_takes(diyala: Workspace, line: str) -> None:
    understood = read(diyala, line)
    checked = drafting.check(diyala, Draft("quick", understood.kind, understood.fields))
    wrong = {name for name in checked.troubles if name in understood.fields and name != "when"}
    assert not wrong


@given(st.text(max_size=80), st.sampled_from(["", *KINDS_READ]))
def test_every_guess_comes_from_the_line_whatever_is_typed(diyala: Workspace, line: str, kind: str) -> None:
    understood = read(diyala, line, kind)
    for guess in understood.guesses:
        assert guess.why
        assert guess.spans
        assert all(0 <= span.start < span.end <= len(line) for span in guess.spans)


def test_naughty_strings_are_read_like_any_other(diyala: Workspace) -> None:
    naughty = json.loads(
        (Path(__file__).parents[3] / "data" / "blns" / "blns.json").read_text(encoding="utf-8")
    )
    for line in naughty:
        understood = read(diyala, line)
        drafting.check(diyala, Draft("quick", understood.kind, understood.fields))
        assert all(span.end <= len(line) for guess in understood.guesses for span in guess.spans)


WORDS = sorted({word for line, _kind, _fields in (*ENGLISH, *ARABIC) for word in line.split()})


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_the_same_line_is_always_read_as_the_same(diyala: Workspace, line: str) -> None:
    assert read(diyala, line) == read(diyala, line)


def test_another_kind_can_be_asked_for(diyala: Workspace) -> None:
    understood = read(diyala, "1 of 11 hospitals rebuilt", "incident")
    assert understood.kind == "incident"
    assert understood.fields["title"] == "1 of 11 hospitals rebuilt"
    assert "reported_total" in understood.kinds


def test_what_no_guess_has_used_is_said_and_stays_in_the_title(diyala: Workspace) -> None:
    understood = read(diyala, "2 civilians killed, xyzzy gate, 9 jan 2018")
    assert understood.unread_words == ("xyzzy gate",)
    assert understood.fields["title"] == "2 civilians killed, xyzzy gate"


def test_a_long_line_is_kept_whole_as_the_account(diyala: Workspace) -> None:
    line = "2 civilians killed near Khalis, " + "and nobody came to help them " * 6
    understood = read(diyala, line)
    assert understood.fields["account"] == line.strip()
    assert len(str(understood.fields["title"])) <= 120


def test_what_is_cut_off_the_reading_of_an_endless_line_is_kept(diyala: Workspace) -> None:
    line = "clashes " * 2000
    assert read(diyala, line).fields["account"] == line.strip()


def test_what_became_of_a_part_is_not_counted_of_the_whole(diyala: Workspace) -> None:
    fields = read(diyala, "2 of 5 civilians freed in Mandali, 9 jan 2018").fields
    assert (fields["released"], fields["released_of"]) == ("2", "civilians")


@pytest.mark.parametrize("said", ["not rebuilt", "half rebuilt", "60% rebuilt", "60 per cent rebuilt"])
def test_what_is_done_in_part_or_not_at_all_is_not_guessed_to_be_complete(
    diyala: Workspace, said: str
) -> None:
    understood = read(diyala, f"Azim hospital {said}, 20 jan 2018")
    assert (understood.kind, understood.fields.get("state")) == ("progress", None)


def test_who_denies_a_figure_has_not_given_it(diyala: Workspace) -> None:
    understood = read(diyala, "police deny 3 civilians killed in Khalis, 20 jan 2018")
    assert (understood.kind, understood.fields.get("killed")) == ("statement", None)


def test_messages_of_one_minute_with_other_grades_are_other_sources(tmp_path: Path) -> None:
    with open_sample(tmp_path) as workspace:
        for title, grade in (("Shots in Khalis", "C2"), ("Shots in Baquba", "B2")):
            fields = read(workspace, f"{title}, 9 jan 2018, {grade}").fields
            drafting.save(workspace, Draft(title, "incident", dict(fields)))
        sources = [entry.state for entry in queries.entries(workspace, "source")]
        graded = {one.reliability.value for one in sources if one.title.startswith("Message of")}
        assert graded == {"B", "C"}


def test_the_word_before_a_known_source_goes_with_it(diyala: Workspace) -> None:
    fields = read(diyala, "Fire in Mandali, 9 jan 2018, source: News article, C3").fields
    assert (fields["source"], fields["title"]) == ("News article", "Fire in Mandali")
