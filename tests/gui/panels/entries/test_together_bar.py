import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sitrep_app.domain.grade import Credibility, Verification
from sitrep_app.domain.marking import Marking
from sitrep_app.gui.panels.entries.together_bar import TogetherBar
from sitrep_app.gui.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> TogetherBar:
    made = TogetherBar()
    qtbot.addWidget(made)
    return made


def button(bar: TogetherBar, verb: str) -> QPushButton:
    return next(one for one in bar.findChildren(QPushButton) if one.property("verb") == verb)


@pytest.mark.parametrize(("count", "is_there"), [(0, False), (1, False), (2, True), (500, True)])
def test_it_is_there_while_more_than_one_event_is_selected(
    bar: TogetherBar, count: int, is_there: bool
) -> None:
    bar.show_count(count, is_writable=True)
    assert bar.isHidden() is not is_there


@pytest.mark.parametrize(
    ("verb", "place", "value"),
    [
        ("verify", 3, Verification.CONFIRMED),
        ("grade", 1, Credibility.PROBABLY_TRUE),
        ("mark", 4, Marking.RED),
    ],
)
def test_a_choice_is_asked_for_with_its_value(
    bar: TogetherBar, qtbot: QtBot, verb: str, place: int, value: object
) -> None:
    with qtbot.waitSignal(bar.asked) as asked:
        button(bar, verb).menu().actions()[place].trigger()
    assert asked.args == [verb, value]


def test_only_copying_is_offered_where_nothing_may_be_written(bar: TogetherBar) -> None:
    bar.show_count(3, is_writable=False)
    enabled = [one.property("verb") for one in bar.findChildren(QPushButton) if one.isEnabled()]
    assert enabled == ["copy"]


@pytest.mark.parametrize(
    ("kind", "offered"),
    [
        ("incident", {"verify", "grade", "mark", "tag", "strike", "copy"}),
        ("reported_total", {"grade", "mark", "strike", "copy"}),
        ("struck", {"restore", "copy"}),
        ("reference", {"grade", "rely", "mark", "strike", "copy"}),
    ],
)
def test_only_what_a_list_has_fields_for_is_offered(bar: TogetherBar, kind: str, offered: set[str]) -> None:
    bar.show_kind(kind)
    bar.show_count(2, is_writable=True)
    assert {one.property("verb") for one in bar.findChildren(QPushButton) if not one.isHidden()} == offered
