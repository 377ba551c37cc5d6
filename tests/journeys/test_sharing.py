"""Two programs on one file: the second is told who has it, and may look."""

from pathlib import Path

import pytest

from tests.journeys.application import Desk, command, opened
from tests.journeys.test_opening import PAGES


@pytest.mark.journey
def test_a_second_program_is_told_who_has_the_file_and_may_only_look(desk: Desk, sample: Path) -> None:
    before = sample.read_bytes()
    with opened(desk, sample) as first:
        first.focus("Diyala – Sitrep")
        with opened(desk, sample) as second:
            second.focus("The workspace is in use")
            second.press("Return")
            second.focus("Diyala (read-only) – Sitrep")
            second.press("ctrl+n", "ctrl+7")
            second.focus(f"{PAGES[-1]} – Diyala (read-only) – Sitrep")
            assert len(second.windows()) == 1
            second.leave()
        first.focus("Diyala – Sitrep")
        first.leave()
    assert sample.read_bytes() == before


@pytest.mark.journey
def test_the_command_line_is_told_who_has_the_file_and_changes_nothing(desk: Desk, sample: Path) -> None:
    before = sample.read_bytes()
    with opened(desk, sample) as first:
        first.focus("Diyala – Sitrep")
        told = command("add", sample, "incident", "--title", "A raid", "--type", "x_raid")
        assert (told.returncode, told.stdout) == (1, "")
        assert "is open for writing by" in told.stderr
        assert f"(process {first.child.pid}, since" in told.stderr
        assert told.stderr.count("\n") == 1
        first.leave()
    assert sample.read_bytes() == before
