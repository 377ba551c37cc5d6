"""Asking the child process for pictures, one after another, and going on where it ends or does not answer."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Self

from PySide6.QtGui import QImage

from sitrep_app import paths
from sitrep_app.gui.thumbnails.child import ANSWERED, ASKED

PATIENCE = 15.0
"""How many seconds one picture may take."""

FORMS = {"image/jpeg": b"jpeg", "image/png": b"png", "image/webp": b"webp", "image/gif": b"gif"}
"""The media types that can be shown, and what Qt calls them."""

_PROGRAM = "import sys; sys.path[:0] = [sys.argv[1]]; from sitrep_app.gui.thumbnails.child import main; sys.exit(main())"


def can_show(media_type: str) -> bool:
    """Say whether files of a media type can be shown small; others are only opened by their own programs."""
    return media_type in FORMS


class Decoder:
    """Holds one child process, begun when it is first asked and ended with the block or when it may rest."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._child: subprocess.Popen[bytes] | None = None

    def decode(self, data: bytes, media_type: str, side: int) -> QImage:
        """Return a picture no longer than a side; a null one where that cannot be had."""
        if not can_show(media_type):
            return QImage()
        try:
            image = self._asked(data, FORMS[media_type], side)
        except OSError:
            image = None
        if image is None:
            self._end()
        return image or QImage()

    def rest(self) -> None:
        """End the child until there is something to decode again."""
        self._end()

    def __enter__(self) -> Self:
        """Return the decoder."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the child."""
        self._end()

    def _asked(self, data: bytes, form: bytes, side: int) -> QImage | None:
        """Return the answer, None where the child has ended or was ended because it took too long."""
        child = self._running()
        assert child.stdin is not None
        assert child.stdout is not None
        watch = Timer(self._patience, child.kill)
        watch.start()
        try:
            child.stdin.write(ASKED.pack(form, side, len(data)) + data)
            child.stdin.flush()
            head = child.stdout.read(ANSWERED.size)
            if len(head) < ANSWERED.size:
                return None
            width, height = ANSWERED.unpack(head)
            if max(width, height) > side:
                return None
            pixels = child.stdout.read(width * height * 4)
        finally:
            watch.cancel()
        return _image(pixels, width, height)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None:
            root = str(Path(paths.__file__).parents[1])
            self._child = subprocess.Popen(
                [sys.executable, "-c", _PROGRAM, root],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self._child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        child.kill()
        child.wait()


def _image(pixels: bytes, width: int, height: int) -> QImage | None:
    if len(pixels) != width * height * 4:
        return None
    return QImage(pixels, width, height, width * 4, QImage.Format.Format_RGBA8888).copy()
