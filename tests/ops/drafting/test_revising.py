import pytest

from sitrep_app.domain.entry import State
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import entries, undoing
from sitrep_app.ops.drafting import revise, words_of
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.builders import JANUARY, a_programme, a_source, an_actor


def recorded(workspace: Workspace, state: State) -> SubjectId:
    return entries.record(workspace, [state]).subjects[0]


def now(workspace: Workspace, subject: SubjectId) -> State:
    found = queries.entry(workspace, subject)
    assert found is not None
    state: State = found.state
    return state


def test_one_field_changes_and_one_undo_takes_it_back(workspace: Workspace) -> None:
    army = recorded(workspace, an_actor("Army", short="A"))
    revise(workspace, army, "name_ckb", "سوپا")
    assert now(workspace, army) == an_actor("Army", short="A", names={"ckb": "سوپا"})
    undoing.undo(workspace)
    assert now(workspace, army) == an_actor("Army", short="A")


@pytest.mark.parametrize("words", ["Land forces; IA", "Land forces, IA", "Land forces، IA"])
def test_several_names_are_told_apart_by_commas_of_either_script(workspace: Workspace, words: str) -> None:
    army = recorded(workspace, an_actor("Army"))
    revise(workspace, army, "alias", words)
    assert words_of(workspace, army, "alias") == "Land forces; IA"


def test_a_bad_value_changes_nothing_and_is_told(workspace: Workspace) -> None:
    army = recorded(workspace, an_actor("Army"))
    for field, words in (("name", "  "), ("type", "no such kind"), ("parent", "Army")):
        with pytest.raises(Trouble):
            revise(workspace, army, field, words)
    assert now(workspace, army) == an_actor("Army")


def test_what_the_form_cannot_show_stays(workspace: Workspace) -> None:
    source = recorded(workspace, a_source("Radio", period=JANUARY, note="x"))
    revise(workspace, source, "reliability", "B")
    assert now(workspace, source) == a_source("Radio", period=JANUARY, note="x", reliability="B")


def test_a_partner_that_is_new_is_added_with_it(workspace: Workspace) -> None:
    programme = recorded(workspace, a_programme())
    changes = revise(workspace, programme, "partner", "ICRC")
    assert changes.kinds == {"actor", "programme"}


def test_the_same_words_add_nothing(workspace: Workspace) -> None:
    army = recorded(workspace, an_actor("Army", aliases=("IA",)))
    assert not revise(workspace, army, "alias", "IA")
