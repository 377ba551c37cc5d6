"""A facility: a draft becomes a facility, and its words become a draft."""

from sitrep_app.domain.draft import Words
from sitrep_app.domain.facility import Facility
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.fields import FieldSpec, attaching, citing, marking, other_names
from sitrep_app.ops.drafting.kind import Kind
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.ops.drafting.rules import CITED, OUTSIDE

_FIELDS = (
    FieldSpec("name", later("Name"), required=True),
    FieldSpec("facility_type", later("Kind of facility"), "choice", "facility_type", required=True),
    FieldSpec("programme", later("Programme"), "programme"),
    FieldSpec("where", later("Where"), "where"),
    *other_names(),
    *citing(),
    marking(),
    attaching(),
)


def _read(reading: Reading, known: Facility | None) -> Facility | None:
    """Return the facility that a draft says, None while something required is missing."""
    name = reading.text("name", required=_("The facility has no name"))
    kind = reading.choice("facility_type", "facility_type", required=_("The facility has no kind"))
    location = known.location if known and reading.unchanged("where") else reading.place("where")
    citations = reading.citations(known.citations if known else ())
    shown_to = reading.marking()
    if not name or not kind:
        return None
    reading.say_namesakes("facility", name)
    programme = reading.programme("programme", kind)
    return Facility(name, kind, programme, reading.other_names(), location, citations, shown_to)


def _words(facility: Facility, names: Names) -> dict[str, Words]:
    """Return the words that read back as a facility."""
    return {
        "name": facility.name,
        "facility_type": facility.type,
        "programme": names.label("programme", facility.programme) if facility.programme else "",
        "where": wording.location(facility.location),
        "marking": facility.marking,
        **{f"name_{language}": name for language, name in facility.names.items()},
        **wording.citing(facility.citations, names),
    }


KIND = Kind("facility", 80, "facility", _FIELDS, _read, _words, rules=(OUTSIDE, *CITED))
