"""Progress: a draft becomes the claim on a facility's state, and its words become a draft."""

from dataclasses import replace

from sitrep_app.domain.draft import Words
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.location import Location
from sitrep_app.domain.programme import Programme
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.fields import FieldSpec, attaching, citing, judging
from sitrep_app.ops.drafting.kind import Kind
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.programmes import programme_or_new
from sitrep_app.ops.drafting.reading import NOBODY, Reading
from sitrep_app.ops.drafting.rules import BACKWARDS, CITED, FUTURE, LONG_AGO

AXES = {
    "building": "building_condition",
    "equipment": "equipment_condition",
    "functionality": "functionality",
    "accessibility": "accessibility",
    "staffing": "staffing",
    "supplies": "supplies",
}

_FIELDS = (
    FieldSpec("facility", later("Facility"), "facility", required=True),
    FieldSpec("facility_type", later("Kind of facility"), "choice", "facility_type"),
    FieldSpec("programme", later("Programme"), "programme"),
    FieldSpec("where", later("Where"), "where"),
    FieldSpec("state", later("State"), "choice", "lifecycle", required=True),
    FieldSpec("when", later("When"), "when", required=True),
    *(
        FieldSpec(
            axis.removesuffix("_condition"),
            load(axis).title["en"],
            "choice",
            axis,
            default="unknown",
            terms=load(axis).title,
        )
        for axis in AXES.values()
    ),
    FieldSpec("cause", later("Causes"), "items", repeated=True, main=False),
    FieldSpec("partner", later("Partners"), "actor", repeated=True),
    FieldSpec("note", later("Note"), "text"),
    *citing(),
    *judging(),
    attaching("attachment_role"),
)


def _read(reading: Reading, known: Progress | None) -> Progress | None:
    """Return the progress that a draft says, None while something required is missing."""
    draft = reading.draft
    name = reading.text("facility", required=_("No facility is named"))
    state = reading.choice("state", "lifecycle", required=_("No state is chosen"))
    period = known.period if known and reading.unchanged("when") else reading.period("when")
    axes = {axis: reading.choice(axis, vocabulary, "unknown") for axis, vocabulary in AXES.items()}
    facility = _facility(reading, name) if name else None
    partners = reading.actors("partner")
    citations = reading.citations(known.citations if known else ())
    verification, marking = reading.verification(), reading.marking()
    if facility is None or not state:
        return None
    return Progress(
        facility=facility,
        state=state,
        period=period,
        **axes,
        causes=draft.items("cause"),
        partners=partners,
        note=draft.text("note"),
        citations=citations,
        verification=verification,
        marking=marking,
        attachments=known.attachments if known else (),
    )


def _words(progress: Progress, names: Names) -> dict[str, Words]:
    """Return the words that read back as progress."""
    return {
        "facility": names.label("facility", progress.facility),
        "state": progress.state,
        "when": wording.period(progress.period),
        **{axis: getattr(progress, axis) for axis in AXES},
        "cause": progress.causes,
        "partner": tuple(names.label("actor", partner) for partner in progress.partners),
        "note": progress.note,
        **wording.citing(progress.citations, names),
        **wording.judging(progress.verification, progress.marking),
    }


def _facility(reading: Reading, name: str) -> SubjectId:
    """Find a facility, or have it added with the draft's kind, programme and place."""
    found = reading.attempt("facility", lambda: reading.names.find("facility", name), None)
    if "facility" in reading.troubles:
        return NOBODY
    if found is not None:
        _complete(reading, found)
        return found
    programme = programme_or_new(reading)
    kind = reading.choice("facility_type", "facility_type") or _type_of(reading, programme)
    if not kind:
        reading.text("facility_type", required=_("A new facility needs its kind"))
        return NOBODY
    facility = Facility(name, kind, programme, location=reading.place("where"), marking=reading.marking())
    added = reading.names.find_or_add(facility)
    reading.say_new("facility", [added])
    return added


def _complete(reading: Reading, subject: SubjectId) -> None:
    """Record of a known facility what was not known of it; what contradicts its own entry is refused."""
    facility = reading.names.state("facility", subject)
    assert isinstance(facility, Facility)
    kind = reading.choice("facility_type", "facility_type") or facility.type
    programme = programme_or_new(reading, facility.type) or facility.programme
    words = reading.draft.text("where")
    where = facility.location if words in ("", facility.location.said) else reading.place("where")
    said = replace(facility, type=kind, programme=programme, location=where)
    for field, now, before, empty in (
        ("facility_type", said.type, facility.type, ""),
        ("programme", said.programme, facility.programme, None),
        ("where", said.location, facility.location, Location()),
    ):
        if before not in (now, empty):
            reading.troubles.setdefault(field, _otherwise(reading, field, facility))
    if said != facility and not reading.troubles:
        reading.names.revise(subject, said, "")


def _otherwise(reading: Reading, field: str, facility: Facility) -> Trouble:
    return Trouble(
        _("{facility} is recorded otherwise").format(facility=facility.name),
        reading.draft.text(field),
        _("Leave this empty, or correct the facility's own entry."),
        field,
    )


def _type_of(reading: Reading, programme: SubjectId | None) -> str:
    state = reading.names.state("programme", programme) if programme else None
    return state.facility_type if isinstance(state, Programme) else ""


KIND = Kind(
    "progress",
    30,
    "progress",
    _FIELDS,
    _read,
    _words,
    followed=("facility", "source", "reliability"),
    rules=(FUTURE, LONG_AGO, BACKWARDS, *CITED),
)
