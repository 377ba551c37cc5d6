from datetime import date

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident, Link
from sitrep_app.domain.period import Period
from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.gestures.hover import card_at, link_under
from sitrep_app.gui.panels.timeline.panel import TimelinePanel
from sitrep_app.gui.session import Session
from sitrep_app.ops import entries
from tests.gui.panels.timeline.pointing import frame_of
from tests.reports.sample import ZONE


def record(session: Session, title: str, day: int, *links: Link) -> SubjectId:
    """Add an event of January."""
    incident = Incident(title, "battle_or_raid", Period.day(date(2018, 1, day), ZONE), links=links)
    changes = session.perform(lambda workspace: entries.record(workspace, [incident]))
    return next(iter(changes.subjects))


@pytest.fixture
def linked(panel: TimelinePanel, session: Session, qtbot: QtBot) -> tuple[SubjectId, SubjectId]:
    """A clash, and a raid that follows it up."""
    clash = record(session, "Clash", 8)
    raid = record(session, "Raid", 20, Link("follow_up", clash))
    qtbot.waitUntil(lambda: not panel.freshness.is_stale)
    return clash, raid


@pytest.mark.parametrize(("selected", "said"), [(0, "Followed up by"), (1, "Follows up")])
def test_the_links_of_the_selected_entry_are_drawn_from_either_end(
    canvas: Canvas,
    session: Session,
    linked: tuple[SubjectId, SubjectId],
    qtbot: QtBot,
    selected: int,
    said: str,
) -> None:
    session.select(linked[selected])
    qtbot.waitUntil(lambda: bool(frame_of(canvas).links))
    (drawn,) = frame_of(canvas).links
    assert drawn.tie.said == said
    assert canvas.presenter.subject(drawn.tie.row) == linked[1 - selected]
    assert drawn.end[0] < drawn.start[0]


def test_the_word_of_a_link_is_said_where_the_pointer_is(
    canvas: Canvas, session: Session, linked: tuple[SubjectId, SubjectId], qtbot: QtBot
) -> None:
    session.select(linked[1])
    qtbot.waitUntil(lambda: bool(frame_of(canvas).links))
    (drawn,) = frame_of(canvas).links
    point = QPointF(*drawn.at(0.5))
    assert link_under(frame_of(canvas), point) == drawn.tie.row
    assert card_at(canvas, point).startswith("Follows up<br><b>Clash</b>")
    qtbot.mouseMove(canvas, point.toPoint())
    assert not canvas.grab().isNull()


def test_without_a_selection_no_link_is_drawn(
    canvas: Canvas, session: Session, linked: tuple[SubjectId, SubjectId], qtbot: QtBot
) -> None:
    session.select(linked[1])
    qtbot.waitUntil(lambda: bool(frame_of(canvas).links))
    session.select(None)
    assert frame_of(canvas).links == ()
