from datetime import date

from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from sitrep_app.domain.incident import Incident
from sitrep_app.domain.period import Period
from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.context import handle_box
from sitrep_app.gui.panels.timeline.gestures.hover import card_at, cursor_at, row_under
from sitrep_app.gui.session import Session
from sitrep_app.ops import entries
from tests.gui.panels.timeline.pointing import frame_of, mark_titled, middle
from tests.reports.sample import ZONE


def test_the_card_says_what_when_and_how_far_it_is_trusted(canvas: Canvas) -> None:
    mark = mark_titled(canvas, "Two civilians")
    card = card_at(canvas, QPointF(middle(canvas, mark)))
    assert card == "<b>Two civilians killed outside Miqdadiyah hospital</b><br>January 2018<br>Graded C3"


def test_the_card_of_a_lane_says_its_whole_name_and_how_much_is_in_it(canvas: Canvas) -> None:
    row = frame_of(canvas).rows[0]
    assert card_at(canvas, QPointF(40, row.middle)) == "Violence against civilians<br>2 events"


def test_markup_in_a_title_is_shown_as_it_was_written(canvas: Canvas, session: Session, qtbot: QtBot) -> None:
    incident = Incident("<i>Raid</i> & more", "battle_or_raid", Period.day(date(2018, 1, 20), ZONE))
    session.perform(lambda workspace: entries.record(workspace, [incident]))
    qtbot.waitUntil(lambda: any("<i>Raid" in label.title for label in frame_of(canvas).labels))
    mark = mark_titled(canvas, "<i>Raid")
    card = card_at(canvas, QPointF(middle(canvas, mark)))
    assert card.startswith("<b>&lt;i&gt;Raid&lt;/i&gt; &amp; more</b>")


def test_the_pointer_says_what_can_be_done(canvas: Canvas) -> None:
    frame = frame_of(canvas)
    handle = handle_box(frame)
    assert handle is not None
    y = handle.y + handle.height / 2
    assert cursor_at(frame, QPointF(handle.x, y)) is Qt.CursorShape.SizeHorCursor
    assert cursor_at(frame, QPointF(frame.areas.strip.x + 50, y)) is Qt.CursorShape.OpenHandCursor
    on_mark = QPointF(middle(canvas, mark_titled(canvas, "Two civilians")))
    assert cursor_at(frame, on_mark) is Qt.CursorShape.PointingHandCursor


def test_off_the_plot_no_entry_lies_under_the_pointer(canvas: Canvas) -> None:
    frame = frame_of(canvas)
    assert row_under(frame, QPointF(frame.areas.labels.x + 5, frame.rows[0].middle)) is None
