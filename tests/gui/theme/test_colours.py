"""The tokens: that words can be read in both themes."""

import pytest
from PySide6.QtGui import QColor

from sitrep_app.domain.incident import CATEGORIES as DOMAIN_CATEGORIES
from sitrep_app.gui.theme import CATEGORIES, DARK, LIGHT, TEXT_CONTRAST, Colours, contrast, readable

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def test_black_on_white_has_the_highest_contrast_there_is() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@BOTH
@pytest.mark.parametrize("role", ["text", "muted", "accent", "danger", "warning_text", "done_text"])
def test_words_in_every_role_can_be_read_on_a_card(colours: Colours, role: str) -> None:
    assert contrast(getattr(colours, role), colours.surface) >= TEXT_CONTRAST


@BOTH
def test_what_is_written_on_an_accent_or_a_pill_can_be_read(colours: Colours) -> None:
    assert contrast(colours.on_accent, colours.accent) >= TEXT_CONTRAST
    assert contrast(colours.accent, colours.accent_soft) >= TEXT_CONTRAST
    assert contrast(colours.muted, colours.chip) >= TEXT_CONTRAST


def test_a_colour_too_pale_for_words_is_darkened_on_white_and_lightened_on_black() -> None:
    pale = QColor("#33bbee")
    assert readable(pale, LIGHT.surface).lightnessF() < pale.lightnessF()
    assert readable(QColor("#cc3311"), DARK.surface).lightnessF() > QColor("#cc3311").lightnessF()


def test_every_category_of_the_domain_has_a_shape_and_a_colour_of_its_own() -> None:
    assert tuple(CATEGORIES) == DOMAIN_CATEGORIES
    assert (
        len({shape for shape, _ in CATEGORIES.values()})
        == len({name for _, name in CATEGORIES.values()})
        == 6
    )
