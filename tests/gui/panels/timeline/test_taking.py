import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.names import LaneNames
from sitrep_app.gui.panels.timeline.panel import TimelinePanel
from sitrep_app.gui.panels.timeline.taking import Taking
from sitrep_app.gui.session import Session
from tests.gui.panels.timeline.pointing import frame_of
from tests.support.panels import child

TEXT = "{http://www.w3.org/2000/svg}text"


@pytest.fixture
def taking(panel: TimelinePanel) -> Taking:
    """What takes the shown timeline along."""
    found = panel.canvas.findChild(Taking)
    assert isinstance(found, Taking)
    return found


def words_of(path: Path) -> list[str]:
    """The words of an SVG."""
    return ["".join(one.itertext()).strip() for one in ET.parse(path).getroot().iter(TEXT)]


def test_ctrl_c_puts_the_picture_on_the_clipboard_sharper_than_on_screen(
    panel: TimelinePanel, canvas: Canvas, qtbot: QtBot
) -> None:
    panel.activateWindow()
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    image = QGuiApplication.clipboard().image()
    assert image.width() > 1.9 * canvas.width()
    assert image.height() > 2 * canvas.height()


def test_the_words_of_an_svg_are_words(taking: Taking, canvas: Canvas, tmp_path: Path) -> None:
    taking.save(tmp_path / "timeline.svg")
    words = words_of(tmp_path / "timeline.svg")
    assert "Violence against civilians" in words
    assert any("entries in view" in one for one in words)
    assert set(words) >= {label.title for label in frame_of(canvas).labels if not label.is_cut}


def test_an_svg_of_many_counts_has_a_rectangle_for_each(
    panel: TimelinePanel, taking: Taking, tmp_path: Path
) -> None:
    child(panel, LaneNames).folded.emit("battle_or_raid", True)
    taking.save(tmp_path / "folded.svg")
    assert "<image" not in (tmp_path / "folded.svg").read_text(encoding="utf-8")
    assert "Raids on towns and villages go on" not in words_of(tmp_path / "folded.svg")


def test_a_png_is_written_and_can_be_read(taking: Taking, tmp_path: Path) -> None:
    taking.save(tmp_path / "timeline.png")
    assert QImage(str(tmp_path / "timeline.png")).width() > 1000


def test_a_file_that_cannot_be_written_is_told(
    taking: Taking, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.troubled) as troubled:
        taking.save(tmp_path / "nowhere" / "timeline.svg")
    assert isinstance(troubled.args[0], Trouble)


def test_what_only_the_pointer_shows_is_not_in_the_picture(
    taking: Taking, canvas: Canvas, tmp_path: Path, qtbot: QtBot
) -> None:
    taking.save(tmp_path / "before.svg")
    canvas.show_band((500, 600))
    taking.save(tmp_path / "after.svg")
    assert (tmp_path / "before.svg").read_bytes() == (tmp_path / "after.svg").read_bytes()


def test_the_same_is_offered_in_a_menu(panel: TimelinePanel) -> None:
    button = next(one for one in panel.findChildren(QToolButton) if one.menu() is not None)
    offered = [action.text() for action in button.menu().actions()]
    assert offered == ["Copy as picture", "Save as PNG…", "Save as SVG…"]
    assert [action.text() for action in child(panel, Canvas).actions()] == offered
