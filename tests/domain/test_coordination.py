from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from sitrep_app.domain.coordination import (
    WORKING_TOGETHER,
    Band,
    CoordinationPicture,
    band_of,
    coordination_picture,
)
from sitrep_app.domain.hierarchy import Row
from sitrep_app.domain.period import Period, end_of
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.vocabulary import load
from tests.support.builders import BAGHDAD, a_subject, a_tie, actors, an_actor, entered

FORCES = ("ISF", "PMF", "Peshmerga", "Tribal forces")
DIYALA = (
    an_actor("ISF"),
    an_actor("Army", part_of="ISF"),
    an_actor("Police", "police", part_of="ISF"),
    an_actor("PMF", "auxiliary_force"),
    an_actor("Peshmerga", "regional_force"),
    an_actor("Tribal forces", "tribal_force"),
    an_actor("ISIS", "non_state_armed_group"),
)
APART = [a_tie(*pair, "no_unified_command") for pair in combinations(FORCES, 2)]
TOGETHER = [a_tie("Army", "Police"), a_tie("Army", "PMF"), a_tie("Police", "PMF")]
HOSTILE = [a_tie("ISF", "ISIS", "hostile")]


def picture(*ties: Tie, as_of: date | None = None) -> CoordinationPicture:
    known = [entered(tie, f"tie {number}", known_from=number) for number, tie in enumerate(ties, 1)]
    return coordination_picture(actors(*DIYALA), known, end_of(as_of, BAGHDAD) if as_of else None)


def test_no_command_joins_the_four_forces_of_the_sample() -> None:
    diyala = picture(*APART, *TOGETHER, *HOSTILE)
    assert diyala.forces == tuple(a_subject(name) for name in ("ISF", "PMF", "Peshmerga", "Tribal forces"))
    assert (diyala.pairs_without_command, len(diyala.force_pairs)) == (6, 6)
    assert diyala.pairs_under_command == 0


def test_a_joint_operation_of_their_parts_joins_no_two_forces_under_command() -> None:
    without, with_joint = picture(*APART), picture(*APART, *TOGETHER)
    assert without.pairs_without_command == with_joint.pairs_without_command == 6
    assert (without.pairs_working_together, with_joint.pairs_working_together) == (0, 1)


def test_the_matrix_lists_forces_with_their_parts_then_the_others_then_foes() -> None:
    diyala = picture(*APART, *TOGETHER, *HOSTILE)
    expected = [
        ("ISF", 0),
        ("Army", 1),
        ("Police", 1),
        ("PMF", 0),
        ("Peshmerga", 0),
        ("Tribal forces", 0),
        ("ISIS", 0),
    ]
    assert list(diyala.rows) == [Row(a_subject(name), depth) for name, depth in expected]


def test_a_part_is_under_its_whole_without_anybody_saying_so() -> None:
    cell = picture(*TOGETHER).cell(a_subject("Army"), a_subject("ISF"))
    assert (cell.band, cell.by_parentage, cell.ties) == (Band.UNIFIED_COMMAND, True, ())


def test_a_claim_about_a_part_and_its_whole_speaks_louder_than_parentage() -> None:
    cell = picture(a_tie("Army", "ISF", "liaison")).cell(a_subject("ISF"), a_subject("Army"))
    assert (cell.band, cell.by_parentage) == (Band.LIAISON, False)


def test_the_strongest_of_several_claims_shades_the_cell() -> None:
    cell = picture(a_tie("ISF", "PMF", "liaison"), a_tie("PMF", "ISF")).cell(
        a_subject("ISF"), a_subject("PMF")
    )
    assert cell.band is Band.JOINT
    assert [tie.state.level for tie in cell.ties] == ["joint_operation", "liaison"]


def test_of_equally_strong_claims_the_one_known_last_comes_first() -> None:
    cell = picture(a_tie("ISF", "PMF"), a_tie("PMF", "ISF")).cell(a_subject("ISF"), a_subject("PMF"))
    assert [tie.known_from for tie in cell.ties] == [2, 1]


@pytest.mark.parametrize(("level", "band"), [("tension", Band.FRICTION), ("hostile", Band.HOSTILE)])
def test_alarm_is_never_hidden_behind_a_claim_of_working_together(level: str, band: Band) -> None:
    assert picture(a_tie("ISF", "PMF"), a_tie("ISF", "PMF", level)).force_pairs[0].band is band


