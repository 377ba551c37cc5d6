"""What the command line asks of the desktop without knowing it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """A page of the app to be drawn offscreen; `size` is width and height in pixels, theme light or dark."""

    workspace: Path
    page: str
    out: Path
    size: tuple[int, int]
    theme: str
    language: str


class Desktop(Protocol):
    """The desktop application, loaded only when one of these is called."""

    def open(self, workspace: Path | None) -> int:
        """Open the window on a workspace, or on the last one, and return the exit status when it is closed."""

    def picture(self, request: PictureRequest) -> None:
        """Draw a page of the app into a PNG file."""
