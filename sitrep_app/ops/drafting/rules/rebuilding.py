"""Rebuilding that goes backwards without anybody saying so."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current, later
from sitrep_app.ops.drafting.rules.rule import Case, Found, Rule
from sitrep_app.store import queries

_DONE = ("works_complete", "handed_over", "operational")
_DAMAGED = ("reported_damaged", "reported_destroyed")


def _look_for_damage(case: Case) -> Found:
    same = (one for one in _before(case, "progress") if one.facility == case.state.facility)
    last = max(same, key=_moment, default=None)
    if case.state.state in _DAMAGED and last is not None and last.state in _DONE:
        label = load("lifecycle").label(last.state, current())
        words = _("It was “{state}” before. Was it damaged again?")
        yield "state", words.format(state=label)


def _look_for_fewer(case: Case) -> Found:
    same = (one for one in _before(case, "reported_total") if one.programme == case.state.programme)
    last = max(same, key=_moment, default=None)
    if last is not None and case.state.done < last.done:
        yield "done", _("Fewer than the {n} that were reported done before.").format(n=last.done)


def _before(case: Case, kind: str) -> Iterable[Any]:
    """The other states of a kind that are dated no later than this one."""
    here = _moment(case.state)
    for entry in queries.entries(case.workspace, kind):
        if entry.subject != case.draft.subject and _moment(entry.state) <= here:
            yield entry.state


def _moment(state: Any) -> datetime:
    """Return when a claim begins to hold; one that only says by when comes before all others."""
    moment: datetime | None = state.period.start_earliest
    return moment or datetime.min.replace(tzinfo=UTC)


BACKWARDS = Rule("backwards", later("Rebuilt before, damaged now"), _look_for_damage)
FEWER_DONE = Rule("fewer_done", later("Fewer done than before"), _look_for_fewer)
