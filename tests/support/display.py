"""An X server of a test's own, for the journeys that drive a real window."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def virtual_display(size: str = "1920x1080", seen_in: Path | None = None) -> Iterator[str]:
    """The name of a fresh X display, such as ":12", that ends with the block; its frame buffer lies in a folder if wanted."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    command += ["-fbdir", str(seen_in)] if seen_in else []
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as answer:
                yield f":{answer.readline().strip()}"
        finally:
            server.terminate()


def window_environment(display: str) -> dict[str, str]:
    """The environment in which a child process opens its window on that display."""
    kept = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    return kept | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": os.pathsep.join(sys.path)}


@contextmanager
def running(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A child process with its output to read, killed if the block ends before it does."""
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as child:
        try:
            yield child
        finally:
            child.kill()


def press(environment: dict[str, str], *actions: str) -> None:
    """Carries out xdotool's actions on that display, such as "key", "Return"; fails where they cannot be done."""
    subprocess.run(["xdotool", *actions], env=environment, check=True, capture_output=True, timeout=30)
