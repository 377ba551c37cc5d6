import pytest
from pytestqt.qtbot import QtBot

from sitrep_app.gui.forms.inputs import Desk
from sitrep_app.gui.forms.inputs.entries import EntriesInput, entries_found, titled
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.gui.forms.inputs.conftest import Placer
from tests.support.keys import ENTER, press
from tests.support.sample import titled as subject_titled


def test_an_entry_is_chosen_by_its_words_and_given_back_by_its_id(
    qtbot: QtBot, placed: Placer, desk: Desk, sample: Workspace
) -> None:
    taken = EntriesInput("follows", "Follows", ("incident",), desk)
    placed(taken)
    press("two civ")
    qtbot.waitUntil(lambda: taken.line.is_open)
    press(ENTER)
    killing = subject_titled(sample, "incident", "Two civilians")
    assert taken.words() == {"follows": (killing,)}
    assert taken.shown[0].startswith("Two civilians")


def test_where_there_is_room_for_one_the_next_takes_its_place(
    placed: Placer, desk: Desk, sample: Workspace
) -> None:
    taken = EntriesInput("confirms", "Still holds", ("tie",), desk, is_single=True)
    placed(taken)
    one, other = (entry.subject for entry in queries.entries(sample, "tie")[:2])
    taken.add(one)
    taken.add(other)
    assert taken.words() == {"confirms": other}


@pytest.mark.parametrize(
    ("words", "kind"), [("al-azim", "progress"), ("hospitals 11", "reported_total"), ("pesh", "tie")]
)
def test_claims_are_found_by_what_they_speak_of(sample: Workspace, words: str, kind: str) -> None:
    found = entries_found(sample, (kind,), words)
    assert found
    known = queries.entry(sample, found[0][0])
    assert known is not None
    assert known.kind == kind
    assert titled(sample, found[0][0]) == found[0][1]
