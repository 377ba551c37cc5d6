from dataclasses import replace

import pytest

from sitrep_app.domain.incident import Incident, Link
from sitrep_app.ops import drafting
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import checked, saved, titled

SAID = {"title": "Operations were inadequate", "when": "jan 2018", "speaker": "Adi al-Khadran"}


def test_a_statement_is_an_event_with_its_speaker_and_whom_it_speaks_to(workspace: Workspace) -> None:
    subject = saved(workspace, "statement", **SAID, to=("Iraqi Army", "Residents")).subjects[-1]
    found = queries.entry(workspace, subject)
    assert found is not None
    assert (found.kind, found.state.category, found.state.type) == (
        "incident",
        "statement_or_decision",
        "x_statement",
    )
    assert [part.role for part in found.state.parts] == ["speaker", "addressee", "addressee"]


def test_a_statement_is_linked_to_what_it_is_about(sample: Workspace) -> None:
    killing = titled(sample, "incident", "Two civilians")
    state = checked(sample, "statement", **SAID, about=(killing,)).state
    assert isinstance(state, Incident)
    assert state.links == (Link("about", killing),)


@pytest.mark.parametrize("missing", SAID)
def test_what_a_statement_needs_is_asked_for_at_its_field(workspace: Workspace, missing: str) -> None:
    assert list(checked(workspace, "statement", **{**SAID, missing: ""}).troubles) == [missing]


def test_a_statement_is_corrected_as_one_and_keeps_its_other_links(sample: Workspace) -> None:
    raid, killing = titled(sample, "incident", "Raids"), titled(sample, "incident", "Two civilians")
    subject = saved(sample, "statement", **SAID, about=(killing,), link=(f"answers:{raid}",)).subjects[-1]
    draft = drafting.draft_of(sample, subject, "d")
    assert draft.kind == "statement"
    drafting.save(sample, replace(draft, fields={**draft.fields, "title": "They were not enough"}))
    found = queries.entry(sample, subject)
    assert found is not None
    assert found.state.links == (Link("about", killing), Link("answers", raid))


def test_an_event_with_figures_is_corrected_as_an_event(workspace: Workspace) -> None:
    fields = {"title": "Blamed", "when": "jan 2018", "category": "statement_or_decision", "killed": "2"}
    subject = saved(workspace, "incident", **fields, actor=("ISIS · speaker",)).subjects[-1]
    assert drafting.draft_of(workspace, subject, "d").kind == "incident"
