from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from sitrep_app.domain.identity import Hlc, microseconds
from sitrep_app.domain.lens import Lens, Standpoint, in_zone
from sitrep_app.domain.period import end_of, midnight
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


@pytest.mark.parametrize("zone", ["Asia/Baghdad", "America/Lima"])
def test_in_another_zone_a_lens_stays_on_its_days(zone: str) -> None:
    def january(zone: ZoneInfo) -> Lens:
        after = end_of(date(2018, 1, 31), zone)
        known = Hlc(microseconds(end_of(date(2018, 2, 12), zone)) - 1)
        return Lens(Standpoint(after, known), midnight(date(2018, 1, 1), zone), after)

    old, new = ZoneInfo("Europe/London"), ZoneInfo(zone)
    assert in_zone(january(old), old, new) == january(new)


def test_in_another_zone_a_moment_of_knowledge_is_the_same_moment() -> None:
    lens = Lens(Standpoint(known_at=Hlc(microseconds(MOMENT) + 7)))
    assert in_zone(lens, ZoneInfo("UTC"), ZoneInfo("Asia/Baghdad")) == lens
