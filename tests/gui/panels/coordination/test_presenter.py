from sitrep_app.domain.coordination import Band
from sitrep_app.domain.tie import pair_of
from sitrep_app.gui.panels.coordination.presenter import counts, matrix, pair_title
from tests.gui.panels.coordination.known import claims, known
from tests.reports.sample import IDS


def test_every_row_has_a_cell_for_each_row_above_it() -> None:
    shown = matrix(known())
    assert [len(cells) for cells in shown.cells] == list(range(len(shown.rows)))


def test_a_folded_whole_hides_its_parts() -> None:
    names = {row.actor for row in matrix(known(), {IDS["isf"]}).rows}
    assert IDS["isf"] in names
    assert not names & {IDS["army"], IDS["police"]}


def test_in_brief_the_armed_actors_stand_under_their_short_names() -> None:
    names = [row.name for row in matrix(known(), brief=True).rows]
    assert names == ["ISF", "Army", "Police", "PMF", "Peshmerga", "Tribal forces", "ISIS"]


def test_a_cell_says_its_pair_its_level_and_how_many_claim_it() -> None:
    shown = matrix(known())
    place = shown.place_of(pair_of(IDS["pmf"], IDS["isf"]))
    assert place is not None
    cell = shown.cell(*place)
    assert cell is not None
    assert cell.said == "Popular Mobilisation Forces – Iraqi Security Forces: No unified command. 1 claim"


def test_a_pair_nobody_has_spoken_of_is_unknown_and_says_so() -> None:
    shown = matrix(known())
    place = shown.place_of(pair_of(IDS["peshmerga"], IDS["army"]))
    assert place is not None
    cell = shown.cell(*place)
    assert cell is not None
    assert cell.band is Band.UNKNOWN
    assert cell.said.endswith("Nobody has said anything")


def test_where_one_side_speaks_the_other_is_silent() -> None:
    shown = matrix(known(claims(("tribal", "pmf", "liaison", "tribal"))))
    cell = shown.cell(1, 0)
    assert cell is not None
    assert cell.silent == IDS["pmf"]
    assert "Popular Mobilisation Forces has not said so" in cell.said


def test_the_sample_has_one_of_six_pairs_together_and_none_under_one_command() -> None:
    found = counts(known())
    assert (found.together, found.under_command, found.pairs) == (1, 0, 6)
    assert found.together_share == "1 of 6"


def test_a_pair_is_named_in_the_order_of_the_matrix() -> None:
    assert (
        pair_title(known(), pair_of(IDS["pmf"], IDS["isf"]))
        == "Iraqi Security Forces – Popular Mobilisation Forces"
    )
