import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.claim import Claim, Estimate, reconcile, total
from sitrep_app.domain.trouble import Trouble
from tests.support.builders import a_subject

counts = st.integers(0, 500)
spans = st.lists(counts, min_size=3, max_size=3).map(sorted)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    low, best, high = (n if draw(st.booleans()) else None for n in draw(spans))
    population = draw(st.sampled_from(["civilians", "fighters"]))
    by = draw(st.sampled_from([None, a_subject("one"), a_subject("other")]))
    return Claim(draw(st.sampled_from(["killed", "injured"])), population, low, best, high, by=by)


def test_a_high_estimate_below_the_best_is_refused_under_its_field() -> None:
    with pytest.raises(Trouble, match=r"High estimate \(1\) is below the best estimate \(2\)") as caught:
        Claim("killed", "civilians", low=2, best=2, high=1)
    assert caught.value.field == "high"


@pytest.mark.parametrize("number", [-1, 2**53])
def test_a_number_that_cannot_be_counted_is_refused(number: int) -> None:
    with pytest.raises(Trouble, match="cannot be counted"):
        Claim("killed", best=number)


def test_a_claim_of_many_is_not_counted() -> None:
    assert not Claim("arrested", "fighters", said="many").is_counted
    assert Claim("killed", best=0).is_counted


@pytest.mark.parametrize(
    ("claim", "span"),
    [
        (Claim("killed", best=2), Estimate(2, 2, 2)),
        (Claim("killed", low=3), Estimate(3, 3, 3)),
        (Claim("killed", high=10), Estimate(0, 10, 10)),
        (Claim("killed", low=3, high=10), Estimate(3, 3, 10)),
        (Claim("killed", best=4, high=10), Estimate(4, 4, 10)),
        (Claim("killed", said="many"), Estimate(0, 0, 0)),
    ],
)
def test_gaps_in_an_estimate_are_filled_from_what_was_given(claim: Claim, span: Estimate) -> None:
    assert claim.span == span


def test_two_sources_on_one_incident_never_count_twice() -> None:
    merged = reconcile(
        [Claim("killed", "civilians", best=2), Claim("killed", "civilians", low=1, best=3, high=5)]
    )
    assert merged == {("killed", "civilians"): Estimate(1, 2, 5)}


def test_populations_and_measures_are_kept_apart() -> None:
    merged = reconcile(
        [Claim("killed", "civilians", best=2), Claim("killed", "fighters", best=4), Claim("injured", best=1)]
    )
    assert set(merged) == {("killed", "civilians"), ("killed", "fighters"), ("injured", "not_stated")}


def test_a_claim_without_a_number_neither_adds_nor_takes_away() -> None:
    counted = Claim("arrested", "fighters", best=7)
    assert reconcile([counted, Claim("arrested", "fighters", said="many")]) == reconcile([counted])


def test_estimates_of_different_incidents_add_up() -> None:
    assert total([Estimate(1, 2, 3), Estimate(0, 1, 5)]) == Estimate(1, 3, 8)
    assert total([]) == Estimate(0, 0, 0)


@given(st.lists(claims(), max_size=5).flatmap(lambda each: st.tuples(st.just(each), st.permutations(each))))
def test_the_order_of_claims_does_not_matter(both: tuple[list[Claim], list[Claim]]) -> None:
    assert reconcile(both[0]) == reconcile(both[1])


@given(st.lists(claims(), max_size=5))
def test_hearing_the_same_claims_again_changes_nothing(each: list[Claim]) -> None:
    assert reconcile([*each, *each]) == reconcile(each)


@given(st.lists(claims(), max_size=5))
def test_an_estimate_holds_every_claim_behind_it(each: list[Claim]) -> None:
    merged = reconcile(each)
    for claim in filter(lambda claim: claim.is_counted, each):
        span = merged[claim.measure, claim.population]
        assert span.low <= claim.span.low
        assert span.low <= span.best <= claim.span.best
        assert claim.span.high <= span.high
