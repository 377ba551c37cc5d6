"""Canonical words put in the order and the notation that the grammar of dates reads."""

import re
from collections.abc import Callable

from sitrep_app.domain.when.month_names import MONTHS, WEEKDAYS

_MONTH = rf"(?:{'|'.join(MONTHS)})"
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_DAY_WORD = rf"(?:(?:yesterday|today|last|this|{_WEEKDAY}) )"
_ANY_MONTH = r"[a-z]{3}"
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


def _either(found: re.Match[str]) -> str:
    """Return "between 8 and 9" for "8 or 9"; days that do not follow each other stay apart."""
    one, other = int(found[1]), int(found[2])
    return f"between {one} and {other}" if other == one + 1 else found[0]


def _row_of_days(found: re.Match[str]) -> str:
    """Return "9 - 11" for "9 10 and 11"; days with gaps between them stay as they are."""
    days = [int(number) for number in re.findall(r"\d+", found[0])]
    return f"{days[0]} - {days[-1]}" if days == list(range(days[0], days[-1] + 1)) else found[0]


def _century(found: re.Match[str]) -> str:
    return f" {'20' if int(found[1]) < 69 else '19'}{found[1]}"


_RULES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^c\.? ?(?=\d)", "about "),
        (r" ?['’](\d\d)\b", _century),
        (rf"\b({_MONTH})[ /]{{1,3}}\1\b", r"\1"),
        (r"^(\d{4}) (\d\d) (\d\d)$", r"\1-\2-\3"),
        (r"^(since .+) ongoing$", r"\1"),
        (r"^(.+) about$", r"about \1"),
        (rf"^(\d{{1,2}} {_MONTH}(?: \d{{4}})?) ({_WEEKDAY})$", r"\2 \1"),
        (rf"^(yesterday|today) ({_WEEKDAY})$", r"\2 \1"),
        (rf"^({_WEEKDAY}) (dawn|morning|afternoon|evening|night) (\d.*)$", r"\1 \3 \2"),
        (r"\b(\d{1,2})((?: \d{1,2})+) and (\d{1,2})\b", _row_of_days),
        (rf"(?<={_ANY_MONTH}) from (?=\d{{4}}\b)", " "),
        (rf"\bbeginning (?=\d{{4}}\b|{_MONTH}\b)", "early "),
        (r"\bbeginning (?=\d)", "since "),
        (r"^(before|after) ?- ?", r"\1 "),
        (r"\bbetween (?!.*\band\b)(.+?) ?(?:until|-|–) ?(?=.*\w)", r"between \1 and "),
        (r"\b(\d{1,2}) or (\d{1,2})\b", _either),
        (rf"\b(?:this )?past (?={_WEEKDAY}\b)", "last "),
        (r"\b(\d+) night ago\b", r"night \1 day ago"),
        (r"\b(\d+)\.5 hour ago\b", lambda found: f"{60 * int(found[1]) + 30} minute ago"),
        (rf"\bearly (this|yesterday|today|{_WEEKDAY}) morning\b", r"\1 early morning"),
        (rf"\b(?:late|mid) (?={_DAY_WORD}?(?:morning|afternoon|evening|night)\b)", ""),
        (rf"\bearly (?={_DAY_WORD}?(?:afternoon|evening|night)\b)", ""),
        (
            rf"\b({_WEEKDAY}|week|{_MONTH}|month|year|weekend|{_SEASON}|night) (last|next|this)\b(?! week| month| year)",
            r"\2 \1",
        ),
        (r"(?<=week) from |(?<=half) from |(?<=quarter) from ", " "),
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
