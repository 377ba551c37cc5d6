import pytest
from pytestqt.qtbot import QtBot

from sitrep_app import i18n
from sitrep_app.domain.vocabulary import load, shipped
from sitrep_app.gui.panels.reference.vocabularies_view import VocabulariesView, mapped_words, title_of
from sitrep_app.gui.theme import Theme


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> VocabulariesView:
    made = VocabulariesView()
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_vocabulary_that_ships_can_be_looked_at(view: VocabulariesView) -> None:
    assert view.list.count() == len(shipped())
    for vocabulary in shipped():
        view.choose(vocabulary)
        assert view.terms.model().rowCount() == len(load(vocabulary).terms)


def test_a_term_is_shown_in_three_languages_with_its_definition(view: VocabulariesView) -> None:
    view.choose("reliability")
    model = view.terms.model()
    cells = [model.index(2, column).data() for column in range(5)]
    assert cells[:4] == ["C", "Fairly reliable", "موثوق إلى حد ما", load("reliability").label("C", "ckb")]
    assert cells[4] == load("reliability").term("C").explained()


def test_a_list_is_found_by_a_word_of_one_of_its_terms(view: VocabulariesView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.finder, "deconfliction")
    found = [view.list.item(place).text() for place in range(view.list.count())]
    assert title_of(load("coordination_level")) in found
    assert len(found) < len(shipped())


def test_what_nothing_has_leaves_the_list_empty(view: VocabulariesView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.finder, "qqqq")
    assert view.list.count() == 0


def test_the_codes_of_other_standards_are_told() -> None:
    assert mapped_words(load("location_precision").term("point")) == "Mapped to acled: 1, ucdp: 1"
    assert mapped_words(load("category").terms[0]) == ""


def test_titles_are_in_the_language_in_use() -> None:
    i18n.use("ar")
    assert title_of(load("category")) == "الفئة"
