"""Pages drawn into files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.app import picture
from sitrep_app.gui.theme import DARK
from sitrep_app.store.workspace import Workspace
from tests.support.workspaces import host


def test_a_page_is_drawn_at_the_size_and_in_the_theme_asked_for(
    qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "reference.png"
    picture(sample, "reference", out, size=(1280, 720), theme="dark", host=host())
    image = QImage(str(out))
    assert image.size() == QSize(1280, 720)
    assert image.pixelColor(100, 300) == DARK.ground


def test_an_arabic_page_has_its_rail_at_the_right(
    qtbot: QtBot, qapp: QApplication, right_to_left: None, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "reference.png"
    picture(sample, "reference", out, size=(1280, 720), language="ar", host=host())
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    image = QImage(str(out))
    left, right = ({image.pixelColor(x, y).name() for y in range(100, 400)} for x in (30, 1230))
    assert len(right) > len(left)


def test_a_picture_changes_nothing_in_the_file(qtbot: QtBot, sample: Path, tmp_path: Path) -> None:
    before = sample.read_bytes()
    picture(sample, "reference", tmp_path / "out.png", size=(1280, 720), host=host())
    assert sample.read_bytes() == before


def test_a_folder_that_does_not_exist_is_told(qtbot: QtBot, sample: Path, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="There is no such folder"):
        picture(sample, "reference", tmp_path / "missing" / "out.png", size=(1280, 720), host=host())


def test_a_workspace_that_somebody_has_open_can_be_drawn(qtbot: QtBot, sample: Path, tmp_path: Path) -> None:
    with Workspace.open(sample, host("the other officer")):
        picture(sample, "reference", tmp_path / "out.png", size=(1280, 720), host=host())
    assert (tmp_path / "out.png").is_file()
