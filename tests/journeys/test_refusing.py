"""Files that are no workspace, or not a whole one, or too new: told in the window and on the command line."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from sitrep_app.gui.theme.colours import LIGHT
from tests.journeys.application import Application, Desk, command, opened
from tests.journeys.screen import amount_of, until


def no_workspace(_sample: Path) -> bytes:
    return b"Dear all, please find attached the report.\n" * 20


def cut_short(sample: Path) -> bytes:
    return sample.read_bytes()[:50_000]


def from_a_newer_version(sample: Path) -> bytes:
    whole = sample.read_bytes()
    return whole[:60] + (99).to_bytes(4, "big") + whole[64:]


SPOILT = {
    no_workspace: "This is not a Sitrep workspace",
    cut_short: "The file is cut short",
    from_a_newer_version: "The workspace was made by a newer Sitrep",
}


def spoilt_in(folder: Path, sample: Path, spoil: Callable[[Path], bytes]) -> Path:
    path = folder / f"{spoil.__name__}.sitrep"
    path.write_bytes(spoil(sample))
    return path


def complaints(application: Application) -> int:
    """How much of the screen is in the colour of trouble."""
    return amount_of(LIGHT.danger.name(), application.screen.picture())


def complains_more(application: Application, than: int = 500) -> bool:
    """Whether more of the screen than that many points is in the colour of trouble."""
    return complaints(application) > than


@pytest.mark.journey
@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_the_command_line_says_in_one_line_what_is_wrong(
    sample: Path, tmp_path: Path, spoil: Callable[[Path], bytes]
) -> None:
    spoilt = spoilt_in(tmp_path, sample, spoil)
    told = command("figures", spoilt)
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.startswith(f"sitrep: {SPOILT[spoil]}")
    assert told.stderr.count("\n") == 1
    assert spoilt.read_bytes() == spoil(sample)


@pytest.mark.journey
def test_the_window_says_what_is_wrong_with_each_and_then_opens_a_sound_one(desk: Desk, sample: Path) -> None:
    first, *others = (spoilt_in(desk.folder, sample, spoil) for spoil in SPOILT)
    with opened(desk, first) as application:
        application.focus("Sitrep")
        until("the window says what is wrong", partial(complains_more, application))
        for path in others:
            complained = complaints(application)
            application.press("ctrl+o")
            application.answer("Open a workspace", str(path))
            application.focus("Sitrep")
            until(
                "the window says what is wrong with this one too",
                partial(complains_more, application, complained),
            )
        application.press("ctrl+o")
        application.answer("Open a workspace", str(sample))
        application.focus("Diyala – Sitrep")
        application.leave()
