"""The child process that decodes pictures from elsewhere. What harms it harms nothing else.

It is sent the format, the longest side wanted and the bytes of one picture after another, and answers each with a width,
a height and raw pixels, which cannot mislead whoever reads them; with zeros where it could not be decoded.
"""

import struct
import sys
from contextlib import suppress
from typing import BinaryIO, cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

ASKED = struct.Struct(">8sHI")
ANSWERED = struct.Struct(">HH")
FORMATS = frozenset((b"jpeg", b"png", b"webp", b"gif"))

MOST_PIXELS = 60_000_000
"""As many as a picture that is decoded whole may have."""

MOST_PIXELS_SCALED = 250_000_000
"""As many as one may have of which a format decodes only what is needed."""

_MEMORY, _DECODED, _SECONDS = 2 << 30, 280, 60


def main() -> int:
    """Answer until there is nothing more to read."""
    _bound()
    QImageReader.setAllocationLimit(_DECODED)
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    while len(head := questions.read(ASKED.size)) == ASKED.size:
        form, side, length = ASKED.unpack(head)
        image = decoded(questions.read(length), form.rstrip(b"\0"), side)
        _answer(answers, image)
    return 0


def decoded(data: bytes, form: bytes, side: int) -> QImage:
    """Return a picture no longer than a side, turned as it says; a null one where it cannot or may not be decoded."""
    if form not in FORMATS:
        return QImage()
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form))
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not _is_bearable(size, form):
        return QImage()
    fitting = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    if fitting.width() < size.width():
        reader.setScaledSize(fitting)
    return reader.read().convertToFormat(QImage.Format.Format_RGBA8888)


def _is_bearable(size: QSize, form: bytes) -> bool:
    most = MOST_PIXELS_SCALED if form == b"jpeg" else MOST_PIXELS
    return size.isValid() and 0 < size.width() * size.height() <= most


def _answer(answers: BinaryIO, image: QImage) -> None:
    answers.write(ANSWERED.pack(image.width(), image.height()))
    answers.write(cast(memoryview, image.constBits()) if image.width() else b"")
    answers.flush()


def _bound() -> None:
    """Bound the memory, the time and the files of this process, where the system can."""
    try:
        import resource  # noqa: PLC0415  (absent on Windows)
    except ImportError:
        return
    for limit, most in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, _SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, most))
