"""The network of actors: nodes on an ellipse in the order of the matrix, an edge for each pair spoken of. Numbers only."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from sitrep_app.domain.coordination import Band, Pair
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.coordination.layout import Box
from sitrep_app.gui.panels.coordination.presenter import Matrix

NODE_HEIGHT = 26.0
NODE_PADDING = 20.0
REACH = 7.0
"""How near to an edge a click must be."""

APART = 4.0
ROUNDS = 200

ORDER = (Band.NONE, Band.LIAISON, Band.JOINT, Band.UNIFIED_COMMAND, Band.FRICTION, Band.HOSTILE)
"""From the edge drawn first to the one drawn over all."""


@dataclass(frozen=True, slots=True)
class Node:
    """One actor and the box its name stands in."""

    actor: SubjectId
    name: str
    box: Box
    depth: int = 0

    @property
    def centre(self) -> tuple[float, float]:
        """Return the middle of the box."""
        return self.box.x + self.box.width / 2, self.box.y + self.box.height / 2


@dataclass(frozen=True, slots=True)
class Edge:
    """A pair of which something is said, from one node's middle to the other's."""

    pair: Pair
    band: Band
    start: tuple[float, float]
    end: tuple[float, float]
    said: str


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and edges on an area."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()

    def node_at(self, x: float, y: float) -> Node | None:
        """Return the node at a point."""
        return next((node for node in self.nodes if node.box.holds(x, y)), None)

    def edge_at(self, x: float, y: float) -> Edge | None:
        """Return the nearest edge within reach of a point."""
        near = [(distance(edge, x, y), place) for place, edge in enumerate(self.edges)]
        nearest = min(near, default=(math.inf, 0))
        return self.edges[nearest[1]] if nearest[0] <= REACH else None


def network(matrix: Matrix, widths: Sequence[float], width: float, height: float) -> Network:
    """Return the network of a matrix' rows, whose names are so wide, within an area; parts stand beside their whole."""
    count = len(matrix.rows)
    if not count:
        return Network()
    widest = max(widths) + NODE_PADDING
    across, down = max(0.0, (width - widest) / 2 - 1), max(0.0, (height - NODE_HEIGHT) / 2 - 1)
    nodes = []
    for place, (row, name_width) in enumerate(zip(matrix.rows, widths, strict=True)):
        turned = 2 * math.pi * place / count - math.pi / 2
        x, y = width / 2 + across * math.cos(turned), height / 2 + down * math.sin(turned)
        box = Box(
            x - (name_width + NODE_PADDING) / 2, y - NODE_HEIGHT / 2, name_width + NODE_PADDING, NODE_HEIGHT
        )
        nodes.append(Node(row.actor, row.short, box, row.depth))
    nodes = _parted(nodes, width, height)
    edges = [
        Edge(cell.pair, cell.band, nodes[cell.column].centre, nodes[cell.row].centre, cell.said)
        for row_cells in matrix.cells
        for cell in row_cells
        if cell.band is not Band.UNKNOWN
    ]
    return Network(tuple(nodes), tuple(sorted(edges, key=lambda edge: ORDER.index(edge.band))))


def _parted(nodes: Sequence[Node], width: float, height: float) -> list[Node]:
    """Push nodes whose names lie over each other apart, the shorter way, as far as the area lets them."""
    boxes = [node.box for node in nodes]
    for _round in range(ROUNDS):
        is_clear = True
        for one, other in combinations(range(len(boxes)), 2):
            step = _way_apart(boxes[one], boxes[other])
            if step is not None:
                is_clear = False
                boxes[one] = _within(boxes[one], -step[0] / 2, -step[1] / 2, width, height)
                boxes[other] = _within(boxes[other], step[0] / 2, step[1] / 2, width, height)
        if is_clear:
            break
    return [replace(node, box=box) for node, box in zip(nodes, boxes, strict=True)]


def _way_apart(one: Box, other: Box) -> tuple[float, float] | None:
    """Return how far the second has to go from the first; None where they lie apart."""
    across = other.x + other.width / 2 - one.x - one.width / 2
    down = other.y + other.height / 2 - one.y - one.height / 2
    by_x = (one.width + other.width) / 2 + APART - abs(across)
    by_y = (one.height + other.height) / 2 + APART - abs(down)
    if by_x <= 0 or by_y <= 0:
        return None
    return (0.0, math.copysign(by_y, down)) if by_y <= by_x else (math.copysign(by_x, across), 0.0)


def _within(box: Box, across: float, down: float, width: float, height: float) -> Box:
    x = max(1.0, min(box.x + across, width - box.width - 1))
    y = max(1.0, min(box.y + down, height - box.height - 1))
    return Box(x, y, box.width, box.height)


def distance(edge: Edge, x: float, y: float) -> float:
    """Return how far a point is from an edge."""
    (x1, y1), (x2, y2) = edge.start, edge.end
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    along = 0.0 if not length else max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
    return math.hypot(x - (x1 + along * (x2 - x1)), y - (y1 + along * (y2 - y1)))
