import pytest

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import entries
from sitrep_app.ops.drafting.names import Names, new_names
from sitrep_app.store.workspace import Workspace
from tests.support.sample import titled


@pytest.mark.parametrize("words", ["ISIS", "isis", "Islamic State", "DAESH", "تنظيم داعش", "داعش"])
def test_an_actor_is_found_by_any_spelling_of_any_of_its_names(sample: Workspace, words: str) -> None:
    assert Names(sample).find("actor", words) == titled(sample, "actor", "ISIS")


def test_a_name_that_two_bear_must_be_chosen(sample: Workspace) -> None:
    entries.record(sample, [Actor("Police")])
    with pytest.raises(Trouble, match="2 entries"):
        Names(sample).find("actor", "Police")


def test_the_words_that_lead_back_to_one_of_two_namesakes_are_its_id(sample: Workspace) -> None:
    police = titled(sample, "actor", "Police")
    assert Names(sample).label("actor", police) == "Iraqi Police"
    second = entries.record(sample, [Actor("Iraqi Police")]).subjects[0]
    names = Names(sample)
    assert names.label("actor", second) == second
    assert names.find("actor", second) == second
    assert names.spoken("actor", second) == "Iraqi Police"


def test_words_that_are_no_id_are_spoken_as_they_are(sample: Workspace) -> None:
    assert Names(sample).spoken("actor", "Somebody new") == "Somebody new"


def test_an_id_of_another_kind_is_not_found(sample: Workspace) -> None:
    assert Names(sample).find("source", titled(sample, "actor", "ISIS")) is None


def test_a_struck_actor_is_found_by_its_id_but_not_by_its_name(sample: Workspace) -> None:
    isis = titled(sample, "actor", "ISIS")
    entries.strike(sample, [isis], reason="A trial")
    names = Names(sample)
    assert names.find("actor", isis) == isis
    assert names.find("actor", "ISIS") is None


def test_a_name_given_twice_in_one_draft_is_added_once(sample: Workspace) -> None:
    names = Names(sample)
    one, other = (names.find_or_add(Actor(words)) for words in ("White Banners", "white  banners"))
    assert one == other
    assert new_names(names, [one, titled(sample, "actor", "ISIS")]) == ["White Banners"]


@pytest.mark.parametrize("words", ["?", "???", "…"])
def test_a_name_of_signs_alone_is_nobody_elses(sample: Workspace, words: str) -> None:
    names = Names(sample)
    assert names.find("actor", words) is None
    assert names.find_or_add(Actor(words)) == names.find("actor", words)


def test_names_are_offered_from_the_likeliest_down(sample: Workspace) -> None:
    names = Names(sample)
    offered = [names.spoken("actor", subject) for subject in names.matching("actor", "iraqi")]
    assert offered == ["Iraqi Army", "Iraqi Police", "Iraqi Security Forces"]
    assert names.matching("actor", "isi")[0] == titled(sample, "actor", "ISIS")
    assert names.matching("actor", "zz") == []


def test_no_more_names_are_offered_than_asked_for(sample: Workspace) -> None:
    assert len(Names(sample).matching("actor", "", limit=5)) == 5


def test_a_source_is_offered_by_its_publisher_and_named_by_its_title_alone(sample: Workspace) -> None:
    names = Names(sample)
    article = titled(sample, "source", "Anti ISIS operations")
    assert names.matching("source", "news art") == [article]
    assert names.find("source", "News article") is None


def test_what_is_recorded_later_is_found(workspace: Workspace) -> None:
    assert Names(workspace).find("actor", "Patrol 4") is None
    entries.record(workspace, [Actor("Patrol 4")])
    assert Names(workspace).find("actor", "Patrol 4") is not None


def test_the_same_correction_twice_is_written_once(sample: Workspace) -> None:
    names, isis = Names(sample), titled(sample, "actor", "ISIS")
    names.revise(isis, Actor("Islamic State"), "why")
    names.revise(isis, Actor("Islamic State"), "why")
    assert len(names.writings) == 1
