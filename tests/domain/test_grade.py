import pytest

from sitrep_app.domain.grade import Credibility, Grade, Reliability, Verification
from sitrep_app.domain.vocabulary import load


def test_a_new_item_starts_at_f6() -> None:
    assert str(Grade()) == "F6"
    assert not Grade().is_judged


@pytest.mark.parametrize(
    "grade",
    [
        Grade(Reliability.C, Credibility.POSSIBLY_TRUE),
        Grade(Reliability.C),
        Grade(credibility=Credibility.DOUBTFUL),
    ],
)
def test_either_axis_makes_a_grade_judged(grade: Grade) -> None:
    assert grade.is_judged


def test_a_grade_is_written_as_the_field_writes_it() -> None:
    assert str(Grade(Reliability.C, Credibility.POSSIBLY_TRUE)) == "C3"


def test_every_grade_has_its_word() -> None:
    assert load("reliability").codes == tuple(Reliability)
    assert load("credibility").codes == tuple(Credibility)
    assert set(load("verification").codes) == set(Verification)
