from pathlib import Path

import pytest

from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import load, using
from sitrep_app.ops import entries, terms, undoing
from sitrep_app.ops.drafting import revise
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.builders import an_actor


def label(workspace: Workspace, vocabulary: str, code: str, language: str) -> str:
    return terms.list_of(workspace, vocabulary).label(code, language)


def test_a_term_is_added_used_undone_and_done_again(workspace: Workspace) -> None:
    terms.add(workspace, "actor_type", {"en": "Scouts", "ckb": "دیدەوان"}, like="police")
    army = entries.record(workspace, [an_actor("Army")]).subjects[0]
    with using(terms.own_lists(workspace)):
        revise(workspace, army, "type", "دیدەوان")
    found = queries.entry(workspace, army)
    assert found is not None
    assert found.state.type == "x_scouts"
    for _ in range(3):
        undoing.undo(workspace)
    assert "x_scouts" not in terms.list_of(workspace, "actor_type")
    undoing.redo(workspace)
    assert "x_scouts" in terms.list_of(workspace, "actor_type")


def test_a_shipped_term_has_another_name_until_it_is_given_its_own_back(workspace: Workspace) -> None:
    terms.relabel(workspace, "actor_type", "police", "ar", "الشرطة المحلية")
    assert label(workspace, "actor_type", "police", "ar") == "الشرطة المحلية"
    terms.relabel(workspace, "actor_type", "police", "ar", "")
    assert label(workspace, "actor_type", "police", "ar") == load("actor_type").label("police", "ar")


def test_what_was_named_later_was_not_known_then(workspace: Workspace) -> None:
    army = entries.record(workspace, [an_actor("Army")]).subjects[0]
    before = queries.entry(workspace, army)
    assert before is not None
    terms.add(workspace, "actor_type", {"en": "Scouts"})
    assert not terms.own_lists(workspace, before.known_from)


def test_two_laptops_that_name_one_term_speak_of_one(workspace: Workspace, tmp_path: Path) -> None:
    for language, words in (("en", "Town police"), ("ar", "شرطة المدينة")):
        terms.relabel(workspace, "actor_type", "police", language, words)
    (own,) = terms.own_terms(workspace)
    assert own.label == {"en": "Town police", "ar": "شرطة المدينة"}


@pytest.mark.parametrize("vocabulary", ["category", "marking", "reliability", "lifecycle"])
def test_no_code_is_added_to_a_list_that_rules_rest_on(workspace: Workspace, vocabulary: str) -> None:
    with pytest.raises(Trouble, match="No term can be added"):
        terms.add(workspace, vocabulary, {"en": "Other"})


def test_a_name_that_another_term_has_is_refused(workspace: Workspace) -> None:
    with pytest.raises(Trouble, match="another term"):
        terms.add(workspace, "actor_type", {"en": "police"})
    with pytest.raises(Trouble, match="another term"):
        terms.relabel(workspace, "actor_type", "state_military", "en", "Police")


def test_a_term_that_is_taken_out_is_offered_no_more(workspace: Workspace) -> None:
    terms.add(workspace, "actor_type", {"en": "Scouts"})
    terms.remove(workspace, "actor_type", "x_scouts", reason="Entered twice")
    assert "x_scouts" not in terms.list_of(workspace, "actor_type")
