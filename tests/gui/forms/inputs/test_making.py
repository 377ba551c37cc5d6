import pytest

from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.forms.inputs import Desk, make_input
from sitrep_app.gui.forms.inputs.making import categories_of
from sitrep_app.ops.drafting import FIELDS
from tests.gui.forms.inputs.conftest import Placer

SPECS = [(kind, spec) for kind, specs in FIELDS.items() for spec in specs]


@pytest.mark.parametrize("kind", FIELDS)
def test_every_field_has_an_input_that_gives_back_what_it_is_shown(
    placed: Placer, desk: Desk, kind: str
) -> None:
    for spec in FIELDS[kind]:
        taken = make_input(spec, desk)
        placed(taken)
        words = "Some words" if not spec.repeated else ("Some words",)
        if spec.widget in ("figures", "links", "parts"):
            continue
        taken.show_words({spec.name: words})
        assert taken.words() == {spec.name: words}
        taken.show_words({})
        assert taken.words() == {}


def test_a_type_may_be_counted_under_several_categories() -> None:
    types = load("incident_type")
    assert categories_of(types.term("armed_clash")) == ("battle_or_raid", "security_operation")
    assert categories_of(types.term("attack")) == ("violence_against_civilians",)
