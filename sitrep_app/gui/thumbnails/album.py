"""The thumbnails that have been made, by the hash of what they show; the oldest go when there are many."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import cache, partial

from PySide6.QtGui import QImage

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.thumbnails.decoding import Decoder, can_show
from sitrep_app.ops import attachments
from sitrep_app.store.workspace import Workspace

SIDE = 512
"""The longest side in pixels: enough for a pair side by side, on a screen of twice as many pixels too."""

MOST = 64

Then = Callable[[], None]


class Album:
    """Makes thumbnails beside the window, each once; one of what cannot be shown is null."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, QImage] = OrderedDict()

    def image(self, attachment: Attachment) -> QImage | None:
        """Return a thumbnail, None where it has not been made yet."""
        if not can_show(attachment.media_type):
            return QImage()
        found = self._kept.get(attachment.hash)
        if found is not None:
            self._kept.move_to_end(attachment.hash)
        return found

    def make(
        self, workspace: Workspace, tasks: Tasks, wanted: Sequence[Attachment], then: Then, key: str
    ) -> None:
        """Make those thumbnails that are not there yet, and call `then` once they are; nothing where all are."""
        lacking = [one for one in wanted if self.image(one) is None]
        if lacking:
            tasks.read(key, partial(_made, workspace, lacking), partial(self._keep, then))

    def _keep(self, then: Then, made: dict[str, QImage]) -> None:
        self._kept |= made
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)
        then()


@cache
def album() -> Album:
    """Return the one album of the program."""
    return Album()


def _made(workspace: Workspace, wanted: Sequence[Attachment]) -> dict[str, QImage]:
    with Decoder() as decoder:
        return {one.hash: _thumbnail(workspace, decoder, one) for one in wanted}


def _thumbnail(workspace: Workspace, decoder: Decoder, attachment: Attachment) -> QImage:
    try:
        data = attachments.content_of(workspace, attachment)
    except Trouble:
        return QImage()
    return decoder.decode(data, attachment.media_type, SIDE)
