"""What is dropped or pasted that can be attached: files of this computer, and pictures."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from sitrep_app.i18n import _
from sitrep_app.ops.attachments import read_file

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Offered:
    """One thing to attach: a file, or a picture that has no file."""

    name: str
    path: Path | None = None
    image: QImage | None = None

    def read(self, report: Report) -> bytes:
        """Return its bytes; Trouble where a file cannot be read."""
        if self.path is not None:
            return read_file(self.path, report)
        assert self.image is not None
        return _png(self.image)


def file_at(path: Path) -> Offered:
    """Return a file to attach."""
    return Offered(path.name, path)


def can_offer(mime: QMimeData) -> bool:
    """Say whether there is anything to attach."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def offered(mime: QMimeData) -> list[Offered]:
    """Return what there is to attach; addresses of a network are left out, because nothing is fetched."""
    files = [file_at(Path(url.toLocalFile())) for url in mime.urls() if url.isLocalFile()]
    if files or not mime.hasImage():
        return files
    image = mime.imageData()
    name = _("Pasted picture")
    return [Offered(f"{name}.png", image=image)] if isinstance(image, QImage) and not image.isNull() else []


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # Qt's own stubs know no device here
    return bytes(buffer.data().data())
