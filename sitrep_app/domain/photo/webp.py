"""WebP: a RIFF file; a first chunk says which others there are."""

import struct
from collections.abc import Iterator

from sitrep_app.domain.photo.blocks import Blocks, Broken, bounded
from sitrep_app.domain.photo.tiff import only_orientation

_PICTURE = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_HAS_EXIF, _HAS_XMP = 0x08, 0x04


def is_webp(data: bytes) -> bool:
    """Say whether bytes begin as a WebP does."""
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def read_blocks(data: bytes) -> Blocks:
    """Return the notes of a WebP; Broken where it is none."""
    exif, has_notes, end = b"", False, len(data)
    for name, at, end in bounded(_chunks(data)):  # noqa: B007  (the last end is where the image ends)
        if name == b"EXIF":
            (length,) = struct.unpack_from("<I", data, at + 4)
            exif = data[at + 8 : at + 8 + length].removeprefix(b"Exif\0\0")
        elif name not in _PICTURE:
            has_notes = True
    return Blocks(exif, has_notes or end < len(data))


def without_notes(data: bytes, orientation: int) -> bytes:
    """Return the WebP without any note but how it is to be turned."""
    kept = [
        _flagged(data[at:end], orientation) for name, at, end in bounded(_chunks(data)) if name in _PICTURE
    ]
    is_extended = bool(kept) and kept[0].startswith(b"VP8X")
    if orientation != 1 and is_extended:
        block = only_orientation(orientation)
        kept.append(b"EXIF" + struct.pack("<I", len(block)) + block)
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    (size,) = struct.unpack_from("<I", data, 4)
    at, whole = 12, size + 8
    if whole > len(data) or whole < at:
        raise Broken("cut short")
    while at < whole:
        if at + 8 > whole:
            raise Broken("cut short")
        name, length = struct.unpack_from("<4sI", data, at)
        end = at + 8 + length + length % 2
        if end > whole:
            raise Broken("cut short")
        yield name, at, end
        at = end


def _flagged(chunk: bytes, orientation: int) -> bytes:
    """Let the first chunk of a file that may have more say what is left."""
    if not chunk.startswith(b"VP8X") or len(chunk) < 9:
        return chunk
    flags = chunk[8] & ~(_HAS_EXIF | _HAS_XMP) | (_HAS_EXIF if orientation != 1 else 0)
    return chunk[:8] + bytes([flags]) + chunk[9:]
