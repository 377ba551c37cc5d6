"""PNG: chunks, each with a name; those that the picture needs are known by theirs."""

import struct
from collections.abc import Iterator
from zlib import crc32

from sitrep_app.domain.photo.blocks import Blocks, Broken, bounded
from sitrep_app.domain.photo.tiff import only_orientation

START = b"\x89PNG\r\n\x1a\n"
_PICTURE = frozenset(
    b"IHDR PLTE IDAT IEND cHRM gAMA iCCP sBIT sRGB cICP bKGD hIST tRNS pHYs sPLT acTL fcTL fdAT".split()
)


def read_blocks(data: bytes) -> Blocks:
    """Return the notes of a PNG; Broken where it is none."""
    exif, has_notes, end = b"", False, len(data)
    for name, at, end in bounded(_chunks(data)):
        if name == b"eXIf":
            exif = data[at + 8 : end - 4].removeprefix(b"Exif\0\0")
        elif name not in _PICTURE:
            has_notes = True
    return Blocks(exif, has_notes or end < len(data))


def without_notes(data: bytes, orientation: int) -> bytes:
    """Return the PNG without any note but how it is to be turned."""
    parts = [START]
    for name, at, end in bounded(_chunks(data)):
        if name in _PICTURE:
            parts.append(data[at:end])
        if name == b"IHDR" and orientation != 1:
            parts.append(_chunk(b"eXIf", only_orientation(orientation)))
    return b"".join(parts)


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    at, name = len(START), b""
    while name != b"IEND":
        if at + 12 > len(data):
            raise Broken("cut short")
        length, name = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise Broken("cut short")
        yield name, at, end
        at = end


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", crc32(name + content))
