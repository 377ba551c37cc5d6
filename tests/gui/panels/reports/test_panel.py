from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.reports.panel import ReportsPanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.note_block import NoteBlock
from sitrep_app.ops import reporting
from sitrep_app.ops.before_issue import Concern, Finding
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.builders import a_subject
from tests.support.workspaces import host

WAIT = 30_000


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot) -> ReportsPanel:
    """The page as it is first seen, its preview still on the way."""
    shown = ReportsPanel(session, theme)
    qtbot.addWidget(shown)
    shown.resize(1300, 760)
    shown.show()
    return shown


@pytest.fixture
def printed(panel: ReportsPanel, qtbot: QtBot) -> ReportsPanel:
    """The page with its preview."""
    with qtbot.waitSignal(panel.status_changed, timeout=WAIT):
        panel.freshness.settle()
    return panel


def leads(panel: ReportsPanel) -> list[str]:
    return [block.accessibleName() for block in panel.draft.findChildren(NoteBlock) if not block.isHidden()]


def test_the_draft_is_of_the_workspace_s_reporting_period(panel: ReportsPanel) -> None:
    assert panel.draft.title == "Situation report No. 1"
    assert panel.draft.period.line.text() == "1 – 31 January 2018"
    assert panel.draft.as_of.line.text() == "31 January 2018"


def test_the_pages_are_seen_as_they_would_print_and_what_to_look_at_is_listed(printed: ReportsPanel) -> None:
    assert len(printed.preview._pages) >= 2
    assert printed.preview._pages[0].width() > 700
    assert printed.preview._age.text() == "Preview made just now"
    assert any(line.startswith("Single source.") for line in leads(printed))
    assert any(line.startswith("No next report.") for line in leads(printed))


def test_a_date_for_the_next_report_settles_that(panel: ReportsPanel, qtbot: QtBot) -> None:
    line = panel.draft.next_due.line
    qtbot.keyClicks(line, "12 mar 2018")
    with qtbot.waitSignal(panel.status_changed, timeout=WAIT):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "12 March 2018"
    assert not any(said.startswith("No next report.") for said in leads(panel))


def test_of_several_changes_only_the_last_is_shown(panel: ReportsPanel, qtbot: QtBot) -> None:
    seen: list[str] = []
    panel.status_changed.connect(lambda _pages: seen.append(panel._composer.request.language))
    for language in ("ar", "ckb", "en", "ar"):
        panel.draft._on_language(language)
        panel._print()
    qtbot.waitUntil(lambda: panel._printing.is_idle, timeout=WAIT)
    assert seen == ["ar"]


def test_leaving_the_page_stops_the_printing_and_coming_back_prints_again(
    panel: ReportsPanel, qtbot: QtBot
) -> None:
    panel.draft._on_language("ar")
    panel._print()
    with qtbot.assertNotEmitted(panel.status_changed):
        panel.hide()
        qtbot.waitUntil(lambda: panel._printing.is_idle, timeout=WAIT)
    with qtbot.waitSignal(panel.status_changed, timeout=WAIT):
        panel.show()
    assert panel._composer.request.language == "ar"


def test_the_top_bar_and_the_draft_have_one_as_of_date(
    panel: ReportsPanel, session: Session, qtbot: QtBot
) -> None:
    panel.draft.as_of.line.selectAll()
    qtbot.keyClicks(panel.draft.as_of.line, "20 jan 2018")
    qtbot.keyClick(panel.draft.as_of.line, Qt.Key.Key_Return)
    panel.freshness.settle()
    assert session.as_of == date(2018, 1, 20)
    assert panel._composer.request.as_of == date(2018, 1, 20)


def test_issuing_asks_in_place_and_escape_thinks_better_of_it(
    panel: ReportsPanel, session: Session, qtbot: QtBot
) -> None:
    panel.preview.issue.click()
    assert panel.preview.confirm.isVisible()
    qtbot.keyClick(panel.preview.confirm, Qt.Key.Key_Escape)
    assert panel.preview.issue.isVisible()
    assert session.workspace is not None
    assert reporting.issued(session.workspace) == []


def test_an_issued_report_is_listed_and_the_next_number_drafted(
    panel: ReportsPanel, session: Session, qtbot: QtBot
) -> None:
    panel.preview.issue.click()
    with qtbot.waitSignals([session.changed, panel.status_changed], timeout=WAIT):
        panel.preview.confirm.click()
    assert session.workspace is not None
    (issued,) = reporting.issued(session.workspace)
    assert issued.state.number == 1
    qtbot.waitUntil(lambda: panel.draft.title == "Situation report No. 2", timeout=WAIT)
    assert panel.issued.subtitle == "1"


def test_print_again_and_export_are_asked_of_the_window(
    panel: ReportsPanel, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.asked) as asked:
        panel.preview.export.click()
    assert asked.args == ["export_pdf", panel._composer.request]
    with qtbot.waitSignal(session.asked) as asked:
        panel.issued.reprint_asked.emit(3)
    assert asked.args == ["reprint", 3]


@pytest.mark.parametrize(
    ("concern", "asked"),
    [(Concern.SINGLE_SOURCE, ["new_entry", "source"]), (Concern.UNGRADED, ["edit", a_subject("x")])],
)
def test_a_finding_leads_to_where_it_is_mended(
    panel: ReportsPanel, session: Session, qtbot: QtBot, concern: Concern, asked: list[object]
) -> None:
    with qtbot.waitSignal(session.asked) as told:
        panel.draft.opened.emit(Finding(concern, ((a_subject("x"), "Raid"),)))
    assert told.args == asked


def test_a_workspace_open_for_reading_cannot_issue(
    workspace: Workspace, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sitrep"
    copy.write_bytes(workspace.path.read_bytes())
    with Workspace.open(copy, host(), read_only=True) as reading:
        session = Session()
        session.hold(reading, queries.setting(reading))
        panel = ReportsPanel(session, theme)
        qtbot.addWidget(panel)
        panel.show()
        assert not panel.preview.issue.isEnabled()
        assert panel.preview.export.isEnabled()
