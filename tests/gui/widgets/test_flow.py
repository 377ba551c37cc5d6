"""A row that wraps."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.widgets import Flow


def flow_of(qtbot: QtBot, count: int, width: int) -> tuple[Flow, list[QWidget]]:
    flow = Flow()
    qtbot.addWidget(flow)
    buttons = [QWidget() for _ in range(count)]
    for button in buttons:
        button.setFixedSize(100, 24)
        flow.add(button)
    flow.resize(width, flow.heightForWidth(width))
    flow.show()
    return flow, buttons


def test_what_fits_stands_on_one_line(qtbot: QtBot) -> None:
    flow, buttons = flow_of(qtbot, 3, 400)
    assert len({button.y() for button in buttons}) == 1
    assert flow.heightForWidth(400) == 24


def test_what_does_not_fit_goes_on_the_next_line(qtbot: QtBot) -> None:
    _flow, buttons = flow_of(qtbot, 5, 330)
    assert [button.y() for button in buttons] == [0, 0, 0, 30, 30]


def test_a_right_to_left_row_begins_at_the_right(qtbot: QtBot, right_to_left: None) -> None:
    flow, buttons = flow_of(qtbot, 2, 400)
    assert buttons[0].geometry().right() == flow.width() - 1
    assert buttons[1].x() < buttons[0].x()


def test_hidden_children_take_no_room(qtbot: QtBot) -> None:
    flow, buttons = flow_of(qtbot, 3, 400)
    buttons[0].hide()
    QWidget.layout(flow).activate()  # type: ignore[union-attr]
    assert buttons[1].x() == 0
