import json

from sitrep_app.domain.claim import Estimate
from sitrep_app.domain.coordination import coordination_picture
from sitrep_app.domain.figures import KeyFigures
from sitrep_app.domain.reconstruction import reconstruction_picture
from tests.support.builders import (
    a_facility,
    a_programme,
    a_progress,
    a_tie,
    a_total,
    actors,
    an_actor,
    entered,
)

CIVILIANS, FIGHTERS = ("killed", "civilians"), ("killed", "fighters")


def figures() -> KeyFigures:
    return KeyFigures(
        claims={
            CIVILIANS: Estimate(2, 2, 2),
            FIGHTERS: Estimate(0, 4, 9),
            ("units_destroyed", "not_stated"): Estimate(4, 4, 4),
        },
        uncounted={("arrested", "fighters"): 3},
        incidents_by_claim={CIVILIANS: 1, FIGHTERS: 2, ("units_destroyed", "not_stated"): 1},
        attacks=12,
        attacks_before=7,
        days=30,
        coordination=coordination_picture(
            actors(an_actor("ISF"), an_actor("PMF", "auxiliary_force")),
            [entered(a_tie("ISF", "PMF", "no_unified_command"))],
            None,
        ),
        reconstruction=reconstruction_picture(
            [entered(a_programme())],
            [entered(a_facility())],
            [entered(a_progress())],
            [entered(a_total())],
            None,
        ),
    )


def test_a_measure_is_summed_over_one_population_or_over_all() -> None:
    assert figures().estimate("killed", "civilians") == Estimate(2, 2, 2)
    assert figures().estimate("killed") == Estimate(2, 6, 11)
    assert figures().estimate("injured") == Estimate()


def test_incidents_with_and_without_a_number_are_counted_apart() -> None:
    assert (figures().incidents("killed"), figures().without_number("killed")) == (3, 0)
    assert (figures().incidents("arrested"), figures().without_number("arrested", "fighters")) == (0, 3)


def test_other_programs_read_the_same_figures() -> None:
    spelled = figures().as_json()
    assert spelled["civilians_killed"] == {"low": 2, "best": 2, "high": 2}
    assert spelled["units_destroyed"] == {"low": 4, "best": 4, "high": 4}
    assert spelled["weapons_caches_found"] == {"low": 0, "best": 0, "high": 0}
    assert spelled["pairs_without_unified_command"] == {"count": 1, "of": 1}
    assert spelled["facilities"] == {
        "reported": {"done": 1, "of": 11},
        "recorded": {"done": 1, "of": 1},
        "unnamed": 10,
    }
    assert spelled["attacks_on_civilians"] == {"count": 12, "previous": 7, "days": 30}


def test_every_measure_is_spelled_out_even_one_without_a_number() -> None:
    claims = figures().as_json()["claims"]
    assert isinstance(claims, list)
    assert [(claim["measure"], claim["population"]) for claim in claims] == [
        ("arrested", "fighters"),
        ("killed", "civilians"),
        ("killed", "fighters"),
        ("units_destroyed", "not_stated"),
    ]
    assert claims[0]["incidents_without_a_number"] == 3


def test_the_figures_are_plain_json() -> None:
    spelled = figures().as_json()
    assert json.loads(json.dumps(spelled)) == spelled
