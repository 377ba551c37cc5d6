"""Everything that stands on the land in one view: marks, sites, areas, names and the scale bar. Numbers only."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sitrep_app.gui.panels.map.areas import AreaMark, Words, area_marks
from sitrep_app.gui.panels.map.labels import Label, Tier, Wish, first_choice, settle
from sitrep_app.gui.panels.map.names import names_in
from sitrep_app.gui.panels.map.prepared import Prepared
from sitrep_app.gui.panels.map.projection import Box
from sitrep_app.gui.panels.map.reading import Site
from sitrep_app.gui.panels.map.scale_bar import ScaleBar, scale_bar
from sitrep_app.gui.panels.map.stacks import GLYPH, LEAST_RADIUS, Cell, Mark, Points, points
from sitrep_app.gui.panels.map.view import View

SITE = 20.0
LONGEST_BAR = 130.0
CORNER = 44.0
"""The room at the foot that the scale bar takes."""

MOST_SITES = 400

Sizes = Callable[[str, Tier], tuple[float, float]]
"""How wide and how high a name of a tier is."""


@dataclass(frozen=True, slots=True)
class SiteMark:
    """A facility at a point in pixels, with its doubt; its badge stands `lowered` where events are at the point."""

    site: Site
    x: float
    y: float
    radius: float
    lowered: float = 0.0

    @property
    def box(self) -> Box:
        """Where its badge is."""
        y = self.y + self.lowered
        return Box(self.x - SITE / 2, y - SITE / 2, self.x + SITE / 2, y + SITE / 2)


@dataclass(frozen=True, eq=False)
class Frame:
    """What is painted: everything is in pixels of the view."""

    view: View
    points: Points
    sites: tuple[SiteMark, ...]
    areas: tuple[AreaMark, ...]
    labels: tuple[Label, ...]
    bar: ScaleBar

    def mark_at(self, px: float, py: float) -> Mark | None:
        """Return the mark at a pixel, the one painted last first."""
        return next((mark for mark in reversed(self.points.marks) if mark.holds(px, py)), None)

    def site_at(self, px: float, py: float) -> SiteMark | None:
        """Return the facility at a pixel."""
        return next((site for site in reversed(self.sites) if site.box.holds(px, py)), None)

    def summary_at(self, px: float, py: float) -> AreaMark | None:
        """Return the area whose summary is at a pixel."""
        return next((area for area in self.areas if area.summary and area.summary.holds(px, py)), None)

    def cell_at(self, px: float, py: float, size: float) -> Cell | None:
        """Return the square of the density at a pixel."""
        cells = self.points.cells
        return next((c for c in cells if c.x <= px < c.x + size and c.y <= py < c.y + size), None)


def lay_out(prepared: Prepared, view: View, words: Words, sizes: Sizes) -> Frame:
    """Return the frame of a view."""
    shown = points(prepared.placing, prepared.reading.columns.category, view)
    sites = _sites(prepared, view, shown)
    bar = Box(0, view.height - CORNER, LONGEST_BAR + 60, view.height)
    taken = [bar, *(_box(mark) for mark in shown.marks), *(site.box for site in sites)]
    wishes = _wishes(prepared, view, sizes)
    towns = [first_choice(wish) for wish in wishes if wish.tier is Tier.TOWN]
    areas = area_marks(prepared, view, words, taken, towns)
    summaries = [area.summary for area in areas if area.summary]
    named = [wish for wish in wishes if not _is_hidden(wish, summaries)]
    labels = settle(named, taken + summaries, Box(0, 0, view.width, view.height).grown(-4))
    return Frame(
        view,
        shown,
        sites,
        tuple(areas),
        tuple(labels),
        scale_bar(view.metres_per_pixel, LONGEST_BAR),
    )


def _sites(prepared: Prepared, view: View, shown: Points) -> tuple[SiteMark, ...]:
    """Place the facilities in view; one that would lie on events stands below them."""
    frame = Box(0, 0, view.width, view.height).grown(SITE)
    boxes = [_box(mark) for mark in shown.marks]
    found: list[SiteMark] = []
    for site, spot in prepared.sites.items():
        if not spot.is_point:
            continue
        x, y = view.on_screen(spot.x, spot.y)
        if not frame.holds(x, y):
            continue
        radius = spot.radius * view.scale
        mark = SiteMark(site, x, y, radius if radius > LEAST_RADIUS else 0.0)
        while any(mark.box.touches(box) for box in boxes):
            mark = replace(mark, lowered=mark.lowered + SITE / 2)
        boxes.append(mark.box)
        found.append(mark)
        if len(found) == MOST_SITES:
            break
    return tuple(found)


def _wishes(prepared: Prepared, view: View, sizes: Sizes) -> list[Wish]:
    wishes = []
    for name in names_in(view, prepared.land, prepared.area):
        x, y = view.on_screen(name.x, name.y)
        width, height = sizes(name.text, name.tier)
        wishes.append(Wish(name.text, name.tier, x, y, width, height, name.weight, name.is_dotted))
    return wishes


def _is_hidden(wish: Wish, summaries: Sequence[Box]) -> bool:
    """Say whether the dot that a name belongs to lies under a summary."""
    return wish.is_beside and any(box.grown(3).holds(wish.x, wish.y) for box in summaries)


def _box(mark: Mark) -> Box:
    across, down = mark.width / 2 + 2, GLYPH / 2 + 2
    count = 18.0 if mark.is_counted else 0.0
    return Box(mark.x - across, mark.y - down, mark.x + across + count, mark.y + down)
