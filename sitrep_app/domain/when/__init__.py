"""Dates as people write them, read into periods and said again."""

from sitrep_app.domain.when.doubt import say_doubt
from sitrep_app.domain.when.finding import FoundPeriod, find_periods
from sitrep_app.domain.when.reading import AmbiguousDate, read_period
from sitrep_app.domain.when.saying import say_period

__all__ = ["AmbiguousDate", "FoundPeriod", "find_periods", "read_period", "say_doubt", "say_period"]
