import pytest

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.inputs import Desk
from sitrep_app.gui.forms.inputs.figures import FiguresInput, spoken
from tests.gui.forms.inputs.conftest import Placer
from tests.support.keys import ENTER, TAB, press


@pytest.fixture
def figures(placed: Placer, desk: Desk) -> FiguresInput:
    made = FiguresInput("figure", "More figures", ["injured", "displaced"], desk)
    placed(made)
    return made


def test_a_measure_a_population_and_a_number_make_a_figure(figures: FiguresInput) -> None:
    press("inj", TAB, "civ", TAB, "4", ENTER, ENTER)
    assert figures.shown == ["Injured, civilians: 4"]
    assert figures.words() == {"injured": "4", "injured_of": "civilians"}


def test_a_figure_of_another_source_stands_beside_the_first(figures: FiguresInput) -> None:
    figures.show_words({"injured": "4", "injured_of": "civilians"})
    figures.entrance().setFocus()
    press("inj", TAB, "civ", TAB, "9", ENTER, "UN report", ENTER)
    assert figures.shown == ["Injured, civilians: 4", "Injured, civilians: 9 · UN report"]
    assert figures.words()["figure"] == ("injured/civilians=9 @ UN report",)


def test_what_is_typed_counts_before_it_is_a_chip(figures: FiguresInput) -> None:
    press("disp", TAB, TAB, "many")
    assert figures.words() == {"displaced": "many"}


def test_a_second_population_is_a_figure_of_its_own(figures: FiguresInput) -> None:
    press("inj", TAB, "civ", TAB, "4", ENTER)
    figures.entrance().setFocus()
    press("inj", TAB, "sec", TAB, "1", ENTER)
    assert figures.words() == {
        "injured": "4",
        "injured_of": "civilians",
        "figure": ("injured/security_forces=1",),
    }


def test_bounds_are_shown_in_one_and_given_back_in_their_fields(figures: FiguresInput) -> None:
    said = {"injured": "4", "injured_low": "2", "injured_high": "9", "injured_of": "civilians"}
    figures.show_words(said)
    assert figures.shown == ["Injured, civilians: 2/4/9"]
    assert figures.words() == said


def test_a_figure_is_taken_away(figures: FiguresInput) -> None:
    figures.show_words({"injured": "4", "displaced": "many"})
    figures.remove(0)
    assert figures.words() == {"displaced": "many"}


def test_a_trouble_with_any_figure_is_marked(figures: FiguresInput) -> None:
    figures.show_troubles({"injured_high": Trouble("Wrong", "injured", "Mend it.")})
    assert figures.entrance("injured_high").property("trouble") is True


def test_a_figure_that_cannot_be_read_is_shown_as_it_was_written() -> None:
    assert spoken("nonsense") == "nonsense"
