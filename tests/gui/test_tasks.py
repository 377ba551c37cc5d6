"""Work beside the window: writes in order, reads side by side, late answers dropped."""

from collections.abc import Iterator
from functools import partial
from threading import Event

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.tasks import Progress, Tasks, _Courier, _Job, _Runner


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.finish()


def test_an_answer_comes_back_to_whoever_asked(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[int] = []
    tasks.read("sum", lambda: 2 + 2, heard.append)
    qtbot.waitUntil(lambda: heard == [4])


def test_only_the_newest_question_of_a_key_is_answered(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[str] = []
    late = Event()

    def old() -> str:
        late.wait(5)
        return "old"

    tasks.read("page", old, heard.append)
    tasks.read("page", lambda: "new", heard.append)
    qtbot.waitUntil(lambda: heard == ["new"])
    late.set()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert heard == ["new"]


def test_writes_are_done_in_the_order_they_were_asked_for(qtbot: QtBot, tasks: Tasks) -> None:
    done: list[int] = []

    def append(number: int, _progress: Progress) -> None:
        done.append(number)

    for number in range(20):
        tasks.write("Writing", partial(append, number), lambda _answer: None)
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert done == list(range(20))


def test_a_trouble_in_work_is_told(qtbot: QtBot, tasks: Tasks) -> None:
    trouble = Trouble("The disk is full", "d.sitrep", "Free some space.")

    def fail(_progress: Progress) -> None:
        raise trouble

    with qtbot.waitSignal(tasks.troubled) as told:
        tasks.write("Writing", fail, lambda _answer: None)
    assert told.args == [trouble]


def test_a_fault_of_ours_is_raised_where_the_crash_hook_sees_it(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.captureExceptions() as raised:
        tasks.read("fault", lambda: 1 / 0, lambda _answer: None)
        qtbot.waitUntil(lambda: tasks.is_idle)
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]


def test_progress_is_shown_and_the_words_go_when_the_work_is_done(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[tuple[object, ...]] = []
    tasks.working.connect(lambda *said: heard.append(said))
    tasks.write("Printing", lambda progress: progress.report(1, 2), lambda _answer: None)
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert heard == [("Printing", 0, 0), ("Printing", 1, 2), ("", 0, 0)]


def test_cancelled_work_stops_at_its_next_report_and_answers_nobody(qtbot: QtBot, tasks: Tasks) -> None:
    begun, go_on = Event(), Event()
    heard: list[str] = []

    def work(progress: Progress) -> str:
        begun.set()
        go_on.wait(5)
        progress.report(1, 2)
        return "done"

    tasks.write("Printing", work, heard.append)
    begun.wait(5)
    tasks.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert heard == []


def test_work_that_outlives_its_tasks_ends_quietly(qtbot: QtBot) -> None:
    going, ended = Event(), Event()
    gone = Tasks()

    def work() -> None:
        going.wait(5)
        ended.set()

    gone.read("slow", work, lambda _answer: None)
    pool = gone._readers
    pool.setParent(None)
    shiboken6.delete(gone)
    going.set()
    assert pool.waitForDone(5_000)
    assert ended.is_set()


def test_what_was_written_is_answered_before_settling_returns(qtbot: QtBot, tasks: Tasks) -> None:
    answers: list[int] = []
    tasks.write("", lambda _progress: 7, answers.append)
    tasks.settle()
    assert answers == [7]
    assert tasks.is_idle


def test_work_that_outlives_the_program_ends_quietly() -> None:
    courier = _Courier()
    job = _Job(1, "late", "", lambda _progress: 7, lambda _answer: None)
    job.progress = Progress(lambda _done, _of: None)
    shiboken6.delete(courier)
    _Runner(job, courier).run()
    assert job.answer == 7
