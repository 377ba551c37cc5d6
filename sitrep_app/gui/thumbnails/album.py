"""The thumbnails that have been made, by the hash of what they show; the oldest go when there are many."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.tasks import Progress, Tasks
from sitrep_app.gui.thumbnails.decoding import Decoder, can_show
from sitrep_app.ops import attachments
from sitrep_app.store.workspace import Workspace

SIDE = 384
"""The longest side in pixels: enough for a pair side by side, on a screen of twice as many pixels too."""

MOST, MOST_AT_ONCE = 128, 40
"""How many are kept, and for how many files of one entry they are made: what several windows show stays together."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The files that somebody shows, and who reads them."""

    workspace: Workspace
    tasks: Tasks
    attachments: tuple[Attachment, ...]


class Album(QObject):
    """Makes thumbnails beside the window, each once; one of what cannot be shown is null. `made` tells of each.

    Contents are read by whoever wants them shown, who may close the workspace; they are decoded here, one at a time, and
    nobody who closes a window waits for that.
    """

    made = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kept: OrderedDict[str, QImage] = OrderedDict()
        self._wanted: dict[str, _Wanted] = {}
        self._decoding, self._decoder = Tasks(self), Decoder()

    def image(self, attachment: Attachment) -> QImage | None:
        """Return a thumbnail, None where it has not been made yet."""
        if not can_show(attachment.media_type):
            return QImage()
        found = self._kept.get(attachment.hash)
        if found is not None:
            self._kept.move_to_end(attachment.hash)
        return found

    def make(self, workspace: Workspace, tasks: Tasks, wanted: Sequence[Attachment], key: str) -> None:
        """Make those thumbnails that are not there yet, one after another; what was wanted under the key before is not."""
        self._wanted[key] = _Wanted(workspace, tasks, tuple(wanted[:MOST_AT_ONCE]))
        self._go_on(key)

    def _go_on(self, key: str) -> None:
        wanted = self._wanted[key]
        lacking = next((one for one in wanted.attachments if self.image(one) is None), None)
        if lacking is not None and isValid(wanted.tasks):
            read = partial(_content, wanted.workspace, lacking)
            wanted.tasks.read(key, read, partial(self._decode, key, lacking))
            return
        del self._wanted[key]
        if self._decoding.is_idle:
            self._decoder.rest()

    def _decode(self, key: str, attachment: Attachment, data: bytes) -> None:
        work = partial(_decoded, self._decoder, attachment, data)
        self._decoding.write("", work, partial(self._keep, key, attachment))

    def _keep(self, key: str, attachment: Attachment, image: QImage) -> None:
        self._kept[attachment.hash] = image
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)
        self.made.emit()
        if key in self._wanted:
            self._go_on(key)


@cache
def album() -> Album:
    """Return the one album of the program."""
    return Album()


def _content(workspace: Workspace, attachment: Attachment) -> bytes:
    try:
        return attachments.content_of(workspace, attachment)
    except Trouble:
        return b""


def _decoded(decoder: Decoder, attachment: Attachment, data: bytes, _progress: Progress) -> QImage:
    return decoder.decode(data, attachment.media_type, SIDE)
