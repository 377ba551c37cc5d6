from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.forms import EntryForm, open_form
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.ops import drafts
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.gui.forms.conftest import Opener
from tests.support.keys import press
from tests.support.sample import laptop, titled


def visible(window: QWidget) -> list[EntryForm]:
    return [form for form in window.findChildren(EntryForm) if form.isVisible()]


def test_a_form_opens_with_what_others_know_already(opened: Opener) -> None:
    form = opened(kind="tie", fields={"from": "ISF", "to": "PMF"})
    assert form.page.words() == {"from": "ISF", "to": "PMF"}


def test_asking_again_brings_up_the_form_that_is_open(opened: Opener, window: QWidget) -> None:
    form = opened()
    press("Two civ")
    assert opened() is form
    assert form.page.words() == {"title": "Two civ"}


def test_asking_for_another_keeps_the_first_as_a_draft(
    opened: Opener, window: QWidget, sample: Workspace
) -> None:
    opened()
    press("Two civ")
    form = opened(subject=titled(sample, "incident", "Governor"))
    assert visible(window) == [form]
    assert [draft.text("title") for draft in drafts.kept(sample)] == ["Two civ"]


def test_a_follow_up_is_linked_and_begins_with_what_is_usually_the_same(
    opened: Opener, sample: Workspace
) -> None:
    killing = titled(sample, "incident", "Two civilians")
    form = opened(follows=killing)
    assert form.filling.draft.kind == "follow_up"
    assert form.page.words()["follows"] == (killing,)
    assert form.page.words()["where"] == "Miqdadiyah (30 km north-east of Baquba)"
    assert form.page.said("title") == ""


def test_what_follows_a_claim_is_a_claim_of_the_same_kind(opened: Opener, sample: Workspace) -> None:
    form = opened(follows=queries.entries(sample, "reported_total")[0].subject)
    assert form.filling.draft.kind == "reported_total"
    assert form.page.said("programme") == "Hospitals of Diyala"


def test_a_draft_is_gone_on_with(opened: Opener, sample: Workspace) -> None:
    kept = drafts.keep(sample, Draft("half", "tie", {"from": "ISF"}))
    form = opened(draft=kept)
    assert form.filling.draft == kept
    assert form.header.kept.text().startswith("Draft kept")
    assert not form.offer.isVisible()


def test_a_correction_half_done_is_gone_on_with_as_a_correction(opened: Opener, sample: Workspace) -> None:
    killing = titled(sample, "incident", "Two civilians")
    form = opened(draft=Draft("half", "incident", {"title": "Two civilians shot"}, killing, 7, "why"))
    assert form.header.title.text() == "Edit entry"
    assert form.page.reason == "why"


def test_an_entry_that_is_not_there_is_told_and_opens_nothing(
    qtbot: QtBot, window: QWidget, session: Session, theme: Theme
) -> None:
    with qtbot.waitSignal(session.troubled) as told:
        assert open_form(window, session, theme, subject=SubjectId("a" * 32)) is None
    assert told.args[0].what == "There is no such entry"


def test_with_no_workspace_open_nothing_opens(qtbot: QtBot, window: QWidget, theme: Theme) -> None:
    session = Session()
    with qtbot.waitSignal(session.troubled):
        assert open_form(window, session, theme) is None


def test_a_workspace_open_read_only_takes_no_entries_and_says_so(
    qtbot: QtBot, window: QWidget, theme: Theme, sample: Workspace
) -> None:
    with Workspace.open(sample.path, laptop(), read_only=True) as reading:
        session = Session()
        session.hold(reading, queries.setting(reading))
        with qtbot.waitSignal(session.troubled) as told:
            assert open_form(window, session, theme) is None
    assert "read-only" in told.args[0].what


@pytest.mark.parametrize("kind", ["actor", "source", "facility", "programme"])
def test_what_entries_refer_to_has_a_form_behind_more(opened: Opener, kind: str, tmp_path: Path) -> None:
    form = opened(kind=kind)
    assert form.header.kinds is not None
    assert form.header.kinds.current == "more"
