from pytestqt.qtbot import QtBot

from tests.gui.forms.conftest import Opener
from tests.support.keys import press, save, settled

LINE = "2 civilians killed in Khalis, 9 jan 2018, ISIS, C2"


def test_in_a_narrow_form_guesses_stand_between_the_line_and_the_fields(opened: Opener, qtbot: QtBot) -> None:
    form = opened(by_line=True)
    form.resize(784, 700)
    assert not form.side.isVisible()
    press(LINE)
    save()
    settled(qtbot, form)
    assert form.side.geometry().bottom() < form.page.geometry().top()
    assert form.page.width() == form.side.width() == form.width()


def test_in_a_wide_form_they_stand_beside_the_fields(opened: Opener, qtbot: QtBot) -> None:
    form = opened(by_line=True)
    form.resize(1000, 700)
    press(LINE)
    save()
    settled(qtbot, form)
    assert form.side.geometry().left() > form.page.geometry().right()


def test_tab_goes_from_the_line_through_the_fields_of_another_kind(opened: Opener, qtbot: QtBot) -> None:
    form = opened(by_line=True)
    form.turn_into("statement")
    form.quick.go_to()
    form.focusNextPrevChild(True)
    assert form.page.isAncestorOf(form.focusWidget())
