"""Canonical words put in the order and the notation that the grammar of dates reads."""

import re
from collections.abc import Callable

from sitrep_app.domain.when.month_names import MONTHS, WEEKDAYS

_MONTH = rf"(?:{'|'.join(MONTHS)})"
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_SEASON = r"(?:spring|summer|autumn|winter)"
_PART = r"(?P<part>dawn|early morning|morning|noon|afternoon|evening|night)"
_BY_MORNING = frozenset({"dawn", "early morning", "morning"})
_NIGHT_ENDS = 6

_BEFORE_CLOCK = (
    rf"(?:^|(?<=yesterday )|(?<=today )|(?<=(?:{'|'.join(WEEKDAYS)}) )|(?P<clock>\boclock |\bhour ))"
)


def tidied(words: str) -> str:
    """Return canonical words with times as 14:30, years in full, and "friday last" as "last friday"."""
    for pattern, replacement in _RULES:
        words = pattern.sub(replacement, words)
    return " ".join(words.split())


def _clock(found: re.Match[str]) -> str:
    """Return "9:30 pm" for "9:30 evening", and "9 pm" for "9 evening" where the 9 cannot be a day of the month."""
    hour, minutes, part = int(found["hour"]), found["minutes"] or "", found["part"]
    if not 0 < hour <= 12:
        return f"{hour}{minutes or ':00'}"
    is_morning = part in _BY_MORNING or (part == "night" and (hour < _NIGHT_ENDS or hour == 12))
    is_morning = is_morning or (part == "noon" and 9 < hour < 12)
    return f"{hour}{minutes} {'am' if is_morning else 'pm'}"


def _century(found: re.Match[str]) -> str:
    return f" {'20' if int(found[1]) < 69 else '19'}{found[1]}"


_RULES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^c\.? ?(?=\d)", "about "),
        (r"(?<=week|half) from |(?<=quarter) from ", " "),
        (r" ?['’](\d\d)\b", _century),
        (rf"\b({_MONTH}) ?[/(] ?\1(?: ?\))?", r"\1"),
        (
            rf"\b({_WEEKDAY}|week|month|year|weekend|{_SEASON}|night) (last|next|this)\b(?! week| month| year)",
            r"\2 \1",
        ),
        (r"\b(early|mid|late) (this|last) (month|year)\b", r"\1 \2 \3"),
        (r"\b(\d{1,2})h(\d\d)\b", r"\1:\2"),
        (r"(?<![\d.])(\d{1,2})\.(\d\d)(?= ?[ap]m\b)", r"\1:\2"),
        (r"(?<=\d{4} )(\d{1,2})\.(\d\d)$", r"\1:\2"),
        (rf"{_BEFORE_CLOCK}(?P<hour>\d{{1,2}})(?P<minutes>:\d\d)? {_PART}\b", _clock),
        (rf"\b(?P<hour>\d{{1,2}})(?P<minutes>:\d\d) {_PART}\b", _clock),
        (r"\b(?:oclock|hour) (?=\d{1,2}:\d\d|\d{1,2} [ap]m\b|\d{4}\b)", ""),
        (r"\boclock (\d{1,2})\b|(?<!\d )\bhour (\d{1,2})\b(?!:)", lambda found: f"{found[1] or found[2]}:00"),
        (r"(?:\b12 )?\bnoon\b", "12:00"),
        (r"\b(\d{4})(\d\d)(\d\d) ?t ?(\d\d)(\d\d)(\d\d)?(?!\d)", r"\1-\2-\3t\4:\5"),
    )
)
