"""Sheets of facts."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.domain.grade import Grade
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.badge import Badge
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.gui.widgets.facts import Fact, FactLink, FactSheet, FlowingWords, Piece

FACTS = (
    Fact("When", (Piece("January 2018"), Piece("± month", is_pill=True))),
    Fact("Source", (Piece("News article", subject="a" * 32), Piece(grade=Grade())), "¶ 3"),
)


@pytest.fixture
def sheet(qtbot: QtBot, theme: Theme) -> FactSheet:
    made = FactSheet()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show_facts(FACTS)
    made.show()
    return made


def test_a_fact_is_read_out_with_its_note_and_its_grade() -> None:
    assert FACTS[1].said == "Source: News article, F6, ¶ 3"


def test_a_link_names_the_subject_it_leads_to(sheet: FactSheet, qtbot: QtBot) -> None:
    [link] = sheet.findChildren(FactLink)
    with qtbot.waitSignal(sheet.followed) as followed:
        link.click()
    assert followed.args == ["a" * 32]


def test_grades_are_badges_and_words_are_words(sheet: FactSheet) -> None:
    assert len(sheet.findChildren(Badge)) == 1
    assert [words.text() for words in sheet.findChildren(FlowingWords)] == ["January 2018"]


def test_other_facts_take_the_place_of_these(sheet: FactSheet, qtbot: QtBot) -> None:
    sheet.show_facts(FACTS[:1])
    qtbot.waitUntil(lambda: "Source" not in [label.text() for label in sheet.findChildren(QLabel)])
    assert sheet.facts == FACTS[:1]


def test_long_words_take_the_lines_they_need(qtbot: QtBot, theme: Theme) -> None:
    heights = []
    for width in (600, 160):
        made = FactSheet()
        qtbot.addWidget(made)
        made.show_facts(
            [Fact("Note", (Piece("Rebuilt, open to all, fully staffed and stocked with medicines."),))]
        )
        layout = made.layout()
        assert layout is not None
        heights.append(layout.heightForWidth(width))
    assert heights[1] > heights[0]


def test_in_a_narrow_sheet_nothing_is_cut_and_labels_stand_above(qtbot: QtBot, theme: Theme) -> None:
    made = FactSheet()
    qtbot.addWidget(made)
    made.resize(216, 300)
    made.show_facts(
        [
            Fact("Relation", (Piece("No unified command", is_pill=True),)),
            Fact("Says", (Piece("Health Dir. · Implementer", subject="a" * 32),)),
        ]
    )
    made.show()
    made.grab()
    assert made.minimumSizeHint().width() <= 216
    for link in filter(QWidget.isVisible, made.findChildren(FactLink)):
        assert link.width() >= link.sizeHint().width()
    for pill in filter(QWidget.isVisible, made.findChildren(ElidedLabel)):
        assert pill.shown.strip("\u2066\u2067\u2068\u2069") == "No unified command"
