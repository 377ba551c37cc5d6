import pytest

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.inputs import Desk
from sitrep_app.gui.forms.inputs.estimate import EstimateInput
from tests.gui.forms.inputs.conftest import Placer
from tests.support.keys import TAB, press


@pytest.fixture
def killed(placed: Placer, desk: Desk) -> EstimateInput:
    said = {"category": "violence_against_civilians"}
    made = EstimateInput(
        "killed",
        "Killed",
        "population",
        Desk(desk.workspace, desk.theme, desk.tasks, lambda name: said.get(name, "")),
    )
    placed(made)
    return made


def test_best_low_and_high_are_three_fields_and_whom_the_fourth(killed: EstimateInput) -> None:
    press("2", TAB, "1", TAB, "4", TAB, "sec", TAB)
    assert killed.words() == {
        "killed": "2",
        "killed_low": "1",
        "killed_high": "4",
        "killed_of": "security_forces",
    }


def test_what_an_empty_population_means_is_shown(killed: EstimateInput) -> None:
    killed.refresh()
    of = killed.entrance("killed_of")
    assert of.placeholderText() == "Civilians"  # type: ignore[attr-defined]
    assert killed.words() == {}


def test_only_the_field_in_trouble_is_marked(killed: EstimateInput) -> None:
    killed.show_troubles({"killed_high": Trouble("High is below best", "killed", "Raise it.")})
    assert killed.entrance("killed_high").property("trouble") is True
    assert not killed.entrance("killed").property("trouble")
    killed.show_troubles({})
    assert killed.entrance("killed_high").property("trouble") is False


def test_words_are_shown_in_their_own_fields(killed: EstimateInput) -> None:
    said = {"killed": "2-5", "killed_of": "civilians"}
    killed.show_words(said)
    assert killed.words() == said
