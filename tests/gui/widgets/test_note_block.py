"""Notes with a coloured edge."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.note_block import NoteBlock


def block(qtbot: QtBot, *, is_grave: bool = False) -> NoteBlock:
    made = NoteBlock("Single source.", "All rest on <one> article.", "say so", is_grave=is_grave)
    qtbot.addWidget(made)
    made.resize(300, 80)
    made.show()
    return made


def test_a_note_answers_to_the_mouse_and_to_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    made = block(qtbot)
    with qtbot.waitSignal(made.activated):
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(made.activated):
        qtbot.keyClick(made, Qt.Key.Key_Space)


def test_a_note_is_read_out_as_one_sentence_after_another(qtbot: QtBot, theme: Theme) -> None:
    assert block(qtbot).accessibleName() == "Single source. All rest on <one> article. say so"


def test_a_grave_note_has_an_edge_of_another_colour(qtbot: QtBot, theme: Theme) -> None:
    edges = [block(qtbot, is_grave=is_grave).grab().toImage().pixelColor(1, 30) for is_grave in (False, True)]
    assert edges == [theme.colours.warning, theme.colours.danger]
