"""Key figures: what is said, and where the trend finds room."""

from pytestqt.qtbot import QtBot

from sitrep_app.gui.widgets import Figure, FigureCard
from sitrep_app.gui.widgets.figure_card import HEIGHT, spark_rect


def test_a_figure_is_said_whole_to_a_screen_reader(qtbot: QtBot) -> None:
    card = FigureCard(Figure("Attacks on civilians", "12", note="vs previous 30 days", change=5))
    qtbot.addWidget(card)
    assert card.accessibleName() == "Attacks on civilians: 12, +5 vs previous 30 days"


def test_the_trend_stands_beside_the_note_where_both_fit() -> None:
    rect = spark_rect(260, 30, 120)
    assert rect is not None
    assert rect.left() > 14 + 120
    assert rect.right() == 14 + 260


def test_the_trend_moves_up_beside_the_number_where_the_note_needs_the_room() -> None:
    low, high = spark_rect(260, 30, 120), spark_rect(190, 30, 160)
    assert low is not None
    assert high is not None
    assert high.bottom() < low.bottom()
    assert high.left() > 14 + 30


def test_a_card_too_narrow_for_its_trend_leaves_it_out() -> None:
    assert spark_rect(120, 90, 110) is None


def test_the_trend_never_leaves_the_card() -> None:
    for inner in range(60, 600, 7):
        rect = spark_rect(inner, 30, 120)
        assert rect is None or (rect.left() >= 14 and rect.bottom() <= HEIGHT)
