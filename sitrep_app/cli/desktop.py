"""What the command line asks of the desktop without knowing it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sitrep_app.domain.lens import Lens


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """A page of the app to be drawn offscreen; `size` is width and height in pixels, theme light or dark.

    Without a `lens` it is drawn through the one that the workspace opens with.
    """

    workspace: Path
    page: str
    out: Path
    size: tuple[int, int]
    theme: str
    language: str
    lens: Lens | None = None


class Desktop(Protocol):
    """The desktop application, loaded only when one of these is called."""

    def open(self, workspace: Path | None) -> int:
        """Open the window on a workspace, or on the last one, and return the exit status when it is closed."""

    def picture(self, request: PictureRequest) -> None:
        """Draw a page of the app into a PNG file."""
