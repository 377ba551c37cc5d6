"""How well likely duplicates are told from look-alikes, on coded events that no weight was chosen by."""

from dataclasses import replace

import pytest

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.incident import Incident, Part
from sitrep_app.domain.likeness import Judge
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.period import Period
from tests.support.builders import a_day, a_subject, actors, an_actor, an_incident
from tests.support.retold import ACTORS, Pair, duplicates, look_alikes

ISIS = (Part(a_subject("ISIS"), "perpetrator"),)
TOWN = Location(Closeness.SETTLEMENT, name="Miqdadiyah", latitude=33.978, longitude=44.937)
KNOWN = an_incident(
    title="Two civilians killed outside Miqdadiyah hospital", period=a_day(10), location=TOWN, parts=ISIS
)
JUDGE = Judge(actors(an_actor("ISIS"), an_actor("ISIS cell", part_of="ISIS")))


def share_likely(pairs: list[Pair]) -> float:
    judge = Judge(ACTORS)
    return sum(judge.likeness(*pair).is_likely for pair in pairs) / len(pairs)


def reasons(**changes: object) -> tuple[str, ...]:
    return JUDGE.likeness(replace(KNOWN, **changes), KNOWN).reasons  # type: ignore[arg-type]


def test_nine_in_ten_events_told_again_are_likely_the_same() -> None:
    pairs = list(duplicates(1))
    assert len(pairs) >= 100
    assert share_likely(pairs) > 0.9


def test_less_than_one_in_ten_look_alikes_is_likely_the_same() -> None:
    pairs = list(look_alikes(1))
    assert len(pairs) >= 100
    assert share_likely(pairs) < 0.1


def test_it_does_not_matter_which_of_two_is_asked_about() -> None:
    judge = Judge(ACTORS)
    for one, other in list(duplicates(2))[:20]:
        assert judge.likeness(one, other).score == pytest.approx(judge.likeness(other, one).score)


def test_the_reasons_are_told_in_plain_words() -> None:
    near = Location(Closeness.POINT, name="Hospital road", latitude=34.0, longitude=44.98)
    assert reasons(location=near) == (
        "same day",
        "5 km away",
        "same perpetrator",
        "same figure: Killed 2",
        "3 of 3 words",
    )


def test_a_part_of_an_actor_is_told_as_such() -> None:
    assert "an actor and a part of it" in reasons(parts=(Part(a_subject("ISIS cell"), "perpetrator"),))


@pytest.mark.parametrize(
    "changes",
    [
        {"period": a_day(17)},
        {"location": Location(Closeness.SETTLEMENT, name="Khanaqin", latitude=34.35, longitude=45.39)},
        {"category": "relief_or_reconstruction", "title": "Medicine for the hospital", "claims": ()},
    ],
)
def test_a_week_later_in_another_town_or_of_another_kind_it_is_another(changes: dict[str, object]) -> None:
    other = replace(KNOWN, **changes)  # type: ignore[arg-type]
    assert not JUDGE.likeness(other, KNOWN).is_likely


def test_a_town_with_another_name_is_another_though_it_is_not_far() -> None:
    baquba = Location(Closeness.SETTLEMENT, name="Baquba", latitude=33.745, longitude=44.644)
    khalis = Location(Closeness.SETTLEMENT, name="Khalis", latitude=33.809, longitude=44.533)
    killed = (Claim("killed", best=2),)
    one = Incident("Shots in Baquba", KNOWN.category, a_day(10), location=baquba, parts=ISIS, claims=killed)
    other = replace(one, title="Two shot in Khalis", location=khalis)
    assert not JUDGE.likeness(one, other).is_likely


def test_a_coarse_date_and_place_do_not_make_everything_the_same() -> None:
    province = Location(Closeness.PROVINCE, name="Diyala", latitude=33.9, longitude=44.9)
    vague = Incident("Attack", KNOWN.category, Period.month(2018, 1), location=province, parts=ISIS)
    assert not JUDGE.likeness(vague, KNOWN).is_likely


def test_a_coarse_date_is_outweighed_by_all_the_rest() -> None:
    killed = (Claim("killed", best=2),)
    vague = replace(KNOWN, period=Period.month(2018, 1), title="Two shot dead near hospital", claims=killed)
    assert JUDGE.likeness(vague, KNOWN).is_likely
