"""Grid references: MGRS, "38S MC 94 60" at every precision, and UTM, "38S 494171 3759784"; WGS 84 throughout."""

import math
import re

from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _

BANDS = "cdefghjklmnpqrstuvwx"
"""The bands of latitude, each of eight degrees from 80° S; the last has twelve."""

_COLUMNS = ("abcdefgh", "jklmnpqr", "stuvwxyz")
_ROWS = "abcdefghjklmnpqrstuv"
_SQUARE_M = 100_000
_ROWS_REPEAT_M = 2_000_000
_SOUTH_M = 10_000_000
_ZONES = range(1, 61)
_EASTINGS = range(100_000, 900_001)
_TOLERANCE = 1.0
"""How many degrees a square may reach over the edge of its band."""

_MGRS = re.compile(
    rf"(?P<label>mgrs:? ?)?(?P<zone>\d{{1,2}}) ?(?P<band>[{BANDS}]) ?(?P<column>[a-hj-np-z])(?P<row>[a-hj-np-v])"
    r"(?: ?(?P<digits>\d{2,10})| ?(?P<east>\d{1,5}) (?P<north>\d{1,5}))?"
)
_UTM = re.compile(
    rf"(?:utm:? ?)?(?:zone )?(?P<zone>\d{{1,2}}) ?(?P<band>[{BANDS}])?,? ?e?:? ?(?P<east>\d{{6}}(?:\.\d+)?) ?(?:me|m|e)?"
    r"[,;/ ]{1,2}n?:? ?(?P<north>\d{5,8}(?:\.\d+)?) ?(?:mn|m|n)?"
)

_RADIUS_M = 6_378_137.0
_FLATTENING = 1 / 298.257223563
_SCALE = 0.9996
_N = _FLATTENING / (2 - _FLATTENING)
_RECTIFYING_M = _RADIUS_M / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
_BETA = (
    _N / 2 - 2 * _N**2 / 3 + 37 * _N**3 / 96,
    _N**2 / 48 + _N**3 / 15,
    17 * _N**3 / 480,
)
_DELTA = (
    2 * _N - 2 * _N**2 / 3 - 2 * _N**3,
    7 * _N**2 / 3 - 8 * _N**3 / 5,
    56 * _N**3 / 15,
)


def read_grid(words: str, said: str) -> Location | None:
    """Return the point of a spelled grid reference, None where the words are none; Trouble for one that no map has.

    A reference names a square: the point is its middle, the radius of doubt half its diagonal.
    """
    if found := _MGRS.fullmatch(words):
        return _read_mgrs(found, said)
    if found := _UTM.fullmatch(words):
        return _read_utm(found, said)
    return None


def to_degrees(zone: int, easting: float, northing: float) -> tuple[float, float]:
    """Return latitude and longitude of a point of a UTM zone; south of the equator the northing is negative.

    Krüger's series to the third order in n: within a millimetre inside a zone.
    """
    xi, eta = northing / (_SCALE * _RECTIFYING_M), (easting - 500_000) / (_SCALE * _RECTIFYING_M)
    xi_sphere, eta_sphere = xi, eta
    for order, beta in enumerate(_BETA, 1):
        xi_sphere -= beta * math.sin(2 * order * xi) * math.cosh(2 * order * eta)
        eta_sphere -= beta * math.cos(2 * order * xi) * math.sinh(2 * order * eta)
    chi = math.asin(math.sin(xi_sphere) / math.cosh(eta_sphere))
    latitude = chi + sum(delta * math.sin(2 * order * chi) for order, delta in enumerate(_DELTA, 1))
    longitude = math.atan2(math.sinh(eta_sphere), math.cos(xi_sphere))
    return math.degrees(latitude), math.degrees(longitude) + zone * 6 - 183


def _read_mgrs(found: re.Match[str], said: str) -> Location | None:
    east, north = _halves(found, said)
    if not east and not found["label"]:
        return None
    zone = _zone(found["zone"], said)
    size = _SQUARE_M // 10 ** len(east)
    columns = _COLUMNS[(zone - 1) % 3]
    if found["column"] not in columns:
        raise _no_square(found, said)
    easting = _SQUARE_M * (columns.index(found["column"]) + 1) + int(east or 0) * size + size / 2
    row = (_ROWS.index(found["row"]) - (0 if zone % 2 else 5)) % len(_ROWS)
    within = row * _SQUARE_M + int(north or 0) * size + size / 2
    south, up = _edges(found["band"])
    for northing in range(-_SOUTH_M, _SOUTH_M, _ROWS_REPEAT_M):
        latitude, longitude = to_degrees(zone, easting, northing + within)
        if south - _TOLERANCE <= latitude <= up + _TOLERANCE and abs(northing + within) < _SOUTH_M:
            return _located(latitude, longitude, size, said)
    raise _no_square(found, said)


def _halves(found: re.Match[str], said: str) -> tuple[str, str]:
    """Return the digits for east and for north, as many of the one as of the other."""
    if found["east"]:
        east, north = found["east"], found["north"]
    else:
        digits = found["digits"] or ""
        east, north = digits[: (len(digits) + 1) // 2], digits[(len(digits) + 1) // 2 :]
    if len(east) != len(north):
        raise Trouble(
            _("The grid reference has more digits for one direction than for the other"),
            said,
            _("Give as many for east as for north, like 38S MC 9417 5978."),
            "where",
        )
    return east, north


def _read_utm(found: re.Match[str], said: str) -> Location:
    """Read a letter as the band it is where the northing lies in it, else as north or south of the equator."""
    zone, easting, northing = _zone(found["zone"], said), float(found["east"]), float(found["north"])
    if int(easting) not in _EASTINGS or northing > _SOUTH_M:
        raise Trouble(
            _("The UTM coordinate is not in any zone"),
            said,
            _("Give the easting (6 digits) before the northing, like 38S 494171 3759784."),
            "where",
        )
    latitude, longitude = to_degrees(zone, easting, northing)
    band = found["band"] or "n"
    south, up = _edges(band)
    if not south <= latitude <= up and (band == "s" or up <= 0):
        latitude, longitude = to_degrees(zone, easting, northing - _SOUTH_M)
    return _located(latitude, longitude, 1, said)


def _edges(band: str) -> tuple[float, float]:
    south = 8 * BANDS.index(band) - 80
    return south, south + (12 if band == BANDS[-1] else 8)


def _zone(written: str, said: str) -> int:
    if int(written) not in _ZONES:
        raise Trouble(
            _("There is no grid zone {number}").format(number=int(written)),
            said,
            _("Zones go from 1 to 60; Iraq lies in 37, 38 and 39."),
            "where",
        )
    return int(written)


def _no_square(found: re.Match[str], said: str) -> Trouble:
    square = f"{found['column']}{found['row']}".upper()
    return Trouble(
        _("Grid zone {zone} has no square {square}").format(
            zone=f"{found['zone']}{found['band'].upper()}", square=square
        ),
        said,
        _("Check the letters, like 38S MC 9417 5978."),
        "where",
    )


def _located(latitude: float, longitude: float, size: float, said: str) -> Location:
    radius = max(10, math.ceil(size / math.sqrt(2)))
    return Location(
        Closeness.POINT if radius <= 100 else Closeness.VICINITY,
        said,
        latitude=round(latitude, 6),
        longitude=round((longitude + 180) % 360 - 180, 6),
        radius_m=radius if radius <= 100 else -(-radius // 100) * 100,
    )
