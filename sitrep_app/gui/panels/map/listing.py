"""The map as rows of a table: the events in view, the facilities, and what has no place."""

from collections.abc import Sequence

import numpy as np

from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.panels.map import words
from sitrep_app.gui.panels.map.prepared import Prepared
from sitrep_app.gui.panels.map.projection import Box
from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.table import Row
from sitrep_app.i18n import current

MOST_LISTED = 200


def rows_in_view(prepared: Prepared, box: Box) -> list[int]:
    """Return the rows at points within a box, then those of the areas that it touches, each in order of time."""
    placing = prepared.placing
    inside = (placing.x >= box.left) & (placing.x <= box.right)
    inside &= (placing.y >= box.top) & (placing.y <= box.bottom)
    rows = placing.rows[inside].tolist()
    for code, held in placing.by_area.items():
        shape = prepared.land.area(code)
        if shape is not None and shape.box.touches(box):
            rows += held.tolist()
    return [int(row) for row in rows]


def event_rows(prepared: Prepared, rows: Sequence[int]) -> list[Row]:
    """Return table rows for some events, the first MOST_LISTED of them."""
    listed = list(rows[:MOST_LISTED])
    titles = prepared.reading.titles(listed) if listed else ()
    return [_event(prepared, row, title) for row, title in zip(listed, titles, strict=True)]


def site_rows(prepared: Prepared) -> list[Row]:
    """Return table rows for the facilities."""
    return [
        Row(
            site.subject,
            (Cell(site.name, words.site_place(site), pill=load("lifecycle").label(site.state, current())),),
        )
        for site in list(prepared.sites)[:MOST_LISTED]
    ]


def _event(prepared: Prepared, row: int, title: str) -> Row:
    columns, places = prepared.reading.columns, prepared.reading.places
    category = int(columns.category[row])
    code = CATEGORIES[category] if category < len(CATEGORIES) else ""
    radius = float(places.radius_m[row])
    place = words.closeness(
        int(places.closeness[row]),
        None if np.isnan(radius) else radius,
        places.areas[int(places.area[row])],
    )
    return Row(columns.subject(row), (Cell(title, place, category=code),))
