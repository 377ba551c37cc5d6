"""How far two dated claims about one subject say the same: two ties, two states of a facility, two totals."""

from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.likeness.evidence import Evidence, Sign
from sitrep_app.domain.likeness.judging import Likeness, as_score
from sitrep_app.domain.likeness.times import weigh_times
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.domain.tie import Tie
from sitrep_app.i18n import _

Claims = Tie | Progress | ReportedTotal | Confirmation

_ABOUT_ONE = -0.2
_SAME, _OTHER = 1.5, -1.0


def likeness_of_claims(one: Claims, other: Claims) -> Likeness:
    """Return how far two claims about the same may be one; the same words at the same time are likely one."""
    time = _softened(weigh_times(one.period, other.period))
    reasons, weight = [_about(one)], _ABOUT_ONE + time.weight
    if _said(one) == _said(other):
        reasons.append(_("says the same"))
        weight += _SAME
    else:
        weight += _OTHER
    return Likeness(as_score(weight), tuple(filter(None, (*reasons, time.said))))


def _softened(time: Evidence) -> Evidence:
    """What is said of one subject at another time is the next word on it, and worth looking at."""
    return Evidence(Sign.FEW_DAYS, time.said) if time.sign is Sign.OTHER_TIME else time


def _about(claim: Claims) -> str:
    match claim:
        case Tie():
            return _("same two actors")
        case Progress():
            return _("same facility")
        case ReportedTotal():
            return _("same programme")
        case Confirmation():
            return _("confirms the same entry")


def _said(claim: Claims) -> tuple[object, ...]:
    match claim:
        case Tie():
            return (claim.level, claim.domain, claim.claimed_by)
        case Progress():
            return (claim.state,)
        case ReportedTotal():
            return (claim.done, claim.of)
        case Confirmation():
            return (claim.claimed_by,)
