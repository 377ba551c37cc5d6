from zoneinfo import ZoneInfo

from sitrep_app.gui.panels.timeline.stretches import whole
from tests.gui.panels.timeline.building import micros

BAGHDAD, KABUL = ZoneInfo("Asia/Baghdad"), ZoneInfo("Asia/Kabul")


def test_days_begin_and_end_at_the_nearest_midnight_of_the_zone() -> None:
    picked = whole(micros("2018-01-05T19:00"), micros("2018-01-09T22:00"), BAGHDAD)
    assert picked == (micros("2018-01-05T21:00"), micros("2018-01-09T21:00"))


def test_hours_are_whole_on_the_clock_of_a_zone_half_an_hour_off() -> None:
    picked = whole(micros("2018-01-05T10:40"), micros("2018-01-05T16:20"), KABUL)
    assert picked == (micros("2018-01-05T10:30"), micros("2018-01-05T16:30"))


def test_the_shortest_stretch_is_a_minute() -> None:
    moment = micros("2018-01-05T10:40")
    assert whole(moment, moment, BAGHDAD) == (moment, moment + 60_000_000)
