from datetime import UTC, datetime

import pytest

from sitrep_app.domain.identity import Hlc
from sitrep_app.domain.lens import Lens, Standpoint
from tests.support.builders import a_subject

MOMENT = datetime(2018, 1, 1, tzinfo=UTC)


def test_a_standpoint_alone_filters_nothing() -> None:
    assert not Lens().is_filtered
    assert not Lens(Standpoint(MOMENT, Hlc(1))).is_filtered


@pytest.mark.parametrize(
    "lens",
    [
        Lens(start=MOMENT),
        Lens(end=MOMENT),
        Lens(categories=frozenset({"statement_or_decision"})),
        Lens(actors=frozenset({a_subject("ISF")})),
        Lens(districts=frozenset({"IQG10Q01"})),
        Lens(verifications=frozenset({"confirmed"})),
        Lens(text="Khalis"),
    ],
)
def test_anything_else_narrows_the_view(lens: Lens) -> None:
    assert lens.is_filtered
