"""The program as a person has it before them: a child process with a window, a keyboard and a mouse."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.journeys.screen import PATIENCE_S, Screen, until
from tests.support.display import press

MAIN = Path(__file__).parents[2] / "main.py"
COMMAND = [sys.executable, str(MAIN)]


@dataclass(frozen=True, slots=True)
class Desk:
    """A display of a test's own: the environment that leads to it, its screen, and a folder for what is written."""

    environment: dict[str, str]
    screen: Screen
    folder: Path

    def touch(self, *actions: str) -> None:
        """Carries out xdotool's actions."""
        press(self.environment, *actions)


class Application:
    """One running program; keys go to the window that has been focused."""

    def __init__(self, desk: Desk, child: subprocess.Popen[bytes], complaints: Path) -> None:
        self.desk, self.child, self._complaints = desk, child, complaints

    @property
    def screen(self) -> Screen:
        """What it is seen on."""
        return self.desk.screen

    def windows(self) -> dict[str, str]:
        """Its windows in view by their titles, without the program's name that Qt puts after a dialog's."""
        search = ["search", "--all", "--onlyvisible", "--pid", str(self.child.pid), "--name", ".+"]
        named = {self._asked("getwindowname", window): window for window in self._asked(*search).split()}
        return {title.strip().removesuffix(" — Sitrep"): window for title, window in named.items()}

    def focus(self, title: str) -> None:
        """Waits for a window of that very title and gives it the keyboard."""
        window = until(f"there is a window “{title}”", lambda: self._running().windows().get(title))
        self.desk.touch("windowfocus", "--sync", window)

    def answer(self, dialog: str, text: str) -> None:
        """Waits for a dialog, types an answer, presses Return and waits until it is gone."""
        self.focus(dialog)
        self.type(text)
        self.press("Return")
        until(f"“{dialog}” is gone", lambda: dialog not in self._running().windows())

    def press(self, *keys: str) -> None:
        """Presses keys one after another, such as "ctrl+n", "Tab"."""
        self.desk.touch("key", "--delay", "20", *keys)

    def type(self, text: str) -> None:
        """Types a text."""
        self.desk.touch("type", "--delay", "5", text)

    def fill_in(self, *words: str) -> None:
        """Types one field after another with Tab between them, nothing where a field is to stay as it is."""
        typed = (["type", "--delay", "5", "--args", "1", text] if text else [] for text in words)
        actions = [action for part in typed for action in ("key", "Tab", *part)]
        self.desk.touch(*actions[2:])

    def click(self, across: int, down: int) -> None:
        """Clicks a place of the screen."""
        self.desk.touch("mousemove", "--sync", str(across), str(down), "click", "1")

    def leave(self) -> None:
        """Quits as a person does, and sees that it ends well and had nothing to complain of."""
        self.press("ctrl+q")
        assert self.child.wait(PATIENCE_S) == 0
        assert self._complaints.read_text(encoding="utf-8") == ""

    def kill(self) -> None:
        """Ends it in the middle of what it does (SIGKILL)."""
        self.child.kill()
        self.child.wait(PATIENCE_S)

    def _running(self) -> "Application":
        assert self.child.poll() is None, self._complaints.read_text(encoding="utf-8")
        return self

    def _asked(self, *actions: str) -> str:
        return subprocess.run(
            ["xdotool", *actions],
            env=self.desk.environment,
            check=False,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        ).stdout


@contextmanager
def opened(desk: Desk, *arguments: str | os.PathLike[str]) -> Iterator[Application]:
    """The program started with those arguments; killed if the block ends before it does, its last picture kept."""
    complaints = desk.folder / f"complaints-{len(list(desk.folder.glob('complaints-*')))}.txt"
    with complaints.open("wb") as errors:
        child = subprocess.Popen([*COMMAND, *map(str, arguments)], env=desk.environment, stderr=errors)
    with child:
        try:
            yield Application(desk, child, complaints)
        except BaseException:
            desk.screen.keep(desk.folder / "failed.ppm")
            raise
        finally:
            child.kill()


def command(*arguments: str | os.PathLike[str]) -> subprocess.CompletedProcess[str]:
    """What the command line answers, on the same computer and with no display."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)], check=False, capture_output=True, text=True, timeout=PATIENCE_S
    )
