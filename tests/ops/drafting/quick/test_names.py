"""Names of the workspace in a line: whom they call, and what is said where they call several."""

from sitrep_app.domain.draft import Draft
from sitrep_app.i18n import use
from sitrep_app.ops import drafting
from sitrep_app.ops.drafting.quick import read_quick
from sitrep_app.store.workspace import Workspace


def test_a_name_of_two_actors_is_left_to_the_person_and_said_to_be(sample: Workspace) -> None:
    drafting.save(sample, Draft("another", "actor", {"name": "Police"}))
    understood = read_quick(sample, "police arrested 3 militants")
    guess = understood.guess("actor")
    assert guess is not None
    assert guess.words == ("police · participant",)
    assert "a name of several" in guess.why
    assert len(guess.others) == 1
    checked = drafting.check(sample, Draft("quick", understood.kind, understood.fields))
    assert "actor" in checked.troubles


def test_an_actor_that_was_added_is_known_in_the_next_line(sample: Workspace) -> None:
    assert read_quick(sample, "White Flags attacked Khalis").guess("actor") is None
    drafting.save(sample, Draft("new", "actor", {"name": "White Flags"}))
    assert read_quick(sample, "White Flags attacked Khalis").guess("actor") is not None


def test_an_office_alone_calls_the_person_who_holds_it(sample: Workspace) -> None:
    guess = read_quick(sample, "the governor said that the roads are open").guess("speaker")
    assert guess is not None
    assert guess.words == ("Muthana al-Timimi, governor of Diyala",)


def test_who_a_name_calls_is_said_in_the_language_of_the_reader(sample: Workspace) -> None:
    use("ar")
    guess = read_quick(sample, "مقتل مدنيين اثنين في الخالص، داعش").guess("actor")
    assert guess is not None
    assert "تنظيم داعش" in guess.why
