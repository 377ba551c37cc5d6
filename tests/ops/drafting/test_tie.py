from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sitrep_app.domain.period import Precision
from sitrep_app.domain.tie import Tie
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import checked, saved, titled

LIAISON: dict[str, str] = {"from_": "PMF", "to": "Peshmerga", "level": "liaison", "since": "jan 2018"}
ZONE = ZoneInfo("Asia/Baghdad")


def tie(workspace: Workspace, **fields: str) -> Tie:
    found = checked(workspace, "tie", **{**LIAISON, **fields})
    assert not found.troubles
    assert isinstance(found.state, Tie)
    return found.state


def test_two_actors_a_relation_and_a_beginning_are_a_tie(sample: Workspace) -> None:
    state = tie(sample)
    assert (state.from_actor, state.to_actor) == (
        titled(sample, "actor", "PMF"),
        titled(sample, "actor", "Peshmerga"),
    )
    assert (state.level, state.domain) == ("liaison", "security")


def test_a_tie_stands_until_somebody_says_it_ended(sample: Workspace) -> None:
    period = tie(sample).period
    assert period.precision is Precision.AFTER
    assert period.start_earliest == datetime(2018, 1, 1, tzinfo=ZONE)
    assert period.is_open_ended


def test_the_hint_says_that_a_tie_goes_on(sample: Workspace) -> None:
    assert checked(sample, "tie", **LIAISON).hints["since"].startswith("since January 2018")


def test_a_tie_that_ended_has_both_bounds(sample: Workspace) -> None:
    period = tie(sample, until="15 mar 2018").period
    assert period.precision is Precision.RANGE
    assert period.end_latest == datetime(2018, 3, 16, tzinfo=ZONE)
    assert period.said == "jan 2018 until 15 mar 2018"


@pytest.mark.parametrize("missing", ["from_", "to", "level", "since"])
def test_what_a_tie_needs_is_asked_for_at_its_field(sample: Workspace, missing: str) -> None:
    fields = {name: words for name, words in LIAISON.items() if name != missing}
    assert list(checked(sample, "tie", **fields).troubles) == [missing.rstrip("_")]


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("level", "friends"),
        ("domain", "cooking"),
        ("since", "soon"),
        ("until", "some day"),
        ("until", "2017"),
        ("to", "Hashd al-Shaabi"),
        ("where", "95 N, 200 E"),
    ],
)
def test_wrong_words_are_in_trouble_at_their_own_field(sample: Workspace, field: str, words: str) -> None:
    assert list(checked(sample, "tie", **{**LIAISON, field: words}).troubles) == [field]


def test_a_tie_that_ends_before_it_begins_says_so(sample: Workspace) -> None:
    assert (
        checked(sample, "tie", **LIAISON, until="2017").troubles["until"].what == "It ends before it begins"
    )


def test_whose_word_it_is_may_be_somebody_new(sample: Workspace) -> None:
    changes = saved(sample, "tie", **LIAISON, claimed_by="A Peshmerga officer")
    found = queries.entry(sample, changes.subjects[-1])
    assert found is not None
    assert found.state.claimed_by == titled(sample, "actor", "A Peshmerga officer")


def test_an_empty_draft_asks_only_for_what_is_needed(workspace: Workspace) -> None:
    assert list(checked(workspace, "tie").troubles) == ["from", "to", "level", "since"]
