from sitrep_app.gui.forms.inputs import Desk
from sitrep_app.gui.forms.inputs.citations import CitationsInput
from tests.gui.forms.inputs.conftest import Placer
from tests.support.keys import ENTER, press


def test_several_sources_are_cited_by_keyboard_with_passage_grade_and_quote(
    placed: Placer, desk: Desk
) -> None:
    taken = CitationsInput("cite", "More sources", desk)
    placed(taken)
    press("UN report; p. 4; B2", ENTER, "Radio; 3", ENTER)
    assert taken.words() == {"cite": ("UN report; p. 4; B2", "Radio; 3")}
    assert taken.shown == ["UN report · p. 4 · B2", "Radio · 3"]


def test_how_credible_a_source_is_can_be_changed_on_its_chip(placed: Placer, desk: Desk) -> None:
    taken = CitationsInput("cite", "More sources", desk)
    placed(taken)
    items = [item for item, _words in taken.choices("UN report; p. 4; 6")]
    assert items[1] == "UN report; p. 4; 2"


def test_a_source_that_is_taken_waits_for_its_passage(placed: Placer, desk: Desk) -> None:
    taken = CitationsInput("cite", "More sources", desk)
    placed(taken)
    press("Anti ISIS", ENTER)
    assert taken.line.text().endswith("; ")
    press("p. 4", ENTER)
    assert taken.shown[0].endswith("· p. 4")
