"""The session: the lens a workspace opens with, and who is told what."""

from dataclasses import replace
from datetime import UTC, date, datetime

from pytestqt.qtbot import QtBot

from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import Hlc, SubjectId
from sitrep_app.domain.lens import Lens, first_lens
from sitrep_app.domain.period import end_of
from sitrep_app.domain.setting import Setting
from sitrep_app.gui.session import Session

JANUARY = Setting("Diyala", period_first=date(2018, 1, 1), period_last=date(2018, 1, 31))


def test_a_workspace_opens_on_its_reporting_period_as_of_its_last_day() -> None:
    lens = first_lens(JANUARY, date(2018, 6, 1))
    assert lens.end == lens.standpoint.as_of == end_of(date(2018, 1, 31), JANUARY.tzinfo)
    assert lens.start == datetime(2018, 1, 1, tzinfo=JANUARY.tzinfo)


def test_a_period_that_is_not_over_is_shown_up_to_today() -> None:
    lens = first_lens(JANUARY, date(2018, 1, 20))
    assert lens.standpoint.as_of == end_of(date(2018, 1, 20), JANUARY.tzinfo)


def test_as_of_a_day_includes_the_whole_day(qtbot: QtBot) -> None:
    session = Session()
    session.set_as_of(date(2018, 1, 31))
    assert session.lens.standpoint.as_of == datetime(2018, 2, 1, tzinfo=UTC)
    assert session.as_of == date(2018, 1, 31)


def test_the_lens_is_told_once_and_only_when_it_changes(qtbot: QtBot) -> None:
    session = Session()
    heard: list[object] = []
    session.lens_changed.connect(heard.append)
    session.narrow(categories=frozenset({"battle_or_raid"}))
    session.narrow(categories=frozenset({"battle_or_raid"}))
    session.set_known_at(Hlc(7))
    assert [lens.standpoint.known_at for lens in heard] == [None, Hlc(7)]  # type: ignore[attr-defined]


def test_back_and_forward_go_through_the_lenses_looked_through(qtbot: QtBot) -> None:
    session = Session()
    session.narrow(categories=frozenset({"battle_or_raid"}))
    session.narrow(text="raid")
    raids = session.lens
    session.back()
    session.back()
    assert (session.lens, session.can_go_back) == (Lens(), False)
    session.forward()
    session.forward()
    assert (session.lens, session.can_go_forward) == (raids, False)


def test_a_changed_zone_leaves_the_lens_on_its_days(qtbot: QtBot) -> None:
    session = Session()
    session.take_setting(replace(JANUARY, zone="UTC"))
    session.set_as_of(date(2018, 1, 30))
    session.set_as_of(date(2018, 1, 31))
    with qtbot.waitSignal(session.lens_changed):
        session.take_setting(replace(JANUARY, zone="America/Lima"))
    assert session.as_of == date(2018, 1, 31)
    session.back()
    assert session.as_of in (date(2018, 1, 30), None)


def test_a_selection_is_told_to_everybody(qtbot: QtBot) -> None:
    session = Session()
    with qtbot.waitSignal(session.selection_changed) as told:
        session.select(SubjectId("a" * 32))
    assert told.args == ["a" * 32]


def test_an_operation_without_a_workspace_says_what_to_do(qtbot: QtBot) -> None:
    session = Session()
    with qtbot.waitSignal(session.troubled) as told:
        assert not session.perform(lambda _workspace: Changes())
    assert "File menu" in told.args[0].remedy
