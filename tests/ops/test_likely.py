from collections.abc import Sequence
from dataclasses import replace

import pytest

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident, Link
from sitrep_app.ops import drafting, entries
from sitrep_app.ops.likely import MOST, Likely, Lookout
from sitrep_app.store.workspace import Workspace
from tests.support.sample import titled

KILLING: dict[str, Words] = {
    "title": "Shots at the hospital",
    "category": "violence_against_civilians",
    "when": "10 Jan 2018",
    "where": "Miqdadiyah",
    "actor": ("ISIS · perpetrator",),
    "killed": "2",
}


def found(
    workspace: Workspace, kind: str = "incident", itself: SubjectId | None = None, /, **fields: Words
) -> Sequence[Likely]:
    state = drafting.check(workspace, Draft("d", kind, fields)).state
    assert state is not None
    return Lookout(workspace).likely(state, itself)


def test_what_may_be_the_same_is_found_with_its_reasons(sample: Workspace) -> None:
    first = found(sample, **KILLING)[0]
    assert first.title == "Two civilians killed outside Miqdadiyah hospital"
    assert {"dates agree within a month", "same perpetrator"} <= set(first.reasons)
    assert first.score > 0.5


@pytest.mark.parametrize(
    ("field", "words"),
    [("where", "Khanaqin"), ("when", "10 Feb 2018"), ("category", "relief_or_reconstruction")],
)
def test_another_place_time_or_kind_is_not(sample: Workspace, field: str, words: Words) -> None:
    assert not found(sample, **{**KILLING, field: words})


def test_the_likeliest_comes_first_and_five_are_enough(sample: Workspace) -> None:
    state = drafting.check(sample, Draft("d", "incident", KILLING)).state
    assert state is not None
    entries.record(sample, [state] * 8)
    hits = found(sample, **KILLING)
    assert len(hits) == MOST
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_an_entry_is_not_like_itself(sample: Workspace) -> None:
    subject = titled(sample, "incident", "Two civilians")
    assert subject not in [hit.subject for hit in found(sample, "incident", subject, **KILLING)]


def test_what_follows_from_an_event_is_not_the_same(sample: Workspace) -> None:
    killing = titled(sample, "incident", "Two civilians")
    state = drafting.check(sample, Draft("d", "incident", KILLING)).state
    assert isinstance(state, Incident)
    linked = replace(state, links=(Link("follow_up", killing),))
    assert killing not in [hit.subject for hit in Lookout(sample).likely(linked)]


def test_what_is_saved_while_it_looks_is_found_next_time(sample: Workspace) -> None:
    state = drafting.check(sample, Draft("d", "incident", KILLING)).state
    assert state is not None
    lookout = Lookout(sample)
    before = lookout.likely(state)
    entries.record(sample, [replace(state, title="Shots heard at the hospital")])  # type: ignore[arg-type]
    assert len(lookout.likely(state)) == len(before) + 1


@pytest.mark.parametrize(
    ("kind", "fields", "title", "reason"),
    [
        (
            "tie",
            {"from": "Peshmerga", "to": "PMF", "level": "liaison", "since": "2018"},
            "PMF – Peshmerga: No unified command",
            "same two actors",
        ),
        (
            "progress",
            {"facility": "al-Azim hospital", "state": "suspended", "when": "2018"},
            "al-Azim hospital: Operational",
            "same facility",
        ),
        (
            "reported_total",
            {"programme": "Hospitals of Diyala", "done": "1", "of": "11", "when": "2018"},
            "Hospitals of Diyala: 1 of 11",
            "same programme",
        ),
    ],
)
def test_claims_about_the_same_are_found(
    sample: Workspace, kind: str, fields: dict[str, Words], title: str, reason: str
) -> None:
    hits = found(sample, kind, None, **fields)
    assert title in [hit.title for hit in hits]
    assert reason in hits[0].reasons


def test_a_claim_that_says_another_thing_of_another_time_is_shown_but_is_no_likely_duplicate(
    sample: Workspace,
) -> None:
    hits = found(sample, "progress", None, facility="al-Azim hospital", state="suspended", when="2022")
    assert hits
    assert not any(hit.is_likely for hit in hits)
