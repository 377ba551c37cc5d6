from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.period import Period
from sitrep_app.gui.panels.overview.layout import places
from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.heights import Detail, Need, allot
from sitrep_app.gui.panels.timeline.lanes import LaneChoice
from sitrep_app.gui.panels.timeline.legend import Legend
from sitrep_app.gui.panels.timeline.panel import TimelinePanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Mode, Theme
from sitrep_app.gui.widgets import Segmented
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.ops import entries
from sitrep_app.store import queries
from tests.gui.panels.timeline.pointing import frame_of, mark_titled, middle, title_of
from tests.reports.sample import ZONE, Stock
from tests.support.panels import child
from tests.support.workspaces import stocked

KILLING = "Two civilians killed outside Miqdadiyah hospital"


def titles(canvas: Canvas) -> set[str]:
    return {title_of(canvas, mark.row) for mark in frame_of(canvas).marks}


def subject_of(session: Session, title: str) -> SubjectId:
    assert session.workspace is not None
    found = queries.entries(session.workspace, "incident")
    return next(one.subject for one in found if one.state.title == title)


def record(session: Session, title: str, period: Period) -> None:
    incident = Incident(title, "battle_or_raid", period)
    session.perform(lambda workspace: entries.record(workspace, [incident]))


def test_every_dated_event_of_the_window_is_on_the_timeline(panel: TimelinePanel, session: Session) -> None:
    assert session.workspace is not None
    found = queries.incidents(session.workspace, session.lens)
    assert titles(panel.canvas) >= {one.state.title for one in found}


def test_the_head_says_how_many_entries_are_in_view_and_how_many_their_table_has(
    panel: TimelinePanel, session: Session
) -> None:
    assert session.workspace is not None
    listed = len(queries.incidents(session.workspace, session.lens))
    in_view = panel.canvas.presenter.in_view
    assert in_view != listed
    assert panel.subtitle == f"{in_view} entries in view · {listed} in the window"


def test_a_click_selects_in_every_panel(panel: TimelinePanel, session: Session, qtbot: QtBot) -> None:
    mark = mark_titled(panel.canvas, KILLING)
    qtbot.mouseClick(panel.canvas, Qt.MouseButton.LeftButton, pos=middle(panel.canvas, mark))
    assert session.selected == subject_of(session, KILLING)
    assert panel.canvas.presenter.selected == mark.row


def test_a_click_on_nothing_selects_nothing(panel: TimelinePanel, session: Session, qtbot: QtBot) -> None:
    session.select(subject_of(session, KILLING))
    plot = frame_of(panel.canvas).areas.plot
    corner = QPoint(round(plot.right) - 3, round(plot.y) + 3)
    qtbot.mouseClick(panel.canvas, Qt.MouseButton.LeftButton, pos=corner)
    assert session.selected is None


def test_what_is_selected_elsewhere_is_marked_and_brought_into_view(
    panel: TimelinePanel, session: Session
) -> None:
    session.select(subject_of(session, "Province declared clear of ISIS"))
    row = panel.canvas.presenter.selected
    assert row is not None
    assert title_of(panel.canvas, row) == "Province declared clear of ISIS"
    assert row in {mark.row for mark in frame_of(panel.canvas).marks}


def test_arrow_keys_walk_from_entry_to_entry_and_enter_opens(
    panel: TimelinePanel, session: Session, qtbot: QtBot
) -> None:
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Home)
    assert session.selected == subject_of(session, "Province declared clear of ISIS")
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Right)
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel.canvas, Qt.Key.Key_Return)
    assert opened.args == [session.selected]
    assert session.selected != subject_of(session, "Province declared clear of ISIS")


def test_the_keyboard_alone_reaches_every_entry(panel: TimelinePanel, session: Session, qtbot: QtBot) -> None:
    assert session.workspace is not None
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Home)
    reached = {session.selected}
    for _ in range(40):
        qtbot.keyClick(panel.canvas, Qt.Key.Key_Right)
        reached.add(session.selected)
    everything = queries.entries(session.workspace, "incident", session.lens.standpoint)
    assert reached == {one.subject for one in everything}


def test_a_screen_reader_is_told_which_entry_is_marked(panel: TimelinePanel, session: Session) -> None:
    assert "walk from entry to entry" in panel.canvas.accessibleDescription()
    session.select(subject_of(session, KILLING))
    assert panel.canvas.accessibleDescription() == f"{KILLING}. January 2018. Graded C3"


def test_an_added_event_appears(panel: TimelinePanel, session: Session, qtbot: QtBot) -> None:
    record(session, "Clash on the Baquba road", Period.day(date(2018, 1, 20), ZONE))
    qtbot.waitUntil(lambda: "Clash on the Baquba road" in titles(panel.canvas))


def test_a_filter_leaves_the_rest_and_keeps_the_view(
    panel: TimelinePanel, session: Session, qtbot: QtBot
) -> None:
    before = panel.canvas.presenter.view
    session.narrow(categories=frozenset({"arrest_or_seizure"}))
    qtbot.waitUntil(lambda: len(titles(panel.canvas)) == 2)
    assert panel.canvas.presenter.view == before


