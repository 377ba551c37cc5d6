"""A session on the Diyala sample, and forms on it that are typed into."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.forms import EntryForm, guess_list, open_form
from sitrep_app.gui.forms.inputs import Desk
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import Theme
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import open_sample

Opener = Callable[..., EntryForm]


@pytest.fixture
def sample(tmp_path: Path, user_folder: Path) -> Iterator[Workspace]:
    """The Diyala sample, open for writing."""
    with open_sample(tmp_path) as opened:
        yield opened


@pytest.fixture
def session(sample: Workspace) -> Session:
    """A session that holds the sample."""
    made = Session()
    made.hold(sample, queries.setting(sample))
    return made


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window for forms to belong to."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def quick_eyes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever tests has looked at guesses as soon as they are shown."""
    monkeypatch.setattr(guess_list, "GLANCE_S", 0)


@pytest.fixture
def opened(
    qtbot: QtBot, window: QWidget, session: Session, theme: Theme, quick_eyes: None
) -> Iterator[Opener]:
    """Opens forms, in front and ready to be typed into; closes what is left open."""

    def open_one(**about: Any) -> EntryForm:
        form = open_form(window, session, theme, **about)
        assert form is not None
        with qtbot.waitActive(form):
            form.activateWindow()
        return form

    yield open_one
    for form in window.findChildren(EntryForm):
        form.discard()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def desk(qtbot: QtBot, window: QWidget, sample: Workspace, theme: Theme) -> Iterator[Desk]:
    """What a form lends its inputs; nothing is said in any other field."""
    tasks = Tasks(window)
    yield Desk(sample, theme, tasks, lambda _name: "")
    tasks.finish()
