"""Asking where to write a file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.app import asking


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def answer_with(*answers: Callable[[QWidget], object]) -> list[str]:
    """Gives one answer to each dialog that opens, and returns what the questions say."""
    waiting, said = list(answers), list[str]()

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(5, answer)
            return
        if isinstance(dialog, QMessageBox):
            said.append(dialog.text())
        given = waiting.pop(0)
        if waiting:
            QTimer.singleShot(5, answer)
        given(dialog)

    QTimer.singleShot(0, answer)
    return said


def named(path: Path) -> Callable[[QWidget], object]:
    def name(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(path))
        dialog.accept()

    return name


def pressed(words: str) -> Callable[[QWidget], object]:
    def press(dialog: QWidget) -> None:
        next(one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") == words).click()

    return press


def cancelled(dialog: QWidget) -> None:
    assert isinstance(dialog, QFileDialog)
    dialog.reject()


@pytest.mark.parametrize(
    ("typed", "written"),
    [("new", "new.pdf"), ("new.PDF", "new.PDF"), ("week 1.5", "week 1.5.pdf"), ("no. 3", "no. 3.pdf")],
)
def test_a_point_in_a_name_is_no_ending(typed: str, written: str) -> None:
    assert asking.ended(Path(typed), "diyala 3.pdf") == Path(written)


def test_an_ending_that_is_left_off_is_supplied(parent: QWidget, tmp_path: Path) -> None:
    said = answer_with(named(tmp_path / "new"))
    assert asking.file_to_save(parent, str(tmp_path / "diyala.pdf"), asking.PDFS) == tmp_path / "new.pdf"
    assert said == []


def test_a_file_that_only_the_ending_leads_to_is_not_replaced_unasked(
    parent: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "precious.pdf").write_bytes(b"precious")
    said = answer_with(named(tmp_path / "precious"), pressed("Cancel"), cancelled)
    assert asking.file_to_save(parent, str(tmp_path / "diyala.pdf"), asking.PDFS) is None
    assert said == ["precious.pdf is already there."]


def test_a_file_may_be_replaced_once_that_is_said(parent: QWidget, tmp_path: Path) -> None:
    (tmp_path / "precious.pdf").write_bytes(b"precious")
    answer_with(named(tmp_path / "precious"), pressed("Replace"))
    found = asking.file_to_save(parent, str(tmp_path / "diyala.pdf"), asking.PDFS)
    assert found == tmp_path / "precious.pdf"
