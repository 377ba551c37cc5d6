import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sitrep_app.domain.lens import Lens
from sitrep_app.gui.panels.map.canvas import Canvas
from sitrep_app.gui.panels.map.margin import Margin
from sitrep_app.gui.panels.map.panel import MapPanel
from sitrep_app.gui.panels.map.projection import project
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Mode, Theme
from sitrep_app.gui.widgets.table import Table
from sitrep_app.store import queries
from tests.support.panels import child

MIQDADIYAH = (33.98, 44.94)


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot) -> MapPanel:
    shown = MapPanel(session, theme)
    qtbot.addWidget(shown)
    shown.resize(1300, 800)
    with qtbot.waitSignal(shown.status_changed):
        shown.show()
    return shown


def at(canvas: Canvas, latitude: float, longitude: float) -> QPoint:
    x, y = canvas.presenter.view.on_screen(*project(latitude, longitude))
    return QPoint(round(x), round(y))


def title_of(session: Session) -> str:
    assert session.workspace is not None
    assert session.selected is not None
    found = queries.entry(session.workspace, session.selected)
    assert found is not None
    return str(found.state.title)


def test_a_click_on_a_mark_selects_the_event_in_every_panel(
    panel: MapPanel, session: Session, qtbot: QtBot
) -> None:
    qtbot.mouseClick(panel.canvas, Qt.MouseButton.LeftButton, pos=at(panel.canvas, *MIQDADIYAH))
    assert title_of(session) == "Two civilians killed outside Miqdadiyah hospital"
    assert panel._line.text().startswith("Two civilians killed outside Miqdadiyah hospital · January 2018")


def test_an_event_selected_elsewhere_is_marked_on_the_map_and_in_the_list(
    panel: MapPanel, session: Session
) -> None:
    assert session.workspace is not None
    entries = queries.incidents(session.workspace, session.lens)
    killed = next(entry for entry in entries if "Miqdadiyah" in entry.state.title)
    session.select(killed.subject)
    assert panel.canvas.presenter.row is not None
    table = child(child(panel, Margin), Table)
    assert "Miqdadiyah" in str(table.currentIndex().data())


def test_choosing_a_row_of_the_list_selects_the_event(
    panel: MapPanel, session: Session, qtbot: QtBot
) -> None:
    table = child(child(panel, Margin), Table)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert title_of(session)


def test_dragging_pushes_the_map_and_selects_nothing(panel: MapPanel, session: Session, qtbot: QtBot) -> None:
    canvas, before = panel.canvas, panel.canvas.presenter.view
    start = at(canvas, *MIQDADIYAH)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, start + QPoint(40, 30))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 30))
    assert canvas.presenter.view.x == pytest.approx(before.x - 40 / before.scale)
    assert session.selected is None


def test_the_wheel_zooms_at_the_pointer(panel: MapPanel, qapp: QApplication) -> None:
    canvas, point = panel.canvas, QPointF(at(panel.canvas, *MIQDADIYAH))
    before = canvas.presenter.view.on_map(point.x(), point.y())
    turn = QWheelEvent(
        point, canvas.mapToGlobal(point), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    qapp.sendEvent(canvas, turn)
    assert canvas.presenter.view.on_map(point.x(), point.y()) == pytest.approx(before)


def test_the_keyboard_zooms_pushes_and_goes_home(panel: MapPanel, qtbot: QtBot) -> None:
    canvas, home = panel.canvas, panel.canvas.presenter.view
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.presenter.view.scale > home.scale
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.presenter.view.x > home.x
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.presenter.view == home


def test_the_line_says_what_is_pointed_at_and_stops_when_the_pointer_leaves(
    panel: MapPanel, qtbot: QtBot
) -> None:
    qtbot.mouseMove(panel.canvas, at(panel.canvas, *MIQDADIYAH))
    assert "Miqdadiyah" in panel._line.text()
    panel.canvas.said.emit("")
    assert panel._line.text().startswith("Drag to move")


def test_what_has_no_place_is_counted_and_listed_in_the_margin(panel: MapPanel, session: Session) -> None:
    margin = child(panel, Margin)
    prepared = panel.canvas.presenter.prepared
    assert prepared is not None
    expected = len(prepared.placing.unplaced) + len(prepared.sites_without_place)
    assert expected > 0
    assert margin._without.subtitle == str(expected)
    assert margin._unplaced.model().rowCount() == expected


def test_the_lens_acts_on_the_map(panel: MapPanel, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.status_changed):
        session.set_lens(Lens(session.lens.standpoint, categories=frozenset({"arrest_or_seizure"})))
    prepared = panel.canvas.presenter.prepared
    assert prepared is not None
    assert prepared.shown == 2


def test_an_earlier_date_shows_what_was_there_then(panel: MapPanel, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.status_changed):
        session.set_lens(Lens())
    everything = panel.canvas.presenter.prepared
    with qtbot.waitSignal(panel.status_changed):
        session.set_as_of(session.today.replace(year=2015, month=6))
    then = panel.canvas.presenter.prepared
    assert everything is not None
    assert then is not None
    assert then.shown < everything.shown


def test_the_map_is_painted_in_both_themes(panel: MapPanel, theme: Theme, qtbot: QtBot) -> None:
    light = panel.canvas.grab().toImage()
    theme.set_mode(Mode.DARK)
    dark = panel.canvas.grab().toImage()
    assert light.pixelColor(5, 5).lightness() > 128 > dark.pixelColor(5, 5).lightness()
