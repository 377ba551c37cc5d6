"""Small charts."""

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from sitrep_app.gui.plot import LineChart, Series
from sitrep_app.gui.theme import Theme

SCOPE = Series("scope", [2015, 2016, 2018], [7, 9, 11], QColor("#cc3311"))


def drawn(qtbot: QtBot, chart: LineChart) -> QImage:
    chart.resize(300, 160)
    chart.show()
    qtbot.waitExposed(chart)
    return chart.grab().toImage()


def pixels_of(image: QImage, colour: QColor) -> int:
    return sum(image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(image.height()))


def test_a_line_is_drawn_in_its_colour(qtbot: QtBot, theme: Theme) -> None:
    chart = LineChart(theme, "Burn-up")
    qtbot.addWidget(chart)
    empty = pixels_of(drawn(qtbot, chart), SCOPE.colour)
    chart.show_series([SCOPE])
    assert empty == 0
    assert pixels_of(drawn(qtbot, chart), SCOPE.colour) > 100


def test_a_chart_follows_the_theme(qtbot: QtBot, theme: Theme) -> None:
    chart = LineChart(theme, "Burn-up")
    qtbot.addWidget(chart)
    chart.show_series([SCOPE], mark=2017)
    theme.toggle()
    assert drawn(qtbot, chart).pixelColor(150, 4) == theme.colours.surface


def test_a_line_over_a_broader_one_leaves_both_to_be_seen(qtbot: QtBot, theme: Theme) -> None:
    chart = LineChart(theme, "Burn-up")
    qtbot.addWidget(chart)
    under = Series("recorded", SCOPE.x, SCOPE.y, QColor("#009988"), width=5.0, ends_in_dot=True)
    chart.show_series([under, SCOPE])
    image = drawn(qtbot, chart)
    assert pixels_of(image, under.colour) > 100
    assert pixels_of(image, SCOPE.colour) > 100
