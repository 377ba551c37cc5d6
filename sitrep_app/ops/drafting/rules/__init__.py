"""Soft rules: what makes an entry doubtful, and can be overruled with a reason that is kept in the record."""

from collections.abc import Mapping

from sitrep_app.ops.drafting.rules.dates import FUTURE, LONG_AGO, SOURCE_DATE
from sitrep_app.ops.drafting.rules.figures import KILLED_UNGRADED, WIDE_ESTIMATE
from sitrep_app.ops.drafting.rules.grading import REGRADED, explained
from sitrep_app.ops.drafting.rules.parties import ITSELF, OUTSIDE, WIDER_THAN_SOURCE
from sitrep_app.ops.drafting.rules.rebuilding import BACKWARDS, FEWER_DONE
from sitrep_app.ops.drafting.rules.rule import Case, Doubt, Rule, doubts_about

CITED = (SOURCE_DATE, WIDER_THAN_SOURCE, REGRADED)
"""The rules for what rests on sources."""

EVENT = (FUTURE, LONG_AGO, OUTSIDE, KILLED_UNGRADED, WIDE_ESTIMATE, ITSELF, *CITED)
"""The rules for whatever happened."""

RULES: Mapping[str, Rule] = {
    rule.name: rule
    for rule in (
        *(FUTURE, LONG_AGO, SOURCE_DATE, KILLED_UNGRADED, WIDE_ESTIMATE, ITSELF, OUTSIDE),
        *(WIDER_THAN_SOURCE, REGRADED, BACKWARDS, FEWER_DONE),
    )
}
"""Every soft rule by its code in the records."""

__all__ = [
    "BACKWARDS",
    "CITED",
    "EVENT",
    "FEWER_DONE",
    "FUTURE",
    "LONG_AGO",
    "OUTSIDE",
    "REGRADED",
    "RULES",
    "SOURCE_DATE",
    "Case",
    "Doubt",
    "Rule",
    "doubts_about",
    "explained",
]
