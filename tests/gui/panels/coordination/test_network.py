from itertools import combinations

import pytest

from sitrep_app.domain.coordination import Band
from sitrep_app.gui.panels.coordination.network import network
from sitrep_app.gui.panels.coordination.presenter import Matrix, matrix
from tests.gui.panels.coordination.known import known


def test_every_actor_is_a_node_inside_the_area_and_every_claim_an_edge() -> None:
    shown = matrix(known())
    drawn = network(shown, [60.0] * len(shown.rows), 500, 300)
    assert all(node.box.x >= 0 and node.box.x + node.box.width <= 500 for node in drawn.nodes)
    assert len(drawn.edges) == sum(cell.band is not Band.UNKNOWN for row in shown.cells for cell in row)


def test_a_click_near_an_edge_finds_it_and_one_on_a_node_finds_the_node() -> None:
    shown = matrix(known())
    drawn = network(shown, [60.0] * len(shown.rows), 500, 300)
    edge = drawn.edges[0]
    middle = (edge.start[0] + edge.end[0]) / 2, (edge.start[1] + edge.end[1]) / 2 + 2
    found = drawn.edge_at(*middle)
    assert found is not None
    assert drawn.node_at(*drawn.nodes[0].centre) == drawn.nodes[0]


def test_no_actors_make_an_empty_network() -> None:
    assert network(Matrix(), [], 500, 300).nodes == ()


@pytest.mark.parametrize(("width", "height"), [(500, 300), (330, 190), (290, 230)])
def test_no_name_lies_over_another(width: int, height: int) -> None:
    shown = matrix(known())
    drawn = network(shown, [40.0 + 9 * place for place in range(len(shown.rows))], width, height)
    for one, other in combinations([node.box for node in drawn.nodes], 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert beside or one.y + one.height <= other.y or other.y + other.height <= one.y
    assert all(node.box.x >= 0 and node.box.x + node.box.width <= width for node in drawn.nodes)
