"""What every format of photo is read into: its EXIF block, and whether it holds other notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


MOST_BLOCKS = 50_000
"""How many segments, chunks or boxes a photo may have: many times what any camera writes."""


class Broken(ValueError):
    """Raised where bytes are not what their format says."""


def bounded(blocks: Iterator[T]) -> Iterator[T]:
    """Yield blocks as they come; Broken after as many as no photo has."""
    for count, block in enumerate(blocks):
        if count > MOST_BLOCKS:
            raise Broken("too many blocks")
        yield block


@dataclass(frozen=True, slots=True)
class Blocks:
    """The EXIF of a photo as a TIFF block, empty where it has none, and whether there are notes beside it."""

    exif: bytes = b""
    has_notes: bool = False
