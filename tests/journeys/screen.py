"""What stands on a virtual screen, read from its frame buffer without any tool."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.uint8]
Answer = TypeVar("Answer")

PATIENCE_S = 30.0
_BETWEEN_S = 0.05
_STEADY = 4
_HEADER_SIZE, _WIDTH, _HEIGHT, _LINE, _COLOURS = 0, 4, 5, 12, 19


def until(told: str, ask: Callable[[], Answer | None], *, within: float = PATIENCE_S) -> Answer:
    """The first answer that is true, asked for again and again; fails with what was waited for."""
    deadline = time.monotonic() + within
    while not (answer := ask()):
        assert time.monotonic() < deadline, f"waited {within:g} s in vain until {told}"
        time.sleep(_BETWEEN_S)
    return answer


class Screen:
    """A screen whose frame buffer is a file in X's window dump format."""

    def __init__(self, framebuffer: Path) -> None:
        self._file = framebuffer

    def picture(self) -> Picture:
        """What is shown now: height × width × red, green, blue."""
        dump = self._file.read_bytes()
        words = np.frombuffer(dump, ">u4", 25)
        width, height, line = int(words[_WIDTH]), int(words[_HEIGHT]), int(words[_LINE])
        start = int(words[_HEADER_SIZE]) + int(words[_COLOURS]) * 12
        rows = np.frombuffer(dump, np.uint8, line * height, start).reshape(height, line)
        return rows[:, : width * 4].reshape(height, width, 4)[:, :, 2::-1]

    def keep(self, file: Path) -> None:
        """Writes what is shown into a PPM file."""
        shown = self.picture()
        file.write_bytes(b"P6 %d %d 255\n" % (shown.shape[1], shown.shape[0]) + shown.tobytes())

    def steady(self) -> Picture:
        """What is shown once nothing has moved for a moment."""
        seen = [self.picture()]

        def is_steady() -> bool:
            now = self.picture()
            seen[:] = [*seen, now] if np.array_equal(now, seen[-1]) else [now]
            return len(seen) > _STEADY

        until("the screen is steady", is_steady)
        return seen[-1]

    def other_than(self, before: Picture) -> Picture:
        """What is shown once it is steady and differs from a picture of before."""
        until("the screen changes", lambda: not np.array_equal(self.picture(), before))
        return self.steady()


def amount_of(colour: str, picture: Picture, near: int = 8) -> int:
    """How many points of a picture are of a colour such as "#cc3311", give or take a little."""
    wanted = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)], np.int16)
    return int((np.abs(picture.astype(np.int16) - wanted).max(axis=2) <= near).sum())
