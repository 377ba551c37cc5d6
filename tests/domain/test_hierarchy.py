import pytest

from sitrep_app.domain.hierarchy import Row, forces_by_actor, is_force, rows_of, wholes
from sitrep_app.domain.identity import SubjectId
from tests.support.builders import a_subject, actors, an_actor

ARMY = an_actor("Army", part_of="ISF")
BRIGADE = an_actor("Brigade", part_of="Army")
ISF = an_actor("ISF")
PMF = an_actor("PMF", "auxiliary_force")
HEALTH = an_actor("Health Directorate", "directorate")
ISIS = an_actor("ISIS", "non_state_armed_group")


def listed(rows: tuple[Row, ...]) -> list[tuple[SubjectId, int]]:
    return [(row.actor, row.depth) for row in rows]


@pytest.mark.parametrize(
    ("type_code", "force"),
    [
        ("state_military", True),
        ("police", True),
        ("tribal_force", True),
        ("non_state_armed_group", False),
        ("directorate", False),
        ("", False),
        ("a_type_of_tomorrow", False),
    ],
)
def test_a_force_is_armed_and_could_answer_to_an_authority(type_code: str, force: bool) -> None:
    assert is_force(an_actor(type_code=type_code)) is force


def test_a_whole_that_nobody_has_recorded_is_no_whole() -> None:
    assert wholes(actors(ARMY)) == {}
    assert wholes(actors(ARMY, ISF)) == {a_subject("Army"): a_subject("ISF")}


def test_nobody_on_a_circle_of_parents_is_part_of_anybody() -> None:
    circle = [an_actor("A", part_of="B"), an_actor("B", part_of="C"), an_actor("C", part_of="A")]
    hanging_on = an_actor("D", part_of="A")
    own_parent = an_actor("E", part_of="E")
    assert wholes(actors(*circle, hanging_on, own_parent)) == {a_subject("D"): a_subject("A")}


def test_parts_stand_below_their_whole_however_deep() -> None:
    known = actors(BRIGADE, ARMY, ISF)
    rows = rows_of([a_subject("Brigade")], known, wholes(known))
    assert listed(rows) == [(a_subject("ISF"), 0), (a_subject("Army"), 1), (a_subject("Brigade"), 2)]


def test_forces_come_first_and_foes_last() -> None:
    known = actors(ISIS, HEALTH, PMF, ISF)
    rows = rows_of(known, known, wholes(known))
    assert [actor for actor, _depth in listed(rows)] == [
        a_subject(n) for n in ("ISF", "PMF", "Health Directorate", "ISIS")
    ]


def test_a_long_chain_of_command_is_no_trouble() -> None:
    units = [an_actor("unit 0"), *(an_actor(f"unit {n}", part_of=f"unit {n - 1}") for n in range(1, 3_000))]
    known = actors(*units)
    rows = rows_of([a_subject("unit 2999")], known, wholes(known))
    assert rows[-1] == Row(a_subject("unit 2999"), 2_999)


def test_parts_belong_to_the_topmost_force_above_them() -> None:
    office = an_actor("Prime Minister", "government")
    known = actors(office, an_actor("ISF", part_of="Prime Minister"), ARMY, BRIGADE, PMF, HEALTH)
    rows = rows_of(known, known, wholes(known))
    tops = forces_by_actor(rows, known)
    assert tops == {
        a_subject("ISF"): a_subject("ISF"),
        a_subject("Army"): a_subject("ISF"),
        a_subject("Brigade"): a_subject("ISF"),
        a_subject("PMF"): a_subject("PMF"),
    }
