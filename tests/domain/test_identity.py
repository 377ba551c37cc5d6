from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.identity import from_microseconds, microseconds, uuid7

MOMENT = datetime(2018, 2, 12, 6, 14, 22, 123456, tzinfo=UTC)
moments = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - given a zone


@given(moments)
def test_a_moment_survives_as_microseconds(moment: datetime) -> None:
    assert from_microseconds(microseconds(moment)) == moment


@given(moments, moments)
def test_microseconds_keep_the_order_of_time(one: datetime, other: datetime) -> None:
    assert (one < other) is (microseconds(one) < microseconds(other))


def test_an_identifier_is_a_version_7_uuid_that_knows_its_millisecond() -> None:
    identifier = UUID(uuid7(MOMENT, bytes(range(10))))
    assert (identifier.version, identifier.variant) == (7, "specified in RFC 4122")
    assert identifier.int >> 80 == microseconds(MOMENT) // 1000


def test_later_identifiers_sort_later() -> None:
    high, low = b"\xff" * 10, b"\0" * 10
    assert uuid7(MOMENT, high) < uuid7(MOMENT + timedelta(milliseconds=1), low)
