"""The columns that several tables have, with their HXL tags (1.1; those that begin #x_ are our own)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sitrep_app.domain.grade import Verification
from sitrep_app.domain.location import Location
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period
from sitrep_app.domain.source import Citation
from sitrep_app.exchange.csv.cells import Cell, several
from sitrep_app.exchange.names import Names, place_name
from sitrep_app.release import Released


@dataclass(frozen=True, slots=True)
class Column:
    """What stands over a column, for people and for programs."""

    header: str
    tag: str


WHEN = (
    Column("First day", "#date+start"),
    Column("Last day", "#date+end"),
    Column("Precision of date", "#x_precision+date"),
    Column("Date as said", "#x_said+date"),
    Column("Starts at the earliest", "#x_bound+start+min"),
    Column("Starts at the latest", "#x_bound+start+max"),
    Column("Ends at the earliest", "#x_bound+end+min"),
    Column("Ends at the latest", "#x_bound+end+max"),
)
WHERE = (
    Column("Place", "#loc+name"),
    Column("Place as said", "#x_said+loc"),
    Column("Precision of place", "#x_precision+loc"),
    Column("Governorate", "#adm1+name"),
    Column("Governorate code", "#adm1+code"),
    Column("District", "#adm2+name"),
    Column("District code", "#adm2+code"),
    Column("Sub-district", "#adm3+name"),
    Column("Sub-district code", "#adm3+code"),
    Column("Latitude", "#geo+lat"),
    Column("Longitude", "#geo+lon"),
    Column("Radius of doubt, metres", "#x_radius+m"),
)
BY_WHOSE_WORD = (
    Column("Source", "#meta+source"),
    Column("Where in the source", "#x_locator"),
    Column("Reliability", "#x_grade+reliability"),
    Column("Credibility", "#x_grade+credibility"),
)
CHECKED = Column("Verification", "#status+verification")
MARKING = Column("Marking", "#meta+marking")
RELEASE = (
    Column("Released to", "#meta+audience"),
    Column("Entries held back", "#meta+held_back"),
)


def when_cells(period: Period, names: Names) -> list[Cell]:
    """Return the days between which it must have been, both included, then the exact bounds."""
    return [
        _day(period.start_earliest, names),
        _last_day(period, names),
        period.precision.value,
        period.said,
        names.moment(period.start_earliest),
        names.moment(period.start_latest),
        names.moment(period.end_earliest),
        names.moment(period.end_latest),
    ]


def where_cells(location: Location) -> list[Cell]:
    """Return a place's name, the words it was given in, what it lies in, and the point with its doubt."""
    areas = (location.province, location.district, location.subdistrict)
    named: list[Cell] = [words for code in areas for words in (place_name(code), code)]
    point: list[Cell] = [location.latitude, location.longitude, location.radius_m]
    return [location.name, location.said, location.precision.value, *named, *point]


def word_cells(citations: Sequence[Citation], names: Names) -> list[Cell]:
    """Return whose word it is, and the grade of the best-graded citation."""
    grade = names.view.grade(tuple(citations))
    return [
        several(names.source(cited.source) for cited in citations),
        several(cited.locator for cited in citations),
        grade.reliability.value,
        grade.credibility.value,
    ]


def status_cells(verification: Verification, marking: Marking) -> list[Cell]:
    """Return how far an entry was checked, and who may see it."""
    return [verification.value, marking.label]


def released_cells(released: Released) -> list[Cell]:
    """Return for whom the file was released, and how many entries they do not see or see without a name."""
    return [released.audience.label, released.held_back]


def _day(moment: datetime | None, names: Names) -> str | None:
    return moment.astimezone(names.zone).date().isoformat() if moment else None


def _last_day(period: Period, names: Names) -> str | None:
    end = period.end_latest
    if end is None:
        return None
    # An end is the midnight after, unless it is the very moment
    is_exact = end == period.end_earliest and end == period.start_earliest
    return _day(end if is_exact else end - timedelta.resolution, names)
