import pytest

from sitrep_app.i18n import use
from sitrep_app.i18n.directions import (
    TO_THE_LEFT,
    alone,
    dotted,
    isolated,
    paragraph,
    quoted,
    runs_to_the_left,
)

FIRST, LAST = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


@pytest.mark.parametrize("changed", [isolated, alone, paragraph])
def test_english_needs_no_marks_of_direction(changed: object) -> None:
    assert callable(changed)
    assert changed("Miqdadiyah (30 km north-east)") == "Miqdadiyah (30 km north-east)"


def test_a_latin_name_keeps_its_own_order_within_arabic() -> None:
    use("ar")
    assert isolated("Al-Azim") == f"{FIRST}Al-Azim{LAST}"
    assert isolated("العظيم") == "العظيم"


def test_a_line_of_both_scripts_reads_as_the_page_does() -> None:
    use("ckb")
    assert alone("Al-Azim · نەخۆشخانە") == "Al-Azim · نەخۆشخانە"
    assert alone("Health Dir.") == f"{FIRST}Health Dir.{LAST}"


def test_lines_begin_at_the_right_in_arabic_whatever_the_first_letter() -> None:
    use("ar")
    assert [paragraph(text)[:1] for text in ("ISIS", "داعش", "")] == [TO_THE_LEFT, TO_THE_LEFT, ""]


def test_pieces_stand_in_the_order_they_are_read() -> None:
    assert dotted(("¶ 3", "", "Red Cross")) == "¶ 3 · Red Cross"
    use("ar")
    assert dotted(("Al-Azim", "عامل")) == f"{FIRST}Al-Azim{LAST} · عامل"


def test_quoted_words_stand_in_the_marks_of_the_language_and_begin_with_their_own_number() -> None:
    assert (quoted("2 civilians"), quoted("")) == ("“2 civilians”", "")
    use("ar")
    assert quoted("2 civilians") == f"«{FIRST}2 civilians{LAST}»"


def test_a_line_runs_as_its_first_letter_does_and_without_letters_as_the_language() -> None:
    assert [runs_to_the_left(line) for line in ("3 — قد", "C — قد", "12")] == [True, False, False]
    use("ar")
    assert [runs_to_the_left(line) for line in ("12", "2 civilians")] == [True, False]
