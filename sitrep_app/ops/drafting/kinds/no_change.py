"""No change: somebody's word that what was recorded still holds, without inventing an event; and its words."""

import re

from sitrep_app.domain.confirmation import CONFIRMED, Confirmation
from sitrep_app.domain.draft import Words
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.fields import FieldSpec, attaching, citing, marking
from sitrep_app.ops.drafting.kind import Kind
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.ops.drafting.rules import CITED, FUTURE
from sitrep_app.store import queries

_ID = re.compile(r"[0-9a-f]{32}")

_FIELDS = (
    FieldSpec("confirms", later("Still holds"), "entry", required=True, of=CONFIRMED),
    FieldSpec("when", later("As of"), "when", required=True),
    FieldSpec("claimed_by", later("By whose word"), "actor"),
    FieldSpec("note", later("Note"), "text"),
    *citing(),
    marking(),
    attaching(),
)


def _read(reading: Reading, known: Confirmation | None) -> Confirmation | None:
    """Return the confirmation that a draft says, None while something required is missing."""
    confirms = _confirmed(reading)
    period = known.period if known and reading.unchanged("when") else reading.period("when")
    by = reading.draft.text("claimed_by")
    claimed_by = reading.actor("claimed_by", by) if by else None
    citations = reading.citations(known.citations if known else ())
    shown_to = reading.marking()
    if confirms is None:
        return None
    return Confirmation(confirms, period, claimed_by, reading.draft.text("note"), citations, shown_to)


def _confirmed(reading: Reading) -> SubjectId | None:
    words = reading.text("confirms", required=_("Nothing is named that still holds"))
    found = queries.entry(reading.workspace, SubjectId(words)) if _ID.fullmatch(words) else None
    if found is not None and found.kind in CONFIRMED:
        return found.subject
    if words:
        reading.troubles["confirms"] = Trouble(
            _("“{text}” is no entry that can still hold").format(text=words),
            words,
            _("Give the id of a relation, of progress, of a total or of an event."),
            "confirms",
        )
    return None


def _words(confirmation: Confirmation, names: Names) -> dict[str, Words]:
    """Return the words that read back as a confirmation."""
    by = confirmation.claimed_by
    return {
        "confirms": confirmation.confirms,
        "when": wording.period(confirmation.period),
        "claimed_by": names.label("actor", by) if by else "",
        "note": confirmation.note,
        "marking": confirmation.marking,
        **wording.citing(confirmation.citations, names),
    }


KIND = Kind("no_change", 50, "no_change", _FIELDS, _read, _words, rules=(FUTURE, *CITED))
