"""How lately somebody said that what was recorded still holds."""

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo

from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.when import say_period
from sitrep_app.i18n import _, current


def newest_confirmations(
    confirmations: Iterable[Entry[Confirmation]], as_of: datetime | None
) -> Mapping[SubjectId, Entry[Confirmation]]:
    """Return, for each entry that somebody confirmed by a date, the newest word on it."""
    begun = [one for one in confirmations if one.state.period.may_have_begun_by(as_of)]
    return {one.state.confirms: one for one in sorted(begun, key=_dated)}


def still_so(
    confirmed: Mapping[SubjectId, Entry[Confirmation]], subject: SubjectId, zone: tzinfo | None = None
) -> str:
    """Return as of when an entry was last said to hold still; empty where nobody has said so."""
    if subject not in confirmed:
        return ""
    words = say_period(confirmed[subject].state.period, current(), zone)
    return _("still so {when}").format(when=words)


def _dated(one: Entry[Confirmation]) -> tuple[float, int, str]:
    moment = one.state.period.likely_start
    return (moment.timestamp() if moment else float("-inf"), one.known_from, one.subject)
