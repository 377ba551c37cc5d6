import pytest

from sitrep_app.exchange.csv.cells import guarded


@pytest.mark.parametrize("cell", [-44.9, -1, 0, None, "Raid"])
def test_numbers_stay_as_they_are(cell: str | float | None) -> None:
    assert guarded(cell) == cell


def test_a_text_is_no_formula() -> None:
    assert guarded("-1") == "'-1"
