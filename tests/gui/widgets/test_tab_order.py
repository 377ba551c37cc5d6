"""Tab goes through the parts of a window as they are seen."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.widgets.tab_order import put_after, tab_stops


def two_lines() -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    for _place in range(2):
        row.addWidget(QLineEdit())
    return part


def test_parts_put_in_late_have_their_turn_before_what_stands_after_them(qtbot: QtBot) -> None:
    window, head, side, foot = QWidget(), two_lines(), two_lines(), two_lines()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for part in (head, side, foot):
        column.addWidget(part)
    late, later = two_lines(), two_lines()
    for part in (late, later):
        column.addWidget(part)
        put_after(part, side, foot)
    assert tab_stops(window) == [stop for part in (head, late, later, side, foot) for stop in tab_stops(part)]
