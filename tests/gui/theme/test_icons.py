"""Icons: coloured by the palette, and harmless where a file is missing."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sitrep_app.gui.theme import Mode, Theme, apply, icon


def colours(image: QImage) -> set[str]:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_an_icon_without_a_file_is_still_drawn_in_the_colour_of_the_palette(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply(qapp, Theme(Mode.LIGHT))
    image = icon("no-such-icon").pixmap(QSize(24, 24)).toImage()
    assert qapp.palette().buttonText().color().name() in colours(image)


def test_an_icon_follows_the_theme_without_being_made_again(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(Mode.LIGHT)
    apply(qapp, theme)
    made = icon("no-such-icon")
    theme.toggle()
    assert theme.colours.text.name() in colours(made.pixmap(QSize(24, 24)).toImage())


def test_a_checked_icon_takes_the_accent(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(Mode.LIGHT)
    apply(qapp, theme)
    image = icon("no-such-icon").pixmap(QSize(24, 24), QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert QColor(theme.colours.accent).name() in colours(image)
