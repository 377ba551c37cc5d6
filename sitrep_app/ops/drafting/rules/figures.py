"""Figures that may have been mistyped, or that nobody has vouched for."""

from collections.abc import Sequence

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.grade import Credibility, Reliability
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting.rules.rule import Case, Found, Rule

MANY_KILLED = 100
TIMES_THE_BEST = 10


def _look_for_many(case: Case) -> Found:
    claims: Sequence[Claim] = case.state.claims
    many = any(claim.measure == "killed" and (claim.best or 0) > MANY_KILLED for claim in claims)
    if many and not _is_graded(case):
        words = _("More than {n} killed, and no source that has been graded says so.")
        yield "killed", words.format(n=MANY_KILLED)


def _is_graded(case: Case) -> bool:
    return any(cited.credibility is not Credibility.CANNOT_BE_JUDGED for cited in case.citations) or any(
        source.reliability is not Reliability.F for source in case.sources
    )


def _look_for_wide(case: Case) -> Found:
    for claim in case.state.claims:
        if claim.best and claim.high is not None and claim.high > TIMES_THE_BEST * claim.best:
            words = _("The high estimate ({high}) is more than ten times the best one ({best}).")
            yield claim.measure, words.format(high=claim.high, best=claim.best)


KILLED_UNGRADED = Rule("killed_ungraded", later("Many killed, by no graded source"), _look_for_many)
WIDE_ESTIMATE = Rule("wide_estimate", later("The estimates lie far apart"), _look_for_wide)
