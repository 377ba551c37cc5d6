from itertools import product

import pytest

from sitrep_app.domain.marking import Marking
from sitrep_app.domain.vocabulary import load


def test_labels_are_the_protocols_own() -> None:
    assert [marking.label for marking in Marking] == [
        "TLP:CLEAR",
        "TLP:GREEN",
        "TLP:AMBER",
        "TLP:AMBER+STRICT",
        "TLP:RED",
    ]


@pytest.mark.parametrize(("marking", "audience"), list(product(Marking, Marking)))
def test_an_entry_reaches_only_audiences_cleared_as_high(marking: Marking, audience: Marking) -> None:
    assert marking.may_reach(audience) is (list(Marking).index(marking) <= list(Marking).index(audience))


def test_every_marking_has_its_word() -> None:
    assert load("marking").codes == tuple(Marking)
