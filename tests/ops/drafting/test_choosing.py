import pytest

from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import load, shipped
from sitrep_app.ops.drafting.choosing import choice_of, code_of
from sitrep_app.ops.drafting.kinds import FIELDS

CHOSEN_FROM = sorted({spec.vocabulary for specs in FIELDS.values() for spec in specs if spec.vocabulary})


@pytest.mark.parametrize("vocabulary", CHOSEN_FROM)
def test_every_code_and_every_label_of_a_list_means_its_own_code(vocabulary: str) -> None:
    assert vocabulary in shipped()
    for term in load(vocabulary).terms:
        for words in (term.code, *term.label.values()):
            assert code_of(vocabulary, words) == term.code


def test_what_is_not_in_the_list_is_told_with_what_is() -> None:
    with pytest.raises(Trouble) as refused:
        code_of("reliability", "Z")
    assert refused.value.what == "“Z” is not in the list “Reliability of the source”"
    assert refused.value.remedy == "Choose one of: A, B, C, D, E, F."


def test_a_choice_is_known_from_other_words() -> None:
    assert choice_of("actor_role", "Perpetrator") == "perpetrator"
    assert choice_of("actor_role", "north") is None
