"""Sums counted again from what is left, for the case that something was taken out of a finished view."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from sitrep_app.domain.claim import Estimate, reconcile
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.figures import KeyFigures
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import Lens

ATTACK = "violence_against_civilians"
TREND = "x_trend"

Measured = tuple[str, str]


def recount(figures: KeyFigures, incidents: Iterable[Entry[Incident]], lens: Lens) -> KeyFigures:
    """Return the figures with every sum drawn from these incidents alone."""
    listed = [entry.state for entry in incidents]
    claims: dict[Measured, Estimate] = {}
    behind: Counter[Measured] = Counter()
    uncounted: Counter[Measured] = Counter()
    for incident in listed:
        merged = reconcile(incident.claims)
        for measured, estimate in merged.items():
            claims[measured] = claims.get(measured, Estimate()) + estimate
        behind.update(merged.keys())
        uncounted.update({(claim.measure, claim.population) for claim in incident.claims} - merged.keys())
    end = _end(lens, listed)
    span = timedelta(days=figures.days)
    return replace(
        figures,
        claims=claims,
        uncounted=dict(uncounted),
        incidents_by_claim=dict(behind),
        attacks=_attacks(listed, end - span, end, end) if end else 0,
        attacks_before=_attacks(listed, end - 2 * span, end - span, end) if end else 0,
    )


def _end(lens: Lens, incidents: Iterable[Incident]) -> datetime | None:
    """Return the moment the figures look back from: the standpoint's, else the latest that is known of."""
    ends = [incident.period.end_latest or incident.period.start_latest for incident in incidents]
    return lens.standpoint.as_of or lens.end or max((end for end in ends if end is not None), default=None)


def _attacks(incidents: Iterable[Incident], start: datetime, end: datetime, until: datetime) -> int:
    """Count attacks in [start, end), each at the middle of its doubt up to a date; a claim about a trend is no attack."""
    attacks = [one for one in incidents if one.category == ATTACK and one.type != TREND]
    middles = [one.period.likely_start_by(until) for one in attacks]
    return sum(middle is not None and start <= middle < end for middle in middles)
