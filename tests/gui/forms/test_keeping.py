from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.domain.draft import Draft
from sitrep_app.gui.forms.keeping import Keeper
from sitrep_app.gui.tasks import Tasks
from sitrep_app.ops import drafts
from sitrep_app.store.workspace import Workspace


@pytest.fixture
def keeper(window: QWidget, sample: Workspace) -> Iterator[Keeper]:
    tasks = Tasks(window)
    yield Keeper(sample, tasks, window)
    tasks.finish()


def half(title: str) -> Draft:
    return Draft("half", "incident", {"title": title})


def test_a_draft_is_kept_beside_the_window(qtbot: QtBot, keeper: Keeper, sample: Workspace) -> None:
    with qtbot.waitSignal(keeper.kept) as kept:
        keeper.keep(half("Two"))
    assert kept.args == drafts.kept(sample)


def test_of_several_in_a_row_the_last_is_kept(keeper: Keeper, sample: Workspace) -> None:
    for title in ("T", "Tw", "Two"):
        keeper.keep(half(title))
    keeper.settle()
    assert [draft.text("title") for draft in drafts.kept(sample)] == ["Two"]


def test_the_same_words_are_not_written_again(qtbot: QtBot, keeper: Keeper, sample: Workspace) -> None:
    with qtbot.waitSignal(keeper.kept):
        keeper.keep(half("Two"))
    before = drafts.kept(sample)
    keeper.keep(half("Two"))
    keeper.keep_at_once(half("Two"))
    assert drafts.kept(sample) == before


def test_a_draft_that_is_dropped_does_not_come_back(keeper: Keeper, sample: Workspace) -> None:
    keeper.keep(half("Two"))
    keeper.drop(half("Two"))
    assert drafts.kept(sample) == []
