"""JPEG: segments, each with a marker, up to the end of the image; what lies after it is no part of the picture."""

import re
import struct
from collections.abc import Iterator

from sitrep_app.domain.photo.blocks import Blocks, Broken, bounded
from sitrep_app.domain.photo.tiff import only_orientation

START = b"\xff\xd8"
_EXIF = b"Exif\0\0"
_COMMENT, _SCAN, _END = 0xFE, 0xDA, 0xD9
_APPLICATIONS = range(0xE0, 0xF0)
_KEPT = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""What a program needs to show the picture as it is: its proportions, its colours, how they are coded."""

_NEXT = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def read_blocks(data: bytes) -> Blocks:
    """Return the notes of a JPEG; Broken where it is none."""
    exif, has_notes, end = b"", False, len(data)
    for marker, at, end in bounded(_segments(data)):
        if _is_exif(data, marker, at):
            exif = exif or data[at + 4 + len(_EXIF) : end]
        elif not _is_picture(data, marker, at):
            has_notes = True
    return Blocks(exif, has_notes or bool(data[end:].strip(b"\0")))


def without_notes(data: bytes, orientation: int) -> bytes:
    """Return the JPEG without any note but how it is to be turned."""
    parts = [START]
    for marker, at, end in bounded(_segments(data)):
        if orientation != 1 and marker != 0xE0:
            parts.append(_exif_segment(orientation))
            orientation = 1
        if _is_picture(data, marker, at):
            parts.append(data[at:end])
    return b"".join(parts)


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield each segment's marker, where it begins and where it ends; a scan's picture data belongs to it."""
    at = len(START)
    while True:
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        if at + 2 > len(data) or data[at] != 0xFF:
            raise Broken("no marker")
        marker = data[at + 1]
        if marker == _END:
            yield marker, at, at + 2
            return
        end = at + 2 + _length(data, at + 2)
        if marker == _SCAN:
            found = _NEXT.search(data, end)
            if found is None:
                raise Broken("cut short")
            end = found.start()
        yield marker, at, end
        at = end


def _length(data: bytes, at: int) -> int:
    if at + 2 > len(data):
        raise Broken("cut short")
    length: int = struct.unpack_from(">H", data, at)[0]
    if length < 2 or at + length > len(data):
        raise Broken("cut short")
    return length


def _is_exif(data: bytes, marker: int, at: int) -> bool:
    return marker == 0xE1 and data.startswith(_EXIF, at + 4)


def _is_picture(data: bytes, marker: int, at: int) -> bool:
    if marker in _APPLICATIONS:
        return marker in _KEPT and data.startswith(_KEPT[marker], at + 4)
    return marker != _COMMENT


def _exif_segment(orientation: int) -> bytes:
    block = _EXIF + only_orientation(orientation)
    return b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block
