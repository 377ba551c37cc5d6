"""A reported total: a draft becomes the count, and its words become a draft."""

from sitrep_app.domain.draft import Words
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.fields import FieldSpec, attaching, citing, marking
from sitrep_app.ops.drafting.kind import Kind
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.numbers import read_count
from sitrep_app.ops.drafting.programmes import programme_or_new
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.ops.drafting.rules import CITED, FEWER_DONE, FUTURE, LONG_AGO

_FIELDS = (
    FieldSpec("programme", later("Programme"), "programme", required=True),
    FieldSpec("facility_type", later("Kind of facility"), "choice", "facility_type"),
    FieldSpec("done", later("Rebuilt"), "number", required=True),
    FieldSpec("of", later("Out of"), "number", required=True),
    FieldSpec("when", later("When"), "when", required=True),
    FieldSpec("counted_by", later("Who counted")),
    FieldSpec("note", later("Note"), "text"),
    *citing(),
    marking(),
    attaching(),
)


def _read(reading: Reading, known: ReportedTotal | None) -> ReportedTotal | None:
    """Return the reported total that a draft says, None while something required is missing."""
    name = reading.text("programme", required=_("No programme is named"))
    done, of = _count(reading, "done"), _count(reading, "of")
    period = known.period if known and reading.unchanged("when") else reading.period("when")
    citations = reading.citations(known.citations if known else ())
    shown_to = reading.marking()
    programme = programme_or_new(reading) if name else None
    if programme is None or done is None or of is None:
        return None
    counted_by, note = reading.draft.text("counted_by"), reading.draft.text("note")
    return reading.attempt(
        "done",
        lambda: ReportedTotal(programme, done, of, period, counted_by, note, citations, shown_to),
        None,
    )


def _count(reading: Reading, field: str) -> int | None:
    words = reading.text(field, required=_("No number is given"))
    return reading.attempt(field, lambda: read_count(words, field), None) if words else None


def _words(total: ReportedTotal, names: Names) -> dict[str, Words]:
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


KIND = Kind(
    "reported_total",
    40,
    "reported_total",
    _FIELDS,
    _read,
    _words,
    followed=("programme", "of", "source", "reliability"),
    rules=(FUTURE, LONG_AGO, FEWER_DONE, *CITED),
)
