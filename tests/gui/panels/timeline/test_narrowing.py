from sitrep_app.domain.identity import from_microseconds
from sitrep_app.gui.panels.timeline.narrowing import Narrowing
from sitrep_app.gui.session import Session

DAY = 86_400_000_000


def test_what_was_narrowed_is_taken_back_step_by_step() -> None:
    session = Session()
    narrowing = Narrowing(session)
    narrowing.narrow(0, 10 * DAY)
    narrowing.narrow(DAY, 2 * DAY)
    narrowing.undo()
    assert session.lens.end == from_microseconds(10 * DAY)
    narrowing.undo()
    assert session.lens.start is None
    assert not narrowing.can_undo


def test_a_window_set_elsewhere_is_not_taken_back() -> None:
    session = Session()
    narrowing = Narrowing(session)
    narrowing.narrow(0, DAY)
    session.narrow(end=None)
    assert not narrowing.can_undo
