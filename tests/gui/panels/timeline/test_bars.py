"""Painting marks."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from sitrep_app.gui.panels.timeline.areas import Box
from sitrep_app.gui.panels.timeline.bars import paint_mark
from sitrep_app.gui.panels.timeline.ink import Fonts, Ink
from sitrep_app.gui.panels.timeline.layout import Placed
from sitrep_app.gui.panels.timeline.spans import Form
from sitrep_app.gui.theme import Theme


def outlined(theme: Theme, form: Form, *, doubtful: bool) -> list[bool]:
    """Where, along the top of a selected bar, its outline is drawn."""
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    image.fill(theme.colours.surface)
    mark = Placed(0, 0, form, 50, 350, 200, 30, 20, doubtful)
    with QPainter(image) as painter:
        ink = Ink(theme, Fonts.of(), np.zeros(1, np.uint8), selected=0)
        paint_mark(painter, mark, Box(0, 0, 400, 60), ink)
    accent: QColor = theme.colours.accent
    return [any(image.pixelColor(x, y) == accent for y in range(17, 24)) for x in range(80, 320)]


@pytest.mark.parametrize("form", [Form.DOUBT, Form.BEFORE, Form.AFTER, Form.ONGOING])
def test_the_outline_of_a_selected_bar_in_doubt_stays_dashed(theme: Theme, form: Form) -> None:
    drawn = outlined(theme, form, doubtful=True)
    assert any(drawn)
    assert not all(drawn)


def test_the_outline_of_a_selected_bar_that_is_sure_is_whole(theme: Theme) -> None:
    assert all(outlined(theme, Form.SOLID, doubtful=False))
