"""A number as somebody stated it: low, best, high. Figures are computed from claims, never typed over them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, later

_BEST_BELOW_LOW = (
    later("Best estimate ({upper}) is below the low estimate ({lower})"),
    later("Raise the best estimate or lower the low one."),
)
_HIGH_BELOW_BEST = (
    later("High estimate ({upper}) is below the best estimate ({lower})"),
    later("Raise the high estimate or lower the best one."),
)
_HIGH_BELOW_LOW = (
    later("High estimate ({upper}) is below the low estimate ({lower})"),
    later("Raise the high estimate or lower the low one."),
)


@dataclass(frozen=True, slots=True)
class Claim:
    """How many of which population, by whose word; all numbers None means a number was not given.

    `measure` and `population` are codes of the vocabularies so named; `by` is the source that says so;
    `said` keeps the source's own word, such as "many".
    """

    measure: str
    population: str = "not_stated"
    low: int | None = None
    best: int | None = None
    high: int | None = None
    said: str = ""
    by: SubjectId | None = None

    def __post_init__(self) -> None:
        """Refuse negative numbers and estimates in the wrong order."""
        for name, number in (("low", self.low), ("best", self.best), ("high", self.high)):
            if number is not None and not 0 <= number < 2**53:
                raise Trouble(
                    _("The estimate ({number}) cannot be counted").format(number=number),
                    self.measure,
                    _("Give a whole number from 0 up."),
                    name,
                )
        _ordered(self.low, self.best, _BEST_BELOW_LOW, self.measure, "best")
        _ordered(self.best, self.high, _HIGH_BELOW_BEST, self.measure, "high")
        _ordered(self.low, self.high, _HIGH_BELOW_LOW, self.measure, "high")

    @property
    def is_counted(self) -> bool:
        """Say whether any number was given."""
        return self.low is not None or self.best is not None or self.high is not None

    @property
    def span(self) -> "Estimate":
        """Return low, best and high with the gaps filled from what was given; zero where nothing was.

        "At least 3" is 3, 3, 3: nobody gave more. "Up to 10" is 0, 10, 10: nobody vouches for a least.
        """
        best = _given(self.best, _given(self.low, _given(self.high, 0)))
        low = _given(self.low, _given(self.best, 0))
        return Estimate(low, best, _given(self.high, best))


@dataclass(frozen=True, slots=True)
class Estimate:
    """Low, best and high of a counted thing; estimates add up."""

    low: int = 0
    best: int = 0
    high: int = 0

    def __add__(self, other: "Estimate") -> "Estimate":
        """Return the sum, bound by bound."""
        return Estimate(self.low + other.low, self.best + other.best, self.high + other.high)


def reconcile(claims: Iterable[Claim]) -> dict[tuple[str, str], Estimate]:
    """Return one estimate for each (measure, population) of one incident, so that two sources never count twice.

    The lowest low and the highest high bound it; the best is the most conservative best, as ACLED's coding rules ask.
    Claims without a number are left out.
    """
    merged: dict[tuple[str, str], Estimate] = {}
    for claim in claims:
        if not claim.is_counted:
            continue
        key, span = (claim.measure, claim.population), claim.span
        seen = merged.get(key)
        merged[key] = span if seen is None else _wider(seen, span)
    return merged


def total(estimates: Iterable[Estimate]) -> Estimate:
    """Return the sum of estimates of different incidents."""
    return sum(estimates, Estimate())


def _wider(one: Estimate, other: Estimate) -> Estimate:
    return Estimate(min(one.low, other.low), min(one.best, other.best), max(one.high, other.high))


def _given(number: int | None, otherwise: int) -> int:
    return otherwise if number is None else number


def _ordered(lower: int | None, upper: int | None, said: tuple[str, str], measure: str, field: str) -> None:
    if lower is not None and upper is not None and lower > upper:
        what, remedy = (_(text) for text in said)
        raise Trouble(what.format(upper=upper, lower=lower), measure, remedy, field)
