import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.grade import Grade
from sitrep_app.gui.panels.entries.copying import comma_separated, copied_words
from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.rows import Row


def test_what_is_copied_can_be_read_back_whatever_is_in_it() -> None:
    said = ['a "quoted" raid', "one, two", "line\nbreak", "بعقوبة", ""]
    text = comma_separated(
        ["What", "Grade"], [Row("1", (Cell(one), Cell(grade=Grade()))) for one in said], [0, 1]
    )
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["What", "Grade"],
        *([one, "F6"] for one in said),
    ]


def test_lines_end_as_the_standard_has_it_and_only_what_needs_quotes_has_them() -> None:
    row = Row("1", (Cell("Raid"), Cell("left out"), Cell("a, b")))
    assert comma_separated(["What", "When", "Who"], [row], [0, 2]) == 'What,Who\r\nRaid,"a, b"\r\n'


@given(
    st.sampled_from(["", " ", "\t", "\f", "\r\n", "\N{NO-BREAK SPACE}"]),
    st.sampled_from("=+-@|%＝"),
    st.text(),
)
def test_nothing_that_is_copied_is_a_formula_to_a_spreadsheet(space: str, sign: str, rest: str) -> None:
    text = comma_separated(["What"], [Row("1", (Cell(f"{space}{sign}{rest}"),))], [0])
    _head, (cell, *_more) = list(csv.reader(io.StringIO(text, newline="")))
    assert cell == f"'{space}{sign}{rest}"


def test_a_copy_that_is_cut_says_what_has_the_rest() -> None:
    assert copied_words(5, 5) == "5 rows copied"
    assert copied_words(10_000, 100_000) == "10,000 of 100,000 rows copied; Export writes them all"
