"""A label that never clips."""

from pytestqt.qtbot import QtBot

from sitrep_app.gui.widgets import ElidedLabel

LONG = "30 km north-east of Baquba, outside the hospital"


def test_what_fits_is_shown_whole_and_needs_no_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    assert label.shown == LONG
    assert label.toolTip() == ""


def test_what_does_not_fit_ends_in_an_ellipsis_and_is_whole_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    label.resize(90, 20)
    label.show()
    assert label.shown.endswith("…")
    assert label.fontMetrics().horizontalAdvance(label.shown) <= 90
    assert label.toolTip() == LONG
