from datetime import date

import pytest

from sitrep_app.domain.period import Period
from sitrep_app.domain.when import read_period
from tests.support.periods import BAGHDAD, bounds_of

TODAY = date(2018, 2, 12)
JANUARY = Period.month(2018, 1, BAGHDAD)


def read(text: str, today: date = TODAY) -> tuple[object, ...]:
    period = read_period(text, BAGHDAD, today)
    return (period.precision, *bounds_of(period))


def is_(period: Period) -> tuple[object, ...]:
    return (period.precision, *bounds_of(period))


@pytest.mark.parametrize(
    "text",
    [
        "2018-01-15",
        "2018/1/15",
        "20180115",
        "15 Jan 2018",
        "15 January 2018",
        "15th of January 2018",
        "January 15, 2018",
        "Jan. 15th, 2018",
        "15-Jan-2018",
        "15jan2018",
        "15 jan 18",
        "2018 Jan 15",
        "15/1/2018",
        "15.01.2018",
        "Mon 15 Jan 2018",
        "Monday, 15 January 2018",
        "١٥ كانون الثاني ٢٠١٨",
        "15 يناير 2018",
        "15 من يناير عام 2018",
        "١٥/٠١/٢٠١٨",
        "يوم 15 كانون ثاني 2018م",
        "15ی کانوونی دووەمی 2018",
        "۱۵ی کانونی دووەمی ۲۰۱۸",
        "دووشەممە 15ی کانوونی دووەمی 2018",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert read(text) == is_(Period.day(date(2018, 1, 15), BAGHDAD))


@pytest.mark.parametrize(
    "text",
    ["jan 2018", "January 2018", "Jan, 2018", "2018-01", "01/2018", "2018 january", "month of January 2018",
     "كانون الثاني ٢٠١٨", "شهر كانون الثاني عام 2018", "يناير 2018", "کانوونی دووەمی 2018", "مانگی کانوونی دووەمی ساڵی 2018"],
)  # fmt: skip
def test_a_month_is_read_however_it_is_written(text: str) -> None:
    assert read(text) == is_(JANUARY)


@pytest.mark.parametrize("text", ["2018", "the year 2018", "عام 2018", "ساڵی ٢٠١٨"])
def test_a_year_is_read_however_it_is_written(text: str) -> None:
    assert read(text) == is_(Period.year(2018, BAGHDAD))


@pytest.mark.parametrize(
    ("number", "names"),
    [
        (1, "January كانون_الثاني يناير کانوونی_دووەم"),
        (2, "Feb شباط فبراير شوبات"),
        (3, "Mar آذار مارس ئازار"),
        (4, "Apr نيسان أبريل نیسان"),
        (5, "May أيار مايس مايو ئایار"),
        (6, "Jun حزيران يونيو حوزەیران"),
        (7, "Jul تموز يوليو تەمموز تەممووز"),
        (8, "Aug آب أغسطس ئاب"),
        (9, "Sept أيلول سبتمبر ئەیلوول"),
        (10, "Oct تشرين_الأول أكتوبر تشرینی_یەکەم"),
        (11, "Nov تشرين_الثاني نوفمبر تشرینی_دووەم"),
        (12, "Dec كانون_الأول ديسمبر کانوونی_یەکەم"),
    ],
)
def test_months_have_the_names_of_iraq_of_egypt_and_of_sorani(number: int, names: str) -> None:
    for name in names.split():
        assert read(f"{name.replace('_', ' ')} 2017") == is_(Period.month(2017, number, BAGHDAD)), name


@pytest.mark.parametrize(
    "text",
    [
        "week of 15 Jan 2018",
        "the week of January 15, 2018",
        "2018-W03",
        "2018W03",
        "week 3 2018",
        "أسبوع 15 كانون الثاني 2018",
    ],
)
def test_a_week_begins_on_its_day(text: str) -> None:
    assert read(text) == is_(Period.week(date(2018, 1, 15), BAGHDAD))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("early 2018", (1, 1), (4, 30)),
        ("mid 2018", (5, 1), (8, 31)),
        ("late 2018", (9, 1), (12, 31)),
        ("early January 2018", (1, 1), (1, 10)),
        ("mid-January 2018", (1, 11), (1, 20)),
        ("end of January 2018", (1, 21), (1, 31)),
        ("late feb 2018", (2, 21), (2, 28)),
        ("أوائل عام 2018", (1, 1), (4, 30)),
        ("کۆتایی 2018", (9, 1), (12, 31)),
        ("Q2 2018", (4, 1), (6, 30)),
    ],
)
def test_a_part_of_a_month_or_year_is_some_time_within_it(
    text: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    assert read(text) == is_(Period.range(date(2018, *first), date(2018, *last), BAGHDAD))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9 Nov", date(2017, 11, 9)),
        ("12 Feb", date(2018, 2, 12)),
        ("1 March", date(2018, 3, 1)),
        ("23/4", date(2017, 4, 23)),
        ("29 feb", date(2016, 2, 29)),
    ],
)
def test_a_day_without_its_year_is_the_last_one_or_one_within_a_month(text: str, day: date) -> None:
    assert read(text) == is_(Period.day(day, BAGHDAD))


def test_a_month_without_its_year_is_the_last_one() -> None:
    assert read("January") == is_(JANUARY)
    assert read("Nov") == is_(Period.month(2017, 11, BAGHDAD))
