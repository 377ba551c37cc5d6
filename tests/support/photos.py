"""Photos in several formats, as a phone would write them: with a position, a device and a time, or without."""

import struct
from collections.abc import Sequence
from zlib import crc32

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QPainter

ORIENTATION, MAKE, MODEL, CHANGED, EXIF, GPS, TAKEN = 0x0112, 0x010F, 0x0110, 0x0132, 0x8769, 0x8825, 0x9003


def an_exif(
    *,
    latitude: tuple[int, int, int] | None = (33, 59, 6),
    longitude: tuple[int, int, int] = (44, 55, 30),
    south: bool = False,
    model: str = "iPhone 7",
    taken: str = "2018:01:14 10:22:00",
    orientation: int = 1,
    order: str = "<",
) -> bytes:
    """An EXIF block of Miqdadiyah, in January 2018."""
    gps = [] if latitude is None else [
        (1, 2, b"S\0" if south else b"N\0"), (2, 5, latitude), (3, 2, b"E\0"), (4, 5, longitude),
    ]  # fmt: skip
    main = [(MAKE, 2, b"Apple\0"), (MODEL, 2, model.encode() + b"\0"), (ORIENTATION, 3, (orientation,))]
    main += [(EXIF, 4, (0,)), (GPS, 4, (0,))] if gps else [(EXIF, 4, (0,))]
    block = bytearray((b"II" if order == "<" else b"MM") + struct.pack(order + "HI", 42, 8))
    places = _directory(block, main, order)
    for tag, entries in ((EXIF, [(TAKEN, 2, taken.encode() + b"\0")]), (GPS, gps)):
        if entries:
            struct.pack_into(order + "I", block, places[tag], len(block))
            _directory(block, entries, order)
    return bytes(block)


def a_picture(width: int = 320, height: int = 240, colour: str = "#0b6bcb") -> QImage:
    """A coloured picture with a frame, so that a turned one looks different."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    with QPainter(image) as painter:
        painter.fillRect(0, 0, width // 4, height // 4, Qt.GlobalColor.white)
    return image


def written(image: QImage, form: str, quality: int = 80) -> bytes:
    """A picture as a file of a format."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form, quality)  # type: ignore[call-overload]  # Qt's own stubs know no device here
    return bytes(buffer.data().data())


def a_jpeg(
    exif: bytes | None = None, *, image: QImage | None = None, comment: bytes = b"", after: bytes = b""
) -> bytes:
    """A JPEG, with an EXIF block, a comment and bytes after its end where they are given."""
    plain = written(image or a_picture(), "JPG")
    notes = b"" if exif is None else _segment(0xE1, b"Exif\0\0" + exif)
    notes += _segment(0xFE, comment) if comment else b""
    return plain[:2] + notes + plain[2:] + after


def a_png(exif: bytes | None = None, *, comment: bytes = b"") -> bytes:
    """A PNG, with an EXIF chunk and a comment where they are given."""
    plain = written(a_picture(), "PNG")
    notes = b"" if exif is None else _chunk(b"eXIf", exif)
    notes += _chunk(b"tEXt", b"Comment\0" + comment) if comment else b""
    return plain[:33] + notes + plain[33:]


def a_webp(exif: bytes) -> bytes:
    """A WebP with an EXIF chunk."""
    plain = written(a_picture(), "WEBP", 100)[12:]
    flags = struct.pack("<B3x", 0x08) + (319).to_bytes(3, "little") + (239).to_bytes(3, "little")
    body = b"WEBP" + b"VP8X" + struct.pack("<I", 10) + flags + plain
    body += b"EXIF" + struct.pack("<I", len(exif)) + exif + b"\0" * (len(exif) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def a_heic(exif: bytes, *, xmp: bytes = b"<x:xmpmeta/>") -> bytes:
    """The boxes of a HEIC with an EXIF item and an XMP item, without a picture."""
    start = _box(b"ftyp", b"heic\0\0\0\0mif1heic")
    item = b"\0\0\0\x06Exif\0\0" + exif
    infe = [b"\2\0\0\0" + struct.pack(">HH", n, 0) + kind + b"\0" for n, kind in ((1, b"Exif"), (2, b"mime"))]
    iinf = _box(b"iinf", b"\0\0\0\0" + struct.pack(">H", 2) + b"".join(_box(b"infe", one) for one in infe))
    length = len(_meta(iinf, 0, 0, 0))
    first = len(start) + length + 8
    return start + _meta(iinf, first, len(item), len(xmp)) + _box(b"mdat", item + xmp)


def _meta(iinf: bytes, first: int, exif: int, xmp: int) -> bytes:
    places = b"\0\0\0\0\x44\0" + struct.pack(">H", 2)
    for number, at, size in ((1, first, exif), (2, first + exif, xmp)):
        places += struct.pack(">HHHII", number, 0, 1, at, size)
    return _box(b"meta", b"\0\0\0\0" + iinf + _box(b"iloc", places))


def _directory(block: bytearray, entries: Sequence[tuple[int, int, object]], order: str) -> dict[int, int]:
    """Append a directory, and return where each tag's value lies."""
    begin, places = len(block), {}
    block += struct.pack(order + "H", len(entries)) + bytes(12 * len(entries) + 4)
    for number, (tag, kind, value) in enumerate(entries):
        at = begin + 2 + 12 * number
        content, count = _value(kind, value, order)
        struct.pack_into(order + "HHI", block, at, tag, kind, count)
        places[tag] = at + 8
        if len(content) <= 4:
            block[at + 8 : at + 8 + len(content)] = content
        else:
            struct.pack_into(order + "I", block, at + 8, len(block))
            block += content
    return places


def _value(kind: int, value: object, order: str) -> tuple[bytes, int]:
    if isinstance(value, bytes):
        return value, len(value)
    assert isinstance(value, tuple)
    if kind == 5:
        return b"".join(struct.pack(order + "II", part, 1) for part in value), len(value)
    return struct.pack(order + ("H" if kind == 3 else "I") * len(value), *value), len(value)


def _segment(marker: int, content: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", crc32(name + content))


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content) + 8) + kind + content
