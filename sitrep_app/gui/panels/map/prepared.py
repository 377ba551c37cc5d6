"""A reading of the store made ready under one lens: what is a point, what an area, what has no place."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitrep_app.domain.lens import Lens
from sitrep_app.gui.panels.map.land import Land
from sitrep_app.gui.panels.map.placing import Placing, Spot, place, spot
from sitrep_app.gui.panels.map.projection import Box
from sitrep_app.gui.panels.map.reading import Reading, Site
from sitrep_app.store.sifting import in_window, let_through

AROUND_NOTHING = 0.15
"""How much of the country's width a single point is shown with."""


@dataclass(frozen=True, eq=False)
class Prepared:
    """What a map can show; `sites` are the facilities with where each is drawn, `area` is the workspace's own."""

    reading: Reading
    land: Land
    placing: Placing
    sites: Mapping[Site, Spot]
    area: str

    @property
    def shown(self) -> int:
        """How many events the lens lets through."""
        areas = sum(len(rows) for rows in self.placing.by_area.values())
        return len(self.placing.rows) + areas + len(self.placing.unplaced)

    @property
    def sites_without_place(self) -> list[Site]:
        """The facilities that cannot be drawn."""
        return [site for site, spot in self.sites.items() if not spot.is_point and not spot.area]

    def sites_in(self, code: str) -> list[Site]:
        """Return the facilities that are drawn as an area."""
        return [site for site, spot in self.sites.items() if spot.area == code and not spot.is_point]

    @property
    def opening(self) -> Box:
        """The part of the map to begin with: the workspace's area, else what is on the map, else the country."""
        shape = self.land.area(self.area)
        if shape is not None:
            return shape.box
        box = self.placing.box
        if box is None or not box.touches(self.land.whole):
            return self.land.country
        return box.grown(max(0.0, AROUND_NOTHING * self.land.country.width - box.width) / 2)


def prepare(reading: Reading, lens: Lens, land: Land, area: str) -> Prepared:
    """Return a reading made ready under a lens; facilities answer to its districts alone."""
    shown = let_through(reading.columns, lens, reading.asked) & in_window(reading.columns, lens)
    sites = {
        site: spot(site.location, land)
        for site in reading.sites
        if not lens.districts or site.location.district in lens.districts
    }
    return Prepared(reading, land, place(reading.columns, reading.places, shown, land), sites, area)
