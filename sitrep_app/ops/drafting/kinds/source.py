"""A source: a draft becomes a source, and its words become a draft."""

from sitrep_app.domain.draft import Words
from sitrep_app.domain.grade import Reliability
from sitrep_app.domain.source import Source
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.fields import FieldSpec, attaching, marking
from sitrep_app.ops.drafting.kind import Kind
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.ops.drafting.rules import FUTURE

_FIELDS = (
    FieldSpec("title", later("Title"), required=True),
    FieldSpec("publisher", later("Publisher")),
    FieldSpec("when", later("Date"), "when"),
    FieldSpec("reliability", later("Reliability"), "choice", "reliability", default="F"),
    FieldSpec("grade_reason", later("Reason for the grade")),
    FieldSpec("note", later("Note"), "text"),
    marking(),
    attaching(),
)


def _read(reading: Reading, known: Source | None) -> Source | None:
    """Return the source that a draft says, None while it has no title."""
    draft = reading.draft
    title = reading.text("title", required=_("The source has no title"))
    period = known.period if known and reading.unchanged("when") else reading.period("when", required=False)
    reliability = Reliability(reading.choice("reliability", "reliability", Reliability.F))
    shown_to = reading.marking()
    if not title:
        return None
    reading.say_namesakes("source", title)
    return Source(
        title,
        draft.text("publisher"),
        period if draft.text("when") else None,
        reliability,
        draft.text("grade_reason"),
        draft.text("note"),
        shown_to,
    )


def _words(source: Source, _names: Names) -> dict[str, Words]:
    """Return the words that read back as a source."""
    return {
        "title": source.title,
        "publisher": source.publisher,
        "when": wording.period(source.period),
        "reliability": source.reliability,
        "grade_reason": source.reason,
        "note": source.note,
        "marking": source.marking,
    }


KIND = Kind("source", 70, "source", _FIELDS, _read, _words, rules=(FUTURE,))
