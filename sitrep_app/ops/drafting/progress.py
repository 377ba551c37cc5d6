"""A draft of progress or of a reported total becomes the claim, and its words become a draft."""

from dataclasses import replace

from sitrep_app.domain.draft import Words
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.location import Location
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.numbers import read_count
from sitrep_app.ops.drafting.reading import NOBODY, Reading

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


def read_total(reading: Reading, known: ReportedTotal | None) -> ReportedTotal | None:
    """Return the reported total that a draft says, None while something required is missing."""
    name = reading.text("programme", required=_("No programme is named"))
    done, of = _count(reading, "done"), _count(reading, "of")
    period = known.period if known and reading.unchanged("when") else reading.period("when")
    citations = reading.citations(known.citations if known else ())
    marking = reading.marking()
    programme = _programme(reading) if name else None
    if programme is None or done is None or of is None:
        return None
    counted_by, note = reading.draft.text("counted_by"), reading.draft.text("note")
    return reading.attempt(
        "done", lambda: ReportedTotal(programme, done, of, period, counted_by, note, citations, marking), None
    )


def _count(reading: Reading, field: str) -> int | None:
    words = reading.text(field, required=_("No number is given"))
    return reading.attempt(field, lambda: read_count(words, field), None) if words else None


def progress_words(progress: Progress, names: Names) -> dict[str, Words]:
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
    if "facility" in reading.troubles:
        return NOBODY
    if found is not None:
        _complete(reading, found)
        return found
    programme = _programme(reading)
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
    programme = _programme(reading, facility.type) or facility.programme
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


def _programme(reading: Reading, usual: str = "") -> SubjectId | None:
    """Find a programme, or have it added with the kind of facility that the draft gives, else the usual one."""
    name = reading.draft.text("programme")
    if not name:
        return None
    found = reading.attempt("programme", lambda: reading.names.find("programme", name), None)
    if found is not None or "programme" in reading.troubles:
        return found
    kind = reading.choice("facility_type", "facility_type") or usual
    if not kind:
        reading.text("facility_type", required=_("A new programme needs its kind of facility"))
        return None
    return reading.programme("programme", kind)


def _type_of(reading: Reading, programme: SubjectId | None) -> str:
    state = reading.names.state("programme", programme) if programme else None
    return state.facility_type if isinstance(state, Programme) else ""
