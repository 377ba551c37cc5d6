"""A tie: a draft becomes a tie, and a tie's words become a draft."""

from dataclasses import replace

from sitrep_app.domain.draft import Words
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.period import Period, Precision
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.fields import FieldSpec, attaching, citing, judging
from sitrep_app.ops.drafting.kind import Kind
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.ops.drafting.rules import CITED, FUTURE, LONG_AGO, OUTSIDE

_FIELDS = (
    FieldSpec("from", later("Who"), "actor", required=True),
    FieldSpec("to", later("With whom"), "actor", required=True),
    FieldSpec("level", later("Relation"), "choice", "coordination_level", required=True),
    FieldSpec("domain", later("In what"), "choice", "coordination_domain", default="security"),
    FieldSpec("since", later("Since"), "when", required=True),
    FieldSpec("until", later("Until"), "when"),
    FieldSpec("where", later("Where"), "where"),
    FieldSpec("claimed_by", later("By whose word"), "actor"),
    FieldSpec("note", later("Note"), "text"),
    *citing(),
    *judging(),
    attaching(),
)


def _read(reading: Reading, known: Tie | None) -> Tie | None:
    """Return the tie that a draft says, None while something required is missing."""
    draft = reading.draft
    one = _actor(reading, "from", required=_("Nobody is named"))
    other = _actor(reading, "to", required=_("Nobody is named"))
    level = reading.choice("level", "coordination_level", required=_("No relation is chosen"))
    period = _period(reading, known)
    if "since" not in reading.troubles and draft.text("since"):
        reading.say_read("since", period)
    claimed_by = _actor(reading, "claimed_by")
    location = known.area if known and reading.unchanged("where") else reading.place("where")
    citations = reading.citations(known.citations if known else ())
    domain = reading.choice("domain", "coordination_domain", "security")
    verification, marking = reading.verification(), reading.marking()
    if one is None or other is None or not level:
        return None
    note, judged = draft.text("note"), (citations, verification, marking)
    return reading.attempt(
        "to", lambda: Tie(one, other, level, period, domain, location, claimed_by, note, *judged), None
    )


def _actor(reading: Reading, name: str, *, required: str = "") -> SubjectId | None:
    words = reading.text(name, required=required)
    return reading.actor(name, words) if words else None


def _words(tie: Tie, names: Names) -> dict[str, Words]:
    """Return the words that read back as a tie."""
    since, _mark, until = tie.period.said.partition(" until ")
    return {
        "from": names.label("actor", tie.from_actor),
        "to": names.label("actor", tie.to_actor),
        "level": tie.level,
        "domain": tie.domain,
        "since": since or wording.period(tie.period),
        "until": until,
        "where": wording.location(tie.area),
        "claimed_by": names.label("actor", tie.claimed_by) if tie.claimed_by else "",
        "note": tie.note,
        **wording.citing(tie.citations, names),
        **wording.judging(tie.verification, tie.marking),
    }


def _period(reading: Reading, known: Tie | None) -> Period:
    """A tie stands from when it is said to, until somebody says when it ended."""
    if known and reading.unchanged("since") and reading.unchanged("until"):
        return known.period
    began = reading.period("since")
    said = reading.draft.text("since")
    if not reading.draft.text("until"):
        lasting = began.precision in (Precision.AFTER, Precision.UNKNOWN, Precision.BEFORE)
        return replace(began, said=said) if lasting else Period.since(began, said)
    ended = reading.period("until")
    said = f"{said} until {reading.draft.text('until')}"
    if _is_over_before(ended, began):
        late = Trouble(_("It ends before it begins"), said, _("Put the earlier date first."), "until")
        reading.troubles.setdefault("until", late)
        return began
    bounds = (began.start_earliest, began.end_latest, ended.start_earliest, ended.end_latest)
    return reading.attempt("until", lambda: Period(Precision.RANGE, *bounds, said), began)


def _is_over_before(ended: Period, began: Period) -> bool:
    """Say whether the end is past when the beginning comes; the end of a span is the first moment after it."""
    start, end = began.start_earliest, ended.end_latest
    if start is None or end is None:
        return False
    return end < start or (end == start and ended.precision is not Precision.INSTANT)


KIND = Kind(
    "tie",
    20,
    "tie",
    _FIELDS,
    _read,
    _words,
    followed=("from", "to", "domain", "where", "source", "reliability"),
    rules=(FUTURE, LONG_AGO, OUTSIDE, *CITED),
)
