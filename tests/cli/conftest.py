"""Running the command line in this process, and what it said."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from sitrep_app.cli import running
from sitrep_app.cli.desktop import PictureRequest
from tests.support.sample import sample_in


@dataclass(slots=True)
class Said:
    """How a command ended: its exit status, and what it printed."""

    status: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """The one line on standard error; fails where there are more or none."""
        (line,) = self.err.splitlines()
        return line


@dataclass(slots=True)
class NotedDesktop:
    """Stands where the desktop would and notes what was asked of it."""

    opened: list[Path | None] = field(default_factory=list)
    pictured: list[PictureRequest] = field(default_factory=list)
    fault: BaseException | None = None

    def open(self, workspace: Path | None) -> int:
        """Note the workspace."""
        if self.fault:
            raise self.fault
        self.opened.append(workspace)
        return 0

    def picture(self, request: PictureRequest) -> None:
        """Note the request."""
        self.pictured.append(request)


Sitrep = Callable[..., Said]


@pytest.fixture
def desktop() -> NotedDesktop:
    """The desktop that commands are handed."""
    return NotedDesktop()


@pytest.fixture
def sitrep(capsys: pytest.CaptureFixture[str], desktop: NotedDesktop, user_folder: Path) -> Sitrep:
    """Runs one command."""

    def run(*words: object) -> Said:
        capsys.readouterr()
        status = running.run([str(word) for word in words], desktop)
        told = capsys.readouterr()
        return Said(status, told.out, told.err)

    return run


@pytest.fixture
def diyala(tmp_path: Path, user_folder: Path) -> Path:
    """The sample, as a file at rest."""
    return sample_in(tmp_path)