def test_a_filter_does_not_bring_back_an_entry_that_was_scrolled_away(
    panel: TimelinePanel, session: Session, qtbot: QtBot
) -> None:
    session.select(subject_of(session, "Province declared clear of ISIS"))
    panel.canvas.presenter.open()
    before = panel.canvas.presenter.view
    session.narrow(categories=frozenset({"statement_or_decision"}))
    qtbot.waitUntil(lambda: len(titles(panel.canvas)) == 3)
    assert panel.canvas.presenter.view == before
    assert panel.canvas.presenter.selected is not None


def test_another_window_is_shown_at_once(panel: TimelinePanel, session: Session, qtbot: QtBot) -> None:
    start = Period.month(2015, 1, ZONE)
    session.narrow(start=start.start_earliest, end=start.end_latest)
    qtbot.waitUntil(lambda: "Province declared clear of ISIS" in titles(panel.canvas))


def test_an_earlier_date_shows_no_later_event(panel: TimelinePanel, session: Session, qtbot: QtBot) -> None:
    session.set_as_of(date(2017, 12, 31))
    qtbot.waitUntil(lambda: KILLING not in titles(panel.canvas))


def test_a_filter_that_lets_nothing_through_says_so_and_offers_to_clear_it(
    panel: TimelinePanel, session: Session, qtbot: QtBot
) -> None:
    session.narrow(text="nothing is called this")
    qtbot.waitUntil(lambda: not panel.canvas.isVisible())
    button = next(one for one in panel.findChildren(QPushButton) if one.text() == "Clear filters")
    with qtbot.waitSignal(session.asked) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["clear_filters", None]


def test_lanes_by_actor_have_the_actors_names(panel: TimelinePanel) -> None:
    child(panel, Segmented).chosen.emit("actor")
    assert panel.canvas.presenter.prepared is not None
    labels = {lane.label for lane in panel.canvas.presenter.prepared.index.lanes}
    assert "Iraqi Army" in labels


def test_an_entry_without_a_date_is_listed_at_the_margin(
    panel: TimelinePanel, session: Session, qtbot: QtBot
) -> None:
    record(session, "Nobody knows when", Period.unknown())
    button = child(panel.canvas, QPushButton)
    qtbot.waitUntil(button.isVisible)
    assert button.text() == "undated (1)"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = child(panel, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert session.selected == subject_of(session, "Nobody knows when")


def test_the_same_entries_can_be_asked_for_as_a_table(panel: TimelinePanel, qtbot: QtBot) -> None:
    button = next(one for one in panel.findChildren(QToolButton) if one.accessibleName() == "Show as table")
    with qtbot.waitSignal(panel.table_wanted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("choice", LaneChoice)
def test_it_paints_in_both_themes(panel: TimelinePanel, theme: Theme, mode: Mode, choice: LaneChoice) -> None:
    theme.set_mode(mode)
    panel.choose_lanes(choice)
    picture = panel.grab().toImage()
    assert picture.pixelColor(4, 40) == theme.colours.surface
    assert len(_colours(picture)) > 40


def test_labels_stand_at_the_right_where_reading_begins_there_and_time_runs_on(
    panel: TimelinePanel, session: Session
) -> None:
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    frame = frame_of(panel.canvas)
    assert frame.areas.labels.x > frame.areas.plot.right - 1
    assert frame.scale.x(frame.scale.end) > frame.scale.x(frame.scale.start)
    assert not panel.grab().isNull()


def test_an_empty_workspace_says_what_goes_here_and_offers_a_new_entry(
    tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    with stocked(tmp_path, Stock()) as workspace:
        session = Session()
        session.hold(workspace, queries.setting(workspace))
        panel = TimelinePanel(session, theme)
        qtbot.addWidget(panel)
        panel.show()
        button = next(one for one in panel.findChildren(QPushButton) if one.text() == "New entry")
        with qtbot.waitSignal(panel.form_wanted) as wanted:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted.args == [Draft("", "incident")]


def _colours(picture: QImage) -> set[int]:
    return {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}


def test_in_the_smallest_usual_window_the_samples_thirteen_bars_have_their_words(
    panel: TimelinePanel,
) -> None:
    panel.resize(868, places(1151, 583, 5).timeline.height)
    two, three = Need(labelled=2, some=2, bars=2, compact=2), Need(labelled=3, some=3, bars=3, compact=3)
    rooms = allot([two, two, two, two, three, two], frame_of(panel.canvas).areas.plot.height)
    assert {room.detail for room in rooms} == {Detail.LABELLED}


def test_the_legend_gives_way_to_the_count_of_entries(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.resize(868, 300)
    subtitle = next(one for one in panel.findChildren(ElidedLabel) if one.text() == panel.subtitle)
    qtbot.waitUntil(lambda: subtitle.shown == panel.subtitle)
    assert child(panel, Legend).width() < child(panel, Legend).sizeHint().width()
