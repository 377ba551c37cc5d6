"""Writing what is shown into files."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sitrep_app.domain.marking import Marking
from sitrep_app.gui.app import asking
from sitrep_app.gui.app.commands import Commands
from sitrep_app.gui.window import MainWindow
from sitrep_app.ops import reporting


def test_the_report_is_about_what_is_looked_at(window: MainWindow, commands: Commands, sample: Path) -> None:
    commands.open_path(sample)
    window.session.set_as_of(date(2018, 1, 20))
    assert window.session.workspace is not None
    request = commands.exporting.request(window.session.workspace)
    assert (request.first, request.last, request.as_of) == (
        date(2018, 1, 1),
        date(2018, 1, 31),
        date(2018, 1, 20),
    )


def test_the_report_is_printed_beside_the_window_and_told(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path, tmp_path: Path
) -> None:
    commands.open_path(sample)
    out = tmp_path / "diyala.pdf"
    commands.exporting.export_pdf(out)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=30_000)
    assert out.read_bytes().startswith(b"%PDF")
    assert any("diyala.pdf" in said for said in window.notices.shown)


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_left(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path, tmp_path: Path
) -> None:
    commands.open_path(sample)
    commands.exporting.export_pdf(tmp_path / "missing" / "diyala.pdf")
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=30_000)
    assert any("There is no such folder" in said for said in window.notices.shown)
    assert list(tmp_path.glob("**/*.part")) == []


def test_an_issued_report_is_printed_again_to_a_file(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path, tmp_path: Path
) -> None:
    commands.open_path(sample)
    assert window.session.workspace is not None
    request = commands.exporting.request(window.session.workspace)
    issued = reporting.issue(window.session.workspace, request)
    out = tmp_path / "again.pdf"
    commands.exporting.reprint(out, issued.number)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=30_000)
    assert out.read_bytes() == issued.printed.pdf


def test_a_report_is_narrowed_to_the_filters_and_told_so(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path, tmp_path: Path
) -> None:
    commands.open_path(sample)
    window.session.narrow(categories=frozenset({"battle_or_raid"}))
    assert window.session.workspace is not None
    request = commands.exporting.request(window.session.workspace)
    assert request.filters.categories == {"battle_or_raid"}
    commands.exporting.export_pdf(tmp_path / "raids.pdf")
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=30_000)
    assert any("narrowed to the filters" in said for said in window.notices.shown)


def test_what_the_lens_shows_is_exported_for_the_audience_chosen(
    qtbot: QtBot,
    window: MainWindow,
    commands: Commands,
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = tmp_path / "d.csv"
    monkeypatch.setattr(asking, "file_to_save", lambda *_asked: out)
    commands.open_path(sample)
    window.session.narrow(text="hospital", categories=frozenset({"violence_against_civilians"}))
    dialog = commands.exporting.ask_export()
    assert dialog is not None
    assert "filters" in dialog.told.text()
    dialog.audience.setCurrentIndex(Marking.CLEAR.rank)
    dialog._on_give()
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=30_000)
    assert len(out.read_text("utf-8-sig").splitlines()) == 3
    assert any("0 entries were held back" in said for said in window.notices.shown)
