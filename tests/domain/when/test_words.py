import pytest

from sitrep_app.domain.when.words import canonical


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("15th of January, 2018", "15 jan 2018"),
        ("١٥ كانون الثاني ٢٠١٨", "15 jan 2018"),
        ("15ی کانوونی دووەمی 2018", "15 jan 2018"),
        ("بين 3 و17 آذار 2018", "between 3 and 17 mar 2018"),
        ("لە ئازاری 2018ەوە", "mar 2018 onwards"),
        ("Mid-January 2018", "mid jan 2018"),
        ("2:30 P.M.", "2:30 pm"),
        ("−2h", "-2h"),
        ("\u200f15\u200e/1/2018", "15/1/2018"),
        ("091430CNOV26", "091430cnov26"),
    ],
)
def test_three_languages_become_one(text: str, plain: str) -> None:
    assert canonical(text) == plain


def test_what_has_no_meaning_here_stays_to_be_quoted() -> None:
    assert canonical("long after the raid") == "long after raid"
