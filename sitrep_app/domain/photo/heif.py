"""HEIF, as phones write it: boxes in boxes. Items are blanked where they lie, because others are found by their places."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from sitrep_app.domain.photo.blocks import Blocks, Broken, bounded
from sitrep_app.domain.photo.tiff import only_orientation

BRANDS = frozenset((b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif"))
_NOTES = frozenset((b"mime", b"uri "))
_MOST_ITEMS = 4096


@dataclass(frozen=True, slots=True)
class _Item:
    """One item of notes: its kind, and where its bytes lie."""

    kind: bytes
    spans: tuple[tuple[int, int], ...]


def is_heif(data: bytes) -> bool:
    """Say whether bytes begin as a HEIF does."""
    return data[4:8] == b"ftyp" and data[8:12] in BRANDS


def read_blocks(data: bytes) -> Blocks:
    """Return the notes of a HEIF; Broken where it is none."""
    exif, has_notes = b"", False
    for item in _items(data):
        if item.kind == b"Exif":
            exif = _exif(b"".join(data[at:end] for at, end in item.spans))
        elif any(data[at:end].strip(b" ") for at, end in item.spans):
            has_notes = True
    return Blocks(exif, has_notes)


def without_notes(data: bytes, _orientation: int) -> bytes:
    """Return the HEIF with every note blanked; how the picture is turned is said elsewhere in it."""
    blanked = bytearray(data)
    for item in _items(data):
        blank = b"\0\0\0\0" + only_orientation(1) if item.kind == b"Exif" else b""
        fill = b"\0" if item.kind == b"Exif" else b" "
        length = sum(end - at for at, end in item.spans)
        content = blank.ljust(length, fill)[:length]
        for at, end in item.spans:
            blanked[at:end], content = content[: end - at], content[end - at :]
    return bytes(blanked)


def _exif(content: bytes) -> bytes:
    """The block begins after as many bytes as the first four say."""
    if len(content) < 4:
        return b""
    (skipped,) = struct.unpack_from(">I", content)
    return content[4 + skipped :]


def _items(data: bytes) -> list[_Item]:
    meta = next(((at, end) for kind, at, end in bounded(_boxes(data, 0, len(data))) if kind == b"meta"), None)
    if meta is None:
        raise Broken("no list of items")
    inside = {kind: (at, end) for kind, at, end in _boxes(data, meta[0] + 4, meta[1])}
    if b"iinf" not in inside or b"iloc" not in inside:
        return []
    kinds = _kinds(data, *inside[b"iinf"])
    idat = inside.get(b"idat", (0, 0))[0]
    return [
        _Item(kinds[number], spans)
        for number, spans in _places(data, *inside[b"iloc"], idat)
        if kinds.get(number) == b"Exif" or kinds.get(number) in _NOTES
    ]


def _boxes(data: bytes, at: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield each box's kind and where its content lies."""
    while at + 8 <= end:
        size, kind = struct.unpack_from(">I4s", data, at)
        head = 8
        if size == 1:
            size, head = _number(data, at + 8, 8), 16
        elif size == 0:
            size = end - at
        if size < head or at + size > end:
            raise Broken("a box beyond its bounds")
        yield kind, at + head, at + size
        at += size


def _kinds(data: bytes, at: int, end: int) -> dict[int, bytes]:
    is_wide = data[at] > 0
    found: dict[int, bytes] = {}
    for kind, start, _end in _boxes(data, at + (8 if is_wide else 6), end):
        if kind == b"infe" and data[start] >= 2:
            width = 2 if data[start] == 2 else 4
            found[_number(data, start + 4, width)] = data[start + 6 + width : start + 10 + width]
        if len(found) > _MOST_ITEMS:
            raise Broken("too many items")
    return found


def _places(data: bytes, at: int, end: int, idat: int) -> Iterator[tuple[int, tuple[tuple[int, int], ...]]]:
    version, sizes = data[at], _number(data, at + 4, 2)
    offset, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    wide = 4 if version == 2 else 2
    count = _number(data, at + 6, wide)
    if count > _MOST_ITEMS:
        raise Broken("too many items")
    walk = _Walk(data, at + 6 + wide, end)
    for _item in range(count):
        number = walk.take(wide)
        is_inside = version > 0 and walk.take(2) & 15 == 1
        walk.take(2)
        begin = walk.take(base) + (idat if is_inside else 0)
        spans = []
        for _extent in range(walk.take(2)):
            walk.take(index if version > 0 else 0)
            start = begin + walk.take(offset)
            spans.append((start, start + walk.take(length)))
        if any(not 0 <= one <= other <= len(data) for one, other in spans):
            raise Broken("an item beyond the file")
        yield number, tuple(spans)


class _Walk:
    """Takes one number after another, and never beyond the end."""

    def __init__(self, data: bytes, at: int, end: int) -> None:
        self._data, self._at, self._end = data, at, end

    def take(self, width: int) -> int:
        self._at += width
        if self._at > self._end:
            raise Broken("cut short")
        return _number(self._data, self._at - width, width)


def _number(data: bytes, at: int, width: int) -> int:
    if at + width > len(data):
        raise Broken("cut short")
    return int.from_bytes(data[at : at + width], "big")
