import csv
import io

from sitrep_app.domain.grade import Grade
from sitrep_app.gui.panels.entries.copying import comma_separated
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
