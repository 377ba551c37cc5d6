"""Any period that a person or another program might record, for Hypothesis."""

from datetime import date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from sitrep_app.domain.period import Period, Precision

BAGHDAD = ZoneInfo("Asia/Baghdad")

days = st.dates(date(1950, 1, 1), date(2100, 12, 31))


def moments(zone: tzinfo = BAGHDAD) -> st.SearchStrategy[datetime]:
    """Midnights, minutes and stranger moments of a zone."""
    clocks = st.one_of(
        st.just(time()),
        st.times().map(lambda clock: clock.replace(second=0, microsecond=0, fold=0)),
        st.times().map(lambda clock: clock.replace(fold=0)),
    )
    return st.builds(lambda day, clock: datetime.combine(day, clock, zone), days, clocks)


def named_periods(zone: tzinfo = BAGHDAD) -> st.SearchStrategy[Period]:
    """Periods as the constructors make them, one for each precision."""
    pairs = st.tuples(days, days).map(sorted)
    years = st.integers(1950, 2100)
    within = st.one_of(
        days.map(lambda day: Period.day(day, zone)),
        days.map(lambda day: Period.week(day, zone)),
        st.builds(Period.month, years, st.integers(1, 12), st.just(zone)),
        years.map(lambda year: Period.year(year, zone)),
        pairs.map(lambda pair: Period.range(pair[0], pair[1], zone)),
    )
    return st.one_of(
        within,
        pairs.map(lambda pair: Period.days(pair[0], pair[1], zone)),
        moments(zone).map(Period.instant),
        moments(zone).map(Period.before),
        moments(zone).map(Period.after),
        within.map(Period.since),
        st.just(Period.unknown()),
    )


@st.composite
def any_periods(draw: st.DrawFn, zone: tzinfo = BAGHDAD) -> Period:
    """Periods with any bounds in a possible order, each side open or not, under any precision."""
    drawn = draw(st.lists(moments(zone), min_size=4, max_size=4).map(sorted))
    start = sorted(draw(st.sampled_from([(drawn[0], drawn[1]), (drawn[0], drawn[2]), (drawn[0], drawn[0])])))
    end = draw(
        st.sampled_from(
            [(drawn[1], drawn[3]), (drawn[2], drawn[3]), (start[0], start[1]), (drawn[3], drawn[3])]
        )
    )
    open_or = [None if draw(st.booleans()) and draw(st.booleans()) else bound for bound in (*start, *end)]
    return Period(draw(st.sampled_from(Precision)), open_or[0], open_or[1], open_or[2], open_or[3])


def bounds_of(period: Period) -> tuple[datetime | None, datetime | None, datetime | None, datetime | None]:
    """The four bounds, for comparing periods that were said in different words."""
    return (period.start_earliest, period.start_latest, period.end_earliest, period.end_latest)


def shifted(period: Period, by: timedelta) -> Period:
    """The same period, all of it earlier or later."""
    start, latest, end, last = (None if bound is None else bound + by for bound in bounds_of(period))
    return Period(period.precision, start, latest, end, last, period.said)


def stored_in(zone: tzinfo, period: Period) -> Period:
    """The same period with every bound told in another zone, as a file may hold it."""
    start, latest, end, last = (bound and bound.astimezone(zone) for bound in bounds_of(period))
    return Period(period.precision, start, latest, end, last, period.said)
