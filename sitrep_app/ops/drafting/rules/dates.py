"""Dates that may have been mistyped: in the future, or long before all else."""

from datetime import timedelta

from sitrep_app.domain.period import Period
from sitrep_app.i18n import _, format_date, later
from sitrep_app.ops.drafting.rules.rule import Case, Found, Rule
from sitrep_app.store import queries

LONG = timedelta(days=3653)
"""How much earlier than all that was recorded lately a date must lie to be doubted: ten years."""


def _period(case: Case) -> Period | None:
    period = getattr(case.state, "period", None)
    return period if isinstance(period, Period) else None


def _field(case: Case) -> str:
    return "since" if "since" in case.draft.fields else "when"


def _look_ahead(case: Case) -> Found:
    period = _period(case)
    if period and period.start_earliest and period.start_earliest > case.now:
        yield _field(case), _("This date is in the future.")


def _look_back(case: Case) -> Found:
    period = _period(case)
    if not period or not period.end_latest:
        return
    first = queries.earliest_lately(case.workspace)
    if first is not None and period.end_latest < first - LONG:
        day = format_date(first.astimezone(case.setting.tzinfo).date())
        yield _field(case), _("The other events begin more than ten years later, on {date}.").format(date=day)


def _look_at_sources(case: Case) -> Found:
    period = _period(case)
    for source in case.sources:
        published = source.period
        if published is None:
            continue
        if published.start_earliest and published.start_earliest > case.now:
            yield "source", _("The source “{title}” is dated in the future.").format(title=source.title)
        elif _is_before(published, period):
            words = _("The source “{title}” is older than what it is cited for.")
            yield "source", words.format(title=source.title)


def _is_before(published: Period, told: Period | None) -> bool:
    """Say whether a source had appeared before what it tells of can have begun."""
    if told is None or told.start_earliest is None or published.end_latest is None:
        return False
    return published.end_latest <= told.start_earliest


FUTURE = Rule("in_future", later("Dated in the future"), _look_ahead)
LONG_AGO = Rule("long_ago", later("Long before the other entries"), _look_back)
SOURCE_DATE = Rule("source_date", later("The source's date does not fit"), _look_at_sources)
