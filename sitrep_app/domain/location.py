"""Where something happened, with its doubt; what the source said is kept beside what was computed."""

import math
from dataclasses import dataclass
from enum import StrEnum

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _

EARTH_RADIUS_KM = 6371.0088
HALF_ROUND_M = 20_037_509
WIDE_M = 3_000
"""The radius of doubt above which a place is drawn as an area, however it was named."""


class Closeness(StrEnum):
    """How finely a place is known; the codes of the vocabulary `location_precision`."""

    POINT = "point"
    VICINITY = "vicinity"
    SETTLEMENT = "settlement"
    SUBDISTRICT = "subdistrict"
    DISTRICT = "district"
    PROVINCE = "province"
    COUNTRY = "country"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Location:
    """A place: the words it was given in, the gazetteer's entry, and the point with its radius of doubt.

    `latitude` and `longitude` are WGS 84 degrees, `radius_m` metres; `place` is a gazetteer id;
    `province`, `district`, `subdistrict` are COD p-codes, empty where not known.
    """

    precision: Closeness = Closeness.UNKNOWN
    said: str = ""
    name: str = ""
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    radius_m: int | None = None
    province: str = ""
    district: str = ""
    subdistrict: str = ""

    def __post_init__(self) -> None:
        """Refuse half a coordinate and one off the globe."""
        if (self.latitude is None) != (self.longitude is None):
            raise Trouble(
                _("The coordinate has only one number"), self.said, _("Give latitude and longitude."), "where"
            )
        latitude, longitude = self.latitude or 0.0, self.longitude or 0.0
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise Trouble(
                _("The coordinate {latitude}, {longitude} is not on the globe").format(
                    latitude=latitude, longitude=longitude
                ),
                self.said,
                _("Give latitude from -90 to 90, then longitude from -180 to 180."),
                "where",
            )
        if self.radius_m is not None and not 0 <= self.radius_m <= HALF_ROUND_M:
            raise Trouble(
                _("The radius of doubt ({metres} m) cannot be drawn").format(metres=self.radius_m),
                self.said,
                _("Give a distance from 0 m up, or none."),
                "where",
            )

    @property
    def is_doubtful(self) -> bool:
        """Say whether the place is drawn as a hatched area rather than a point: a district, or a wide radius."""
        named_closely = self.precision in (Closeness.POINT, Closeness.VICINITY, Closeness.SETTLEMENT)
        return not named_closely or (self.radius_m or 0) > WIDE_M

    @property
    def label(self) -> str:
        """Return the name to show: the gazetteer's, else the source's words."""
        return self.name or self.said


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance between two (latitude, longitude) points in kilometres."""
    (lat1, lon1), (lat2, lon2) = ((math.radians(a), math.radians(b)) for a, b in (one, other))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(h))


def offset(origin: tuple[float, float], kilometres: float, bearing_degrees: float) -> tuple[float, float]:
    """Return the (latitude, longitude) reached from a point over a great circle; the bearing is clockwise from north."""
    lat, lon = math.radians(origin[0]), math.radians(origin[1])
    bearing, angle = math.radians(bearing_degrees), kilometres / EARTH_RADIUS_KM
    lat2 = math.asin(math.sin(lat) * math.cos(angle) + math.cos(lat) * math.sin(angle) * math.cos(bearing))
    lon2 = lon + math.atan2(
        math.sin(bearing) * math.sin(angle) * math.cos(lat), math.cos(angle) - math.sin(lat) * math.sin(lat2)
    )
    return math.degrees(lat2), (math.degrees(lon2) + 540) % 360 - 180
