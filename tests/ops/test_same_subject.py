from dataclasses import replace

import pytest

from sitrep_app.domain.entry import State
from sitrep_app.domain.facility import Facility
from sitrep_app.domain.gazetteer import OWN
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Part
from sitrep_app.domain.lens import NOW, Lens
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.own_place import OwnPlace
from sitrep_app.domain.source import Citation
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import entries, same_subject, undoing
from sitrep_app.ops.drafting import Names
from sitrep_app.store import queries
from sitrep_app.store.checking import check
from sitrep_app.store.usage import used
from sitrep_app.store.workspace import Workspace
from tests.support.builders import SINCE_JANUARY, a_programme, a_source, an_actor, an_incident


def recorded(workspace: Workspace, *states: State) -> tuple[SubjectId, ...]:
    return entries.record(workspace, states).subjects


def test_the_others_names_become_aliases_of_the_one_that_is_kept(workspace: Workspace) -> None:
    army, forces = recorded(workspace, an_actor("Army"), an_actor("Iraqi Army", aliases=("IA",)))
    same_subject.merge(workspace, army, forces)
    (kept,) = queries.entries(workspace, "actor")
    assert (kept.state.name, kept.state.aliases) == ("Army", ("Iraqi Army", "IA"))


@pytest.mark.parametrize("swapped", [False, True])
def test_every_use_is_shown_under_the_one_that_is_kept_whichever_was_first(
    workspace: Workspace, swapped: bool
) -> None:
    pair = recorded(workspace, an_actor("Army"), an_actor("Iraqi Army"))
    raid = recorded(workspace, an_incident(parts=(Part(pair[0]), Part(pair[1], "target"))))[0]
    same_subject.merge(workspace, *(pair[::-1] if swapped else pair))
    (kept,) = queries.entries(workspace, "actor")
    shown = queries.entry(workspace, raid)
    assert shown is not None
    assert [part.actor for part in shown.state.parts] == [kept.subject] * 2
    assert kept.state.name == ("Iraqi Army" if swapped else "Army")


def test_a_filter_for_the_whole_finds_what_names_a_part_that_was_merged(workspace: Workspace) -> None:
    forces, army, ia = recorded(workspace, an_actor("Forces"), an_actor("Army"), an_actor("Iraqi Army"))
    entries.correct(workspace, army, an_actor("Army", parent=forces))
    recorded(workspace, an_incident(parts=(Part(ia),)))
    assert not queries.incidents(workspace, Lens(actors=frozenset([forces])))
    same_subject.merge(workspace, army, ia)
    for actor in (forces, army, ia):
        assert len(queries.incidents(workspace, Lens(actors=frozenset([actor])))) == 1


def test_a_source_that_was_merged_has_the_grade_of_the_one_that_is_kept(workspace: Workspace) -> None:
    judged, again = recorded(workspace, a_source("Radio", reliability="B"), a_source("Radio Diyala"))
    recorded(workspace, an_incident(citations=(Citation(again),)))
    reliable = Lens(grades=frozenset("B"))
    assert not queries.incidents(workspace, reliable)
    same_subject.merge(workspace, judged, again)
    assert len(queries.incidents(workspace, reliable)) == 1


def test_a_tie_between_two_that_are_one_is_not_shown_while_they_are(workspace: Workspace) -> None:
    army, ia = recorded(workspace, an_actor("Army"), an_actor("Iraqi Army"))
    recorded(workspace, Tie(army, ia, "joint_operation", SINCE_JANUARY))
    same_subject.merge(workspace, army, ia)
    assert not queries.entries(workspace, "tie")
    undoing.undo(workspace)
    assert len(queries.entries(workspace, "tie")) == 1


def test_facilities_of_two_programmes_that_are_one_stand_together(workspace: Workspace) -> None:
    first, second = recorded(workspace, a_programme("Hospitals"), a_programme("Clinics"))
    recorded(workspace, *(Facility(f"Site {one[-1]}", "hospital", one) for one in (first, second)))
    same_subject.merge(workspace, first, second)
    (programme,) = queries.reconstruction(workspace, NOW).programmes
    assert len(programme.facilities) == 2


def test_brought_back_by_itself_it_is_one_with_nothing(workspace: Workspace) -> None:
    army, ia = recorded(workspace, an_actor("Army"), an_actor("Iraqi Army"))
    same_subject.merge(workspace, army, ia)
    entries.restore(workspace, [ia])
    assert [entry.state.name for entry in queries.entries(workspace, "actor")] == ["Army", "Iraqi Army"]


def test_what_is_shown_under_one_can_be_listed_and_parted(workspace: Workspace) -> None:
    army, ia = recorded(workspace, an_actor("Army"), an_actor("Iraqi Army"))
    same_subject.merge(workspace, army, ia)
    (under,) = same_subject.merged_under(workspace, army)
    same_subject.part(workspace, under.subject)
    assert not same_subject.merged_under(workspace, army)
    assert queries.entries(workspace, "actor")[0].state == an_actor("Army")


def test_a_file_with_mergers_is_sound(workspace: Workspace) -> None:
    army, ia = recorded(workspace, an_actor("Army"), an_actor("Iraqi Army"))
    same_subject.merge(workspace, ia, army)
    workspace.close()
    assert check(workspace.path).is_sound


def test_two_of_different_kinds_are_never_one(workspace: Workspace) -> None:
    army, radio = recorded(workspace, an_actor("Army"), a_source())
    with pytest.raises(Trouble, match="one kind"):
        same_subject.merge(workspace, army, radio)


def test_what_was_not_merged_cannot_be_parted(workspace: Workspace) -> None:
    army = recorded(workspace, an_actor("Army"))[0]
    with pytest.raises(Trouble, match="not merged"):
        same_subject.part(workspace, army)


def test_what_lies_in_one_of_two_places_that_are_one_lies_in_the_one_that_is_kept(
    workspace: Workspace,
) -> None:
    village, hamlet = recorded(
        workspace, OwnPlace("Tal Asfar", location=at(33.9, 44.9)), OwnPlace("Tell Asfar", aliases=("Asfar",))
    )
    raid = recorded(workspace, an_incident(location=replace(at(33.9, 44.9), place=f"{OWN}{hamlet}")))[0]
    same_subject.merge(workspace, village, hamlet)
    shown, (kept,) = queries.entry(workspace, raid), queries.entries(workspace, "place")
    assert shown is not None
    assert shown.state.location.place == f"{OWN}{village}"
    assert kept.state.aliases == ("Tell Asfar", "Asfar")
    assert dict(used(workspace, "place", NOW)[village]) == {"incident": 1}


def at(latitude: float, longitude: float) -> Location:
    return Location(Closeness.SETTLEMENT, latitude=latitude, longitude=longitude)


def test_the_name_of_a_source_that_was_merged_leads_to_the_one_that_is_kept(workspace: Workspace) -> None:
    radio, again = recorded(workspace, a_source("Radio"), a_source("Radio Diyala"))
    same_subject.merge(workspace, radio, again)
    assert Names(workspace).find("source", "radio diyala") == radio
    same_subject.part(workspace, again)
    assert Names(workspace).find("source", "radio diyala") == again
