import pytest
from pytestqt.qtbot import QtBot

from sitrep_app.gui.forms.preview_card import PreviewCard
from sitrep_app.gui.forms.shape import Preview
from sitrep_app.gui.theme import Theme


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> PreviewCard:
    made = PreviewCard(theme)
    qtbot.addWidget(made)
    made.resize(260, 120)
    made.show()
    return made


def test_an_entry_is_previewed_with_its_mark_its_title_and_its_line(card: PreviewCard) -> None:
    card.show_preview(Preview("Battle or raid", "A raid", "3 Jan 2018", category="battle_or_raid"))
    assert card.accessibleName() == "Battle or raid · A raid · 3 Jan 2018"
    assert card._marked.isVisible()


def test_what_has_no_category_and_no_shade_has_no_mark(card: PreviewCard) -> None:
    card.show_preview(Preview("Source", "Radio call", ""))
    assert not card._marked.isVisible()
    assert card._kicker.text() == "Source"


def test_the_mark_takes_the_colours_of_the_theme(card: PreviewCard, theme: Theme) -> None:
    card.show_preview(Preview("Liaison", "ISF – PMF", "since 2018", band="liaison"))
    light = card.grab().toImage()
    theme.toggle()
    assert card.grab().toImage() != light
    theme.toggle()
