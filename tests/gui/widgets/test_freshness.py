"""When a panel reads again."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.widgets.freshness import Freshness


class News(QObject):
    came = Signal(str)


def reader(qtbot: QtBot, news: News) -> tuple[QWidget, list[str], Freshness]:
    widget, read = QWidget(), list[str]()
    qtbot.addWidget(widget)
    return widget, read, Freshness(widget, lambda: read.append("read"), news.came)


def test_it_reads_when_it_is_first_shown(qtbot: QtBot) -> None:
    widget, read, _freshness = reader(qtbot, News())
    assert read == []
    widget.show()
    assert read == ["read"]


def test_several_signals_in_a_row_are_one_reading(qtbot: QtBot) -> None:
    news = News()
    widget, read, freshness = reader(qtbot, news)
    widget.show()
    for _time in range(3):
        news.came.emit("something")
    qtbot.waitUntil(lambda: not freshness.is_stale)
    assert read == ["read", "read"]


def test_what_nobody_sees_is_read_when_it_is_shown_again(qtbot: QtBot) -> None:
    news = News()
    widget, read, freshness = reader(qtbot, news)
    widget.show()
    widget.hide()
    news.came.emit("something")
    assert freshness.is_stale
    assert read == ["read"]
    widget.show()
    assert read == ["read", "read"]


def test_reading_can_be_asked_for_now_and_is_not_repeated(qtbot: QtBot) -> None:
    _widget, read, freshness = reader(qtbot, News())
    freshness.settle()
    freshness.settle()
    assert read == ["read"]
