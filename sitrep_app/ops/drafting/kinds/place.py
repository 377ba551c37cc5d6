"""A place of the workspace's own: a draft becomes the place, and its words become a draft."""

import re
from dataclasses import replace

from sitrep_app.domain import gazetteer
from sitrep_app.domain.draft import Words
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.own_place import SETTLEMENT, OwnPlace
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.fields import FieldSpec, attaching, citing, marking, other_names
from sitrep_app.ops.drafting.kind import Kind
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.ops.drafting.rules import CITED, OUTSIDE

_DISTANCE = re.compile(r"(?:±\s*)?(?P<number>\d{1,5}(?:\.\d+)?)\s*(?P<unit>m|km|م|كم|کم)?", re.IGNORECASE)
_KILOMETRES = ("km", "كم", "کم")

_FIELDS = (
    FieldSpec("name", later("Name"), required=True),
    FieldSpec("type", later("Kind of place"), "choice", "place_kind", default=SETTLEMENT),
    FieldSpec("where", later("Where"), "where", required=True),
    FieldSpec("within", later("Give or take")),
    FieldSpec("district", later("District"), "where"),
    *other_names(),
    FieldSpec("alias", later("Other names"), "items", repeated=True),
    FieldSpec("note", later("Note"), "text"),
    *citing(),
    marking(),
    attaching(),
)


def _read(reading: Reading, known: OwnPlace | None) -> OwnPlace | None:
    """Return the place that a draft says, None while something required is missing."""
    draft = reading.draft
    name = reading.text("name", required=_("The place has no name"))
    kind = reading.choice("type", "place_kind", SETTLEMENT)
    reading.text("where", required=_("Nobody has said where it lies"))
    is_as_known = all(map(reading.unchanged, ("where", "within", "district")))
    location = known.location if known and is_as_known else _location(reading)
    citations = reading.citations(known.citations if known else ())
    shown_to = reading.marking()
    if not name:
        return None
    reading.say_namesakes("place", name)
    names, note = reading.other_names(), draft.text("note")
    return OwnPlace(name, kind, names, draft.items("alias"), location, note, citations, shown_to)


def _location(reading: Reading) -> Location:
    """Return the position with the doubt and the district that the draft gives, else those that were computed."""
    place = reading.place("where")
    radius = reading.attempt("within", lambda: _metres(reading.draft.text("within")), None)
    if radius is not None:
        place = replace(place, radius_m=radius)
        if place.precision is Closeness.UNKNOWN and place.latitude is not None:
            place = replace(place, precision=Closeness.VICINITY)
    return reading.attempt("district", lambda: _within_district(place, reading.draft.text("district")), place)


def _metres(words: str) -> int | None:
    if not words:
        return None
    found = _DISTANCE.fullmatch(words.strip())
    if found is None:
        what, remedy = _("“{text}” is no distance").format(text=words), _("Give it like 500 m or 2 km.")
        raise Trouble(what, words, remedy, "within")
    is_kilometres = (found["unit"] or "").lower() in _KILOMETRES
    return round(float(found["number"]) * (1000 if is_kilometres else 1))


def _within_district(place: Location, words: str) -> Location:
    if not words:
        return place
    district = next((one for one in gazetteer.load().find(words) if one.kind == "adm2"), None)
    if district is None:
        what, remedy = _("There is no district “{text}”").format(text=words), _("Choose one from the list.")
        raise Trouble(what, words, remedy, "district")
    subdistrict = place.subdistrict if place.district == district.adm2 else ""
    return replace(place, province=district.adm1, district=district.adm2, subdistrict=subdistrict)


def _words(place: OwnPlace, names: Names) -> dict[str, Words]:
    """Return the words that read back as a place."""
    where = place.location
    district = gazetteer.load().by_id(f"cod:{where.district}") if where.district else None
    return {
        "name": place.name,
        "type": place.type,
        "where": wording.location(where),
        "within": f"{where.radius_m} m" if where.radius_m is not None else "",
        "district": district.name_en if district else "",
        "alias": place.aliases,
        "note": place.note,
        "marking": place.marking,
        **{f"name_{language}": name for language, name in place.names.items()},
        **wording.citing(place.citations, names),
    }


KIND = Kind("place", 75, "place", _FIELDS, _read, _words, rules=(OUTSIDE, *CITED))
