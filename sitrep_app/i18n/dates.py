"""Dates in words: English, Arabic with the months used in Iraq, and Sorani."""

from datetime import date, datetime, time

from sitrep_app.i18n.catalogue import current, known

_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "ar": (
        "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
        "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
    ),
    "ckb": (
        "کانوونی دووەم", "شوبات", "ئازار", "نیسان", "ئایار", "حوزەیران",
        "تەمموز", "ئاب", "ئەیلوول", "تشرینی یەکەم", "تشرینی دووەم", "کانوونی یەکەم",
    ),
}  # fmt: skip
_SHORT_ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def month_name(month: int, language: str | None = None, *, short: bool = False) -> str:
    """Return a month's name, 1 for January; only English has short ones."""
    language = known(language or current())
    return (_SHORT_ENGLISH if short and language == "en" else _MONTHS[language])[month - 1]


def format_date(day: date, language: str | None = None, *, short: bool = False) -> str:
    """Return a date: 31 January 2018, or short, 31 Jan 2018."""
    return f"{format_day_month(day, language, short=short)} {day.year}"


def format_day_month(day: date, language: str | None = None, *, short: bool = False) -> str:
    """Return a date without its year: 31 January."""
    return f"{_of(str(day.day), language)} {_before_year(day.month, language, short)}"


def format_month(day: date, language: str | None = None, *, short: bool = False) -> str:
    """Return the month of a date with its year: January 2018."""
    return f"{_before_year(day.month, language, short)} {day.year}"


def format_span(first: date, last: date, language: str | None = None, *, short: bool = False) -> str:
    """Return two dates, both included, saying month and year once where they are the same: 1 – 31 January 2018."""
    if first == last:
        return format_date(first, language, short=short)
    if first.year != last.year:
        begin = format_date(first, language, short=short)
    elif first.month != last.month:
        begin = format_day_month(first, language, short=short)
    else:
        begin = str(first.day)
    return f"{begin} – {format_date(last, language, short=short)}"


def format_time(moment: time | datetime) -> str:
    """Return a time of day to the minute by the 24-hour clock, as every language here writes it: 09:14."""
    return f"{moment:%H:%M}"


def _of(day: str, language: str | None) -> str:
    return f"{day}ی" if known(language or current()) == "ckb" else day


def _before_year(month: int, language: str | None, short: bool) -> str:
    name = month_name(month, language, short=short)
    return f"{name}ی" if known(language or current()) == "ckb" else name