def test_one_claim_of_command_outweighs_the_claim_that_there_is_none() -> None:
    diyala = picture(*APART, a_tie("ISF", "PMF", "opcon"))
    assert (diyala.pairs_without_command, diyala.pairs_under_command) == (5, 1)


def test_stated_command_counts_even_under_friction() -> None:
    diyala = picture(a_tie("ISF", "PMF", "opcon"), a_tie("ISF", "PMF", "tension"))
    assert diyala.pairs_under_command == 1


def test_a_stated_lack_of_coordination_is_a_lack_of_command() -> None:
    assert picture(a_tie("ISF", "PMF", "no_coordination")).pairs_without_command == 1


def test_silence_about_a_pair_is_unknown_and_not_without_command() -> None:
    diyala = picture(a_tie("ISF", "PMF", "no_unified_command"), a_tie("Peshmerga", "ISIS", "hostile"))
    assert (diyala.pairs_without_command, len(diyala.force_pairs)) == (1, 3)
    assert diyala.cell(a_subject("ISF"), a_subject("Peshmerga")).band is Band.UNKNOWN


def test_a_claim_is_shown_only_while_it_may_hold() -> None:
    held = replace(a_tie("ISF", "PMF"), period=Period.days(date(2018, 1, 5), date(2018, 1, 20), BAGHDAD))
    shown = [len(picture(held, as_of=date(2018, 1, day)).rows) for day in (4, 5, 20, 21)]
    assert shown == [0, 2, 2, 0]


def test_a_claim_about_an_actor_that_is_not_known_is_left_out() -> None:
    assert picture(a_tie("ISF", "Coalition")).rows == ()


def test_a_brigade_brings_in_every_whole_above_it_and_is_no_force_of_its_own() -> None:
    known = actors(*DIYALA, an_actor("Brigade", part_of="Army"))
    diyala = coordination_picture(known, [entered(a_tie("Brigade", "PMF"))], None)
    assert diyala.forces == (a_subject("ISF"), a_subject("PMF"))
    assert diyala.pairs_working_together == 1


def test_a_level_of_tomorrow_is_shown_as_unknown() -> None:
    diyala = picture(a_tie("ISF", "PMF", "telepathy"), a_tie("ISF", "PMF", "none_reported"))
    cell = diyala.force_pairs[0]
    assert (cell.band, cell.level) == (Band.UNKNOWN, "none_reported")


def said_by(*speakers: str | None) -> bool:
    ties = [replace(a_tie("ISF", "PMF"), claimed_by=a_subject(name) if name else None) for name in speakers]
    return picture(*ties).force_pairs[0].one_sided


def test_a_claim_is_one_sided_while_only_one_of_the_two_makes_it() -> None:
    assert said_by("ISF")
    assert not said_by("ISF", "PMF")
    assert not said_by(None)


def test_anybody_elses_word_makes_a_claim_more_than_one_sided() -> None:
    assert not said_by("Peshmerga")
    assert not said_by("ISF", "Peshmerga")
    assert not said_by("ISF", None)


def gaps(*ties: Tie) -> dict[str, int]:
    return {gap.kind: len(gap.pairs) for gap in picture(*ties).gaps}


def test_gaps_name_the_pairs_without_command_the_silent_and_the_one_sided() -> None:
    one_sided = replace(a_tie("Tribal forces", "Army", "liaison"), claimed_by=a_subject("Tribal forces"))
    assert gaps(*APART[:5], one_sided) == {"no_common_command": 5, "one_sided": 1, "unknown": 1}


def test_forces_whose_parts_have_something_said_of_them_are_not_a_silent_pair() -> None:
    assert gaps(a_tie("Army", "PMF")) == {}
    assert gaps(a_tie("Army", "PMF"), a_tie("ISF", "PMF", "unknown")) == {}
    assert gaps(a_tie("ISF", "PMF", "unknown")) == {"unknown": 1}


def test_a_picture_without_gaps_names_none() -> None:
    assert picture(a_tie("ISF", "PMF", "opcon")).gaps == ()


def test_every_level_has_a_shade_and_every_shade_its_word() -> None:
    assert {band_of(level) for level in load("coordination_level").codes} == set(Band)
    assert {Band(code) for code in load("coordination_band").codes} == set(Band)


def test_working_together_means_what_the_vocabulary_says() -> None:
    terms = load("coordination_band").terms
    assert {Band(term.code) for term in terms if term.extra["works_together"]} == WORKING_TOGETHER
