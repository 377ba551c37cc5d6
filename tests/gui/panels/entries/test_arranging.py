from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from sitrep_app.gui.panels.entries.arranging import LEAST_SHARE, Columns, Remembered, read_columns

NAMES, USUAL = ("when", "title", "where"), (20, 50, 30)
UNDER = "entries/columns_tie"


def test_columns_are_remembered_from_one_start_to_the_next(tmp_path: Path) -> None:
    memory = QSettings(str(tmp_path / "desktop.ini"), QSettings.Format.IniFormat)
    first = Remembered(memory, NAMES, USUAL, UNDER)
    first.take(first.columns.widened(1, 33.5).toggled(2))
    assert Remembered(memory, NAMES, USUAL, UNDER).columns == Columns((20.0, 33.5, 30.0), frozenset({2}))
    first.reset()
    assert Remembered(memory, NAMES, USUAL, UNDER).columns == Columns((20.0, 50.0, 30.0))


def test_the_last_column_shown_cannot_be_left_out() -> None:
    columns = Columns((20.0, 50.0, 30.0)).toggled(0).toggled(1)
    assert columns.toggled(2) == columns


def test_no_column_is_too_narrow_to_take_hold_of() -> None:
    assert Columns((20.0, 50.0)).widened(0, 0.1).shares[0] == LEAST_SHARE


@pytest.mark.parametrize(
    "line", ["", "when", "when:", "when:x title:-5", "other:20", "when:1e9", "::: -", "when:99999"]
)
def test_what_is_remembered_wrongly_is_as_usual(line: str) -> None:
    assert read_columns(line, NAMES, USUAL) == Columns((20.0, 50.0, 30.0))


def test_a_line_that_leaves_everything_out_still_shows_a_column() -> None:
    columns = read_columns("-when:20 -title:50 -where:30", NAMES, USUAL)
    assert len(columns.left_out) < len(columns.shares)
