from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.period import Period
from sitrep_app.domain.vocabulary import load
from sitrep_app.ops import drafting, entries
from sitrep_app.ops.drafting.claims import claim_words
from sitrep_app.ops.drafting.names import Names
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import checked, saved

RAID: dict[str, str] = {"title": "A raid", "category": "battle_or_raid", "when": "3 Jan 2018"}
NUMBERS = st.lists(st.none() | st.integers(0, 99_999), min_size=3, max_size=3)
SAID = st.sampled_from(["", "many", "a dozen (12)", "?", "killed/civilians=3"])
BY = st.sampled_from([None, SubjectId("a" * 32), SubjectId("b" * 32)])


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    numbers = draw(NUMBERS)
    ordered = iter(sorted(number for number in numbers if number is not None))
    low, best, high = (None if number is None else next(ordered) for number in numbers)
    measure = draw(st.sampled_from(load("measure").codes[:3]))
    return Claim(
        measure, draw(st.sampled_from(load("population").codes)), low, best, high, draw(SAID), draw(BY)
    )


def stated(workspace: Workspace, **fields: str) -> tuple[Claim, ...]:
    state = checked(workspace, "incident", **RAID, **fields).state
    assert isinstance(state, Incident)
    return state.claims


def test_two_killed_is_one_claim(workspace: Workspace) -> None:
    assert stated(workspace, killed="2", killed_of="civilians") == (Claim("killed", "civilians", best=2),)


def test_those_killed_in_violence_against_civilians_are_civilians_unless_said(workspace: Workspace) -> None:
    violence = {**RAID, "category": "violence_against_civilians"}
    state = checked(workspace, "incident", **violence, killed="2").state
    assert isinstance(state, Incident)
    assert state.claims == (Claim("killed", "civilians", best=2),)
    assert stated(workspace, killed="2") == (Claim("killed", "not_stated", best=2),)


def test_bounds_alone_are_a_claim(workspace: Workspace) -> None:
    assert stated(workspace, killed_low="3") == (Claim("killed", low=3),)


def test_a_word_stands_where_no_number_was_given(workspace: Workspace) -> None:
    assert stated(workspace, arrested="many") == (Claim("arrested", said="many"),)


def test_a_second_population_is_a_figure_of_its_own(workspace: Workspace) -> None:
    found = checked(
        workspace, "incident", **RAID, killed="2", killed_of="civilians", figure=("killed/armed_group=1/3/4",)
    ).state
    assert isinstance(found, Incident)
    assert found.claims == (Claim("killed", "civilians", best=2), Claim("killed", "armed_group", 1, 3, 4))


@pytest.mark.parametrize(
    ("fields", "at"),
    [
        ({"killed": "2", "killed_high": "1"}, "killed_high"),
        ({"killed": "2", "killed_low": "3"}, "killed"),
        ({"killed_low": "3", "killed_high": "1"}, "killed_high"),
        ({"killed": "5-2"}, "killed"),
        ({"killed": "2 and 3"}, "killed"),
        ({"killed": "2", "killed_low": "few"}, "killed_low"),
        ({"killed": "2", "killed_of": "martians"}, "killed_of"),
        ({"killed": str(2**60)}, "killed"),
    ],
)
def test_a_wrong_number_is_in_trouble_at_its_own_field(
    workspace: Workspace, fields: dict[str, str], at: str
) -> None:
    assert list(checked(workspace, "incident", **RAID, **fields).troubles) == [at]


def test_a_high_below_the_best_is_told_with_both_numbers(workspace: Workspace) -> None:
    troubles = checked(workspace, "incident", **RAID, killed="2", killed_high="1").troubles
    assert troubles["killed_high"].what == "High estimate (1) is below the best estimate (2)"


@pytest.mark.parametrize("item", ["killed", "killed=", "gone=3", "killed/martians=3", "killed=a 3"])
def test_a_figure_that_cannot_be_read_is_in_trouble(workspace: Workspace, item: str) -> None:
    assert list(checked(workspace, "incident", **RAID, figure=(item,)).troubles) == ["figure"]


@given(known=st.lists(claims(), max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_any_claims_survive_being_opened_and_saved_unchanged(
    workspace: Workspace, known: list[Claim]
) -> None:
    incident = Incident("A raid", "battle_or_raid", Period.unknown("?"), claims=tuple(known))
    subject = entries.record(workspace, [incident]).subjects[0]
    again = drafting.check(workspace, drafting.draft_of(workspace, subject, "d"))
    assert again.state == incident
    assert again.writings == ()


def test_a_corrected_number_leaves_the_other_claims_as_they_were(workspace: Workspace) -> None:
    by = SubjectId("a" * 32)
    known = (Claim("injured", "civilians", 1, 2, 3, "some", by), Claim("killed", "civilians", best=2, by=by))
    incident = Incident("A raid", "battle_or_raid", Period.unknown("?"), claims=known)
    subject = entries.record(workspace, [incident]).subjects[0]
    draft = drafting.draft_of(workspace, subject, "d")
    drafting.save(workspace, replace(draft, fields={**draft.fields, "killed": "4"}))
    now = queries.entry(workspace, subject)
    assert now is not None
    assert now.state.claims == (known[0], replace(known[1], best=4))


def test_a_claim_is_taken_back_by_emptying_its_field(workspace: Workspace) -> None:
    subject = saved(workspace, "incident", **RAID, killed="2", injured="3").subjects[0]
    draft = drafting.draft_of(workspace, subject, "d")
    fields = {name: words for name, words in draft.fields.items() if not name.startswith("killed")}
    drafting.save(workspace, Draft("d", "incident", fields, subject))
    now = queries.entry(workspace, subject)
    assert now is not None
    assert [claim.measure for claim in now.state.claims] == ["injured"]


def test_the_words_of_no_claims_are_none(workspace: Workspace) -> None:
    assert claim_words((), Names(workspace)) == {"figure": ()}


def test_a_word_in_place_of_a_number_is_kept_and_said_to_be_one(workspace: Workspace) -> None:
    said = checked(workspace, "incident", **RAID, killed="abc")
    assert said.hints["killed"] == "kept as the word “abc”: no number given"
    assert "killed" not in checked(workspace, "incident", **RAID, killed="3").hints


def test_what_another_source_counts_stands_beside_it_and_that_source_is_cited(workspace: Workspace) -> None:
    given: dict[str, Words] = {
        **RAID,
        "killed": "2",
        "killed_of": "civilians",
        "source": "News",
        "figure": ("killed/civilians=5 @ UN report",),
    }
    subject = saved(workspace, "incident", **given).subjects[-1]
    found = queries.entry(workspace, subject)
    assert found is not None
    first, other = found.state.claims
    sources = [cited.source for cited in found.state.citations]
    assert (first.best, first.by, other.best, other.by) == (2, sources[0], 5, sources[1])
    assert drafting.draft_of(workspace, subject, "d").fields["figure"] == given["figure"]


def test_a_form_says_that_sources_differ(workspace: Workspace) -> None:
    given = {**RAID, "killed": "2", "killed_of": "civilians"}
    found = checked(workspace, "incident", **given, figure=("killed/civilians=5 @ UN report",))
    assert "Sources differ: 2 and 5" in found.hints["killed"]
    same = checked(workspace, "incident", **given, figure=("killed/civilians=2 @ UN report",))
    assert "differ" not in same.hints.get("killed", "")
