"""A programme: a draft becomes a programme, and its words become a draft."""

from sitrep_app.domain.draft import Words
from sitrep_app.domain.programme import Programme
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.fields import FieldSpec, attaching, citing, marking
from sitrep_app.ops.drafting.kind import Kind
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.ops.drafting.rules import CITED, OUTSIDE

_FIELDS = (
    FieldSpec("name", later("Name"), required=True),
    FieldSpec("facility_type", later("Kind of facility"), "choice", "facility_type", required=True),
    FieldSpec("where", later("Where"), "where"),
    FieldSpec("partner", later("Partners"), "actor", repeated=True),
    FieldSpec("note", later("Note"), "text"),
    *citing(),
    marking(),
    attaching(),
)


def _read(reading: Reading, known: Programme | None) -> Programme | None:
    """Return the programme that a draft says, None while something required is missing."""
    name = reading.text("name", required=_("The programme has no name"))
    kind = reading.choice(
        "facility_type", "facility_type", required=_("The programme has no kind of facility")
    )
    area = known.area if known and reading.unchanged("where") else reading.place("where")
    partners = reading.actors("partner")
    citations = reading.citations(known.citations if known else ())
    shown_to = reading.marking()
    if not name or not kind:
        return None
    reading.say_namesakes("programme", name)
    return Programme(name, kind, area, partners, reading.draft.text("note"), citations, shown_to)


def _words(programme: Programme, names: Names) -> dict[str, Words]:
    """Return the words that read back as a programme."""
    return {
        "name": programme.name,
        "facility_type": programme.facility_type,
        "where": wording.location(programme.area),
        "partner": tuple(names.label("actor", partner) for partner in programme.partners),
        "note": programme.note,
        "marking": programme.marking,
        **wording.citing(programme.citations, names),
    }


KIND = Kind("programme", 90, "programme", _FIELDS, _read, _words, rules=(OUTSIDE, *CITED))
