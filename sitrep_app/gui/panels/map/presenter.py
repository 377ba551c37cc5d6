"""Decides what the map shows: which part of the land, what is marked, and what is under a pixel. Knows no widgets."""

from dataclasses import dataclass, replace

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.map import words
from sitrep_app.gui.panels.map.areas import AreaMark, Words
from sitrep_app.gui.panels.map.layout import Frame, Sizes, lay_out
from sitrep_app.gui.panels.map.prepared import Prepared
from sitrep_app.gui.panels.map.stacks import CELL, Mark
from sitrep_app.gui.panels.map.view import View

ROOM = 0.12
"""The share of the opening area that is left free on each side."""

CLOSE_UP = 3.0
"""How much larger a click on a crowd makes everything."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is under a pixel: a mark, a facility, an area by its code, or a square of the density."""

    mark: Mark | None = None
    site: SubjectId | None = None
    area: str = ""
    cell: int = 0


class Presenter:
    """One map's state: what is prepared, the view of it, and what is selected."""

    def __init__(self, measures: Words, sizes: Sizes) -> None:
        self._measures, self._sizes = measures, sizes
        self._frame: Frame | None = None
        self.prepared: Prepared | None = None
        self.view = View(0.5, 0.5, 1.0, 1.0, 1.0)
        self.selected: SubjectId | None = None
        self._is_opened = False

    @property
    def frame(self) -> Frame | None:
        """What is to be painted; None where nothing is prepared."""
        if self._frame is None and self.prepared is not None:
            self._frame = lay_out(self.prepared, self.view, self._measures, self._sizes)
        return self._frame

    def show(self, prepared: Prepared | None, *, reopen: bool = False) -> None:
        """Show something else, from where one is or from the opening view."""
        self.prepared, self._frame = prepared, None
        if reopen or not self._is_opened:
            self.open()

    def open(self) -> None:
        """Look at the workspace's own area with what is around it."""
        if self.prepared is not None:
            self._look(View.fitted(self.prepared.opening, self.view.width, self.view.height, ROOM))
            self._is_opened = True

    def resize(self, width: float, height: float) -> None:
        """Fit into a window of another size."""
        if width > 1 and height > 1:
            self._look(
                self.view.resized(width, height)
                if self._is_opened
                else replace(self.view, width=width, height=height)
            )

    def zoom(self, px: float, py: float, factor: float) -> None:
        """Make everything so many times as large about a pixel."""
        self._look(self.view.zoomed(px, py, factor))

    def pan(self, across: float, down: float) -> None:
        """Push the map so many pixels."""
        if self.prepared is not None:
            self._look(self.view.panned(across, down, self.prepared.land.whole))

    def select(self, subject: SubjectId | None) -> None:
        """Mark what was selected elsewhere, and bring its point into view."""
        self.selected = subject
        at = self._point_of(subject)
        if at is not None and not self.view.box.holds(*at):
            self._look(self.view.centred(*at))

    @property
    def row(self) -> int | None:
        """The row of the selected event; None where another kind of entry is selected, or none."""
        if self.prepared is None or self.selected is None:
            return None
        return self.prepared.reading.columns.index_of(self.selected)

    @property
    def area(self) -> str:
        """The area that what is selected is drawn as; empty where it is a point."""
        if self.prepared is None or self.selected is None:
            return ""
        if (row := self.row) is not None:
            return self.prepared.placing.area_of(row)
        spots = self.prepared.sites.items()
        return next(
            (spot.area for site, spot in spots if site.subject == self.selected and not spot.is_point), ""
        )

    def target(self, px: float, py: float) -> Target | None:
        """Return what is under a pixel: points before summaries before areas."""
        frame = self.frame
        if frame is None or self.prepared is None:
            return None
        if (mark := frame.mark_at(px, py)) is not None:
            return Target(mark=mark)
        if (site := frame.site_at(px, py)) is not None:
            return Target(site=site.site.subject)
        if (area := frame.summary_at(px, py)) is not None:
            return Target(area=area.code)
        if (cell := frame.cell_at(px, py, CELL)) is not None:
            return Target(cell=cell.count)
        return self._area_at(px, py)

    def _area_at(self, px: float, py: float) -> Target | None:
        """Return the smallest area there that something is placed in, else the smallest."""
        assert self.prepared is not None
        codes = self.prepared.land.areas_at(*self.view.on_map(px, py))
        hatched = {area.code for area in self.frame.areas} if self.frame else set()
        found = next((code for code in codes if code in hatched), next(iter(codes), ""))
        return Target(area=found) if found else None

    def click(self, px: float, py: float) -> SubjectId | None:
        """Return what a click selects: the next event where there are several; a crowd is looked at more closely."""
        target = self.target(px, py)
        if target is None:
            return None
        if target.cell:
            self.zoom(px, py, CLOSE_UP)
            return self.selected
        if target.site is not None:
            return target.site
        rows = target.mark.rows if target.mark else self._in_area(target.area)
        return self._next(rows)

    def say(self, px: float, py: float) -> str:
        """Return the line on what is under a pixel; empty where there is nothing."""
        target = self.target(px, py)
        if target is None or self.prepared is None:
            return ""
        if target.mark is not None:
            return self._say_rows(target.mark)
        if target.site is not None:
            return self.say_subject(target.site)
        if target.cell:
            return words.of_cell(target.cell)
        rows = self.prepared.placing.by_area.get(target.area, ())
        return words.of_area(target.area, len(rows), len(self.prepared.sites_in(target.area)))

    def say_subject(self, subject: SubjectId | None) -> str:
        """Return the line on an event or a facility; empty for anything else."""
        if self.prepared is None or subject is None:
            return ""
        site = next((site for site in self.prepared.sites if site.subject == subject), None)
        if site is not None:
            return words.of_site(site)
        row = self.prepared.reading.columns.index_of(subject)
        details = self.prepared.reading.details(row) if row is not None else None
        return words.of_event(details) if details else ""

    def _say_rows(self, mark: Mark) -> str:
        assert self.prepared is not None
        selected = self.row
        row = mark.rows[0] if selected is None or selected not in mark.rows else selected
        details = self.prepared.reading.details(row)
        if details is None:
            return ""
        return words.of_events(details, mark.count - 1) if mark.count > 1 else words.of_event(details)

    def _in_area(self, code: str) -> tuple[int, ...]:
        found = self._area_mark(code)
        return tuple(found.rows.tolist()) if found else ()

    def _area_mark(self, code: str) -> AreaMark | None:
        return next((area for area in self.frame.areas if area.code == code), None) if self.frame else None

    def _next(self, rows: tuple[int, ...]) -> SubjectId | None:
        if self.prepared is None or not rows:
            return None
        at = rows.index(self.row) if self.row in rows else -1
        return self.prepared.reading.columns.subject(rows[(at + 1) % len(rows)])

    def _point_of(self, subject: SubjectId | None) -> tuple[float, float] | None:
        if self.prepared is None or subject is None:
            return None
        if (row := self.row) is not None:
            return self.prepared.placing.at(row)
        spots = self.prepared.sites.items()
        return next(
            ((spot.x, spot.y) for site, spot in spots if site.subject == subject and spot.is_point), None
        )

    def _look(self, view: View) -> None:
        self.view, self._frame = view, None
