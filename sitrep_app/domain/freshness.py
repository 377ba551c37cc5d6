"""How lately somebody said that what was recorded still holds."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId


def newest_confirmations(
    confirmations: Iterable[Entry[Confirmation]], as_of: datetime | None
) -> Mapping[SubjectId, Entry[Confirmation]]:
    """Return, for each entry that somebody confirmed by a date, the newest word on it."""
    begun = [one for one in confirmations if one.state.period.may_have_begun_by(as_of)]
    return {one.state.confirms: one for one in sorted(begun, key=_dated)}


def _dated(one: Entry[Confirmation]) -> tuple[float, int, str]:
    moment = one.state.period.likely_start
    return (moment.timestamp() if moment else float("-inf"), one.known_from, one.subject)
