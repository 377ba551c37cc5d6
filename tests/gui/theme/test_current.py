"""The theme in use: chosen, changed while running, and told to everybody."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sitrep_app.gui.theme import BANDS, DARK, LIGHT, TEXT_CONTRAST, Mode, Theme, apply, contrast


def test_it_is_light_where_the_desktop_does_not_say(qtbot: QtBot) -> None:
    assert Theme(Mode.SYSTEM).colours is LIGHT


def test_toggling_tells_everybody_and_recolours_the_application(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(Mode.LIGHT)
    apply(qapp, theme)
    with qtbot.waitSignal(theme.changed):
        theme.toggle()
    assert theme.colours is DARK
    assert qapp.palette().window().color() == DARK.ground


def test_a_categorys_words_can_be_read_in_both_themes(qtbot: QtBot) -> None:
    theme = Theme(Mode.LIGHT)
    light = theme.category("violence_against_civilians")
    theme.set_mode(Mode.DARK)
    dark = theme.category("violence_against_civilians")
    assert light.colour == dark.colour
    assert contrast(dark.text, DARK.surface) >= 4.5


def test_an_unknown_category_is_a_grey_circle_and_an_unknown_band_is_hatched(qtbot: QtBot) -> None:
    theme = Theme(Mode.LIGHT)
    assert theme.category("floods").shape == "circle"
    assert theme.band("whatever").is_hatched


def test_in_the_dark_a_statement_of_nothing_is_not_what_shines_most(qtbot: QtBot) -> None:
    bands = {code: Theme(Mode.DARK).band(code) for code in BANDS}
    shades = {code: contrast(look.colour, DARK.surface) for code, look in bands.items()}
    assert shades["none"] < min(shades[code] for code in ("joint", "liaison", "friction", "hostile"))
    assert contrast(bands["none"].ink, bands["none"].colour) >= TEXT_CONTRAST
