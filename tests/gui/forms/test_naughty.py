"""Naughty strings in every field of every form are given back as they are."""

import pytest
from pytestqt.qtbot import QtBot

from sitrep_app.gui.forms.inputs import Desk
from sitrep_app.gui.forms.kinds import FORMS
from sitrep_app.gui.forms.page import Page
from sitrep_app.gui.tasks import Tasks
from sitrep_app.store.workspace import Workspace
from tests.support.naughty import NAUGHTY

STRUCTURED = frozenset(
    {"attachments", "entries", "entry", "citations", "links", "figures", "estimate", "choice"}
)
"""The inputs whose words have a form of their own, which has tests of its own."""


@pytest.mark.parametrize("kind", FORMS)
def test_every_field_gives_back_the_words_it_was_shown(
    qtbot: QtBot, desk: Desk, sample: Workspace, kind: str
) -> None:
    page = Page(FORMS[kind], sample, desk.theme, Tasks(), is_edit=False)
    qtbot.addWidget(page)
    specs = [spec for spec in FORMS[kind].specs.values() if spec.widget not in STRUCTURED]
    for words in NAUGHTY[:: 1 if kind == "incident" else 7]:
        page.show_words({spec.name: (words,) if spec.repeated else words for spec in specs})
        back = page.words()
        for spec in specs:
            given = back[spec.name]
            assert [one.strip() for one in ((given,) if isinstance(given, str) else given)] == [words]
