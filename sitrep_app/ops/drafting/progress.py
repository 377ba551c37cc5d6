"""A draft of progress or of a reported total becomes the claim, and its words become a draft."""

from sitrep_app.domain.draft import Words
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.i18n import _
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.numbers import read_count
from sitrep_app.ops.drafting.reading import Reading

AXES = {
    "building": "building_condition",
    "equipment": "equipment_condition",
    "functionality": "functionality",
    "accessibility": "accessibility",
    "staffing": "staffing",
    "supplies": "supplies",
}


def read_progress(reading: Reading, known: Progress | None) -> Progress | None:
    """Return the progress that a draft says, None while something required is missing."""
    draft = reading.draft
    name = reading.text("facility", required=_("No facility is named"))
    state = reading.choice("state", "lifecycle", required=_("No state is chosen"))
    period = known.period if known and reading.unchanged("when") else reading.period("when")
    axes = {axis: reading.choice(axis, vocabulary, "unknown") for axis, vocabulary in AXES.items()}
    partners = tuple(reading.actor("partner", words) for words in draft.items("partner"))
    citations = reading.citations(known.citations if known else ())
    verification, marking = reading.verification(), reading.marking()
    if not name or not state:
        return None
    return Progress(
        facility=_facility(reading, name),
        state=state,
        period=period,
        **axes,
        causes=draft.items("cause"),
        partners=partners,
        note=draft.text("note"),
        citations=citations,
        verification=verification,
        marking=marking,
    )


def read_total(reading: Reading, known: ReportedTotal | None) -> ReportedTotal | None:
    """Return the reported total that a draft says, None while something required is missing."""
    name = reading.text("programme", required=_("No programme is named"))
    numbers = {}
    for field in ("done", "of"):
        words = reading.text(field, required=_("No number is given"))
        numbers[field] = (
            reading.attempt(field, lambda w=words, f=field: read_count(w, f), 0) if words else None
        )
    period = known.period if known and reading.unchanged("when") else reading.period("when")
    citations = reading.citations(known.citations if known else ())
    marking, done, of = reading.marking(), numbers["done"], numbers["of"]
    if not name or done is None or of is None or reading.troubles.keys() & {"done", "of"}:
        return None
    programme = reading.programme("programme", "")
    assert programme is not None
    counted_by, note = reading.draft.text("counted_by"), reading.draft.text("note")
    return reading.attempt(
        "done", lambda: ReportedTotal(programme, done, of, period, counted_by, note, citations, marking), None
    )


def progress_words(progress: Progress, names: Names) -> dict[str, Words]:
    """Return the words that read back as progress."""
    facility = (
        names.state("facility", progress.facility) if names.find("facility", progress.facility) else None
    )
    about: dict[str, Words] = {}
    if isinstance(facility, Facility):
        about = {
            "facility_type": facility.type,
            "programme": names.label("programme", facility.programme) if facility.programme else "",
            "where": wording.location(facility.location),
        }
    return {
        "facility": names.label("facility", progress.facility),
        **about,
        "state": progress.state,
        "when": wording.period(progress.period),
        **{axis: getattr(progress, axis) for axis in AXES},
        "cause": progress.causes,
        "partner": tuple(names.label("actor", partner) for partner in progress.partners),
        "note": progress.note,
        **wording.citing(progress.citations, names),
        **wording.judging(progress.verification, progress.marking),
    }


def total_words(total: ReportedTotal, names: Names) -> dict[str, Words]:
    """Return the words that read back as a reported total."""
    return {
        "programme": names.label("programme", total.programme),
        "done": str(total.done),
        "of": str(total.of),
        "when": wording.period(total.period),
        "counted_by": total.counted_by,
        "note": total.note,
        "marking": total.marking,
        **wording.citing(total.citations, names),
    }


def _facility(reading: Reading, name: str) -> SubjectId:
    """Find a facility, or have it added with the draft's kind, programme and place."""
    found = reading.attempt("facility", lambda: reading.names.find("facility", name), None)
    if found is not None or "facility" in reading.troubles:
        return found or SubjectId("f" * 32)
    facility_type = reading.choice("facility_type", "facility_type")
    programme = reading.programme("programme", facility_type)
    if programme is not None and not facility_type:
        state = reading.names.state("programme", programme)
        facility_type = state.facility_type if isinstance(state, Programme) else ""
    if not facility_type:
        reading.text("facility_type", required=_("A new facility needs its kind"))
        return SubjectId("f" * 32)
    facility = Facility(
        name, facility_type, programme, location=reading.place("where"), marking=reading.marking()
    )
    reading.hints["facility"] = _("“{name}” is new").format(name=name)
    return reading.names.find_or_add(facility)
