"""Times of day, and military date-time groups such as 091430CNOV26."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from sitrep_app.domain.period import Period
from sitrep_app.domain.when.ground import Ground, Lean, day_of, full_year, impossible_time
from sitrep_app.domain.when.month_names import MONTHS

_TIME = re.compile(
    r"""(?: (?P<hour>\d{1,2}) : (?P<minute>\d{2}) (?: : (?P<second>\d{2}) (?:\.(?P<part>\d{1,6}))? )?
            (?: [ ]?(?P<offset>\+\d{2}:?\d{2} | (?<=:\d\d:\d\d)-\d{2}:?\d{2} | (?<=\.\d{6})-\d{2}:?\d{2}) )?
          | (?P<four>\d{4}) (?: [ ]?(?:hour|h)\b )?
          | (?P<twelve>\d{1,2}) (?=[ ]?[ap]m) )
         (?: [ ]?(?P<half>[ap]m) )? (?: [ ]?(?P<zone>z|utc|gmt|[a-z]) )?""",
    re.VERBOSE,
)
_GROUP = re.compile(
    rf"(?P<day>\d{{2}}) ?(?P<four>\d{{4}}) ?(?P<zone>[a-z])? ?(?:(?P<name>{'|'.join(MONTHS)}) ?(?P<year>\d{{4}}|\d{{2}}))"
)
_ZONE_LETTERS = "ABCDEFGHIKLM"
_WEST_LETTERS = "NOPQRSTUVWXY"


def read_time(text: str, day: date, ground: Ground) -> datetime | None:
    """Return the moment of canonical words for a time of day, None where they are none; Trouble for 25:00."""
    if text == "midnight":
        ends = timedelta(days=1) if ground.midnight_ends else timedelta(0)
        return datetime.combine(day, time(), ground.zone) + ends
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hour = int(found["hour"] or found["twelve"] or found["four"][:2])
    minute = int(found["minute"] or (found["four"] or "0000")[2:])
    if found["half"]:
        if not 1 <= hour <= 12:
            raise impossible_time(text)
        hour = hour % 12 + (12 if found["half"] == "pm" else 0)
    second, part = int(found["second"] or 0), int((found["part"] or "").ljust(6, "0"))
    return _moment(
        day, (hour, minute, second, part), zone_of(found["offset"] or found["zone"], ground), text
    ).astimezone(ground.zone)


def read_time_alone(text: str, ground: Ground) -> Period | None:
    """Return the period of a time whose day is left unsaid: today's or, inside a range, the other end's."""
    moment = None if ground.lean is Lean.NOWHERE else read_time(text, ground.today, ground)
    if moment is None:
        return None
    if ground.lean is Lean.NO_LATER and moment > ground.anchor:
        moment -= timedelta(days=1)
    if ground.lean is Lean.NO_EARLIER and moment < ground.anchor:
        moment += timedelta(days=1)
    return Period.instant(moment)


def read_group(text: str, ground: Ground) -> Period | None:
    """Return the moment of a date-time group, whose letter is its zone; without a letter it is the workspace's."""
    found = _GROUP.fullmatch(text)
    if found is None:
        return None
    month = MONTHS.index(found["name"]) + 1
    day = day_of(full_year(found["year"], ground), month, int(found["day"]))
    clock = (int(found["four"][:2]), int(found["four"][2:]), 0, 0)
    return Period.instant(
        _moment(day, clock, zone_of(found["zone"], ground), found["four"]).astimezone(ground.zone)
    )


def zone_of(written: str | None, ground: Ground) -> tzinfo:
    """Return the zone of a letter, of an offset such as +03:00, else the workspace's own; J is local time."""
    if not written or written == "j" or (written == "l" and ground.lima_is_local):
        return ground.zone
    if written in ("z", "utc", "gmt"):
        return UTC
    if written[0] in "+-":
        hours, minutes = int(written[1:3]), int(written[-2:])
        if hours > 14 or minutes > 59:
            raise impossible_time(written)
        offset = timedelta(hours=hours, minutes=minutes)
        return timezone(offset if written[0] == "+" else -offset)
    east = _ZONE_LETTERS.find(written.upper()) + 1
    return timezone(timedelta(hours=east or -1 - _WEST_LETTERS.index(written.upper())))


def _moment(day: date, clock: tuple[int, int, int, int], zone: tzinfo, text: str) -> datetime:
    hour, minute, second, part = clock
    if (hour, minute, second, part) == (24, 0, 0, 0):
        return datetime.combine(day + timedelta(days=1), time(), zone)
    if hour > 23 or minute > 59 or second > 59:
        raise impossible_time(text)
    return datetime.combine(day, time(hour, minute, second, part), zone)
