"""When the program is at fault."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sitrep_app.gui.notify import catch_crashes, write_report

AT = datetime(2018, 2, 12, 9, 14, tzinfo=UTC)


def fault() -> Exception:
    try:
        int("Two civilians killed outside the hospital")
    except ValueError as error:
        return error
    raise AssertionError


def test_a_report_says_what_and_where_and_none_of_the_words_of_an_entry() -> None:
    report = write_report(fault(), AT).read_text(encoding="utf-8")
    assert "builtins.ValueError" in report
    assert "test_crash.py" in report
    assert "civilians" not in report


def test_the_hook_writes_a_report_and_tells_where_it_is(
    monkeypatch: pytest.MonkeyPatch, user_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    told: list[Path] = []
    catch_crashes(told.append, lambda: AT)
    error = fault()
    sys.excepthook(type(error), error, error.__traceback__)
    assert told[0].is_relative_to(user_folder)
    assert str(told[0]) in capsys.readouterr().err
