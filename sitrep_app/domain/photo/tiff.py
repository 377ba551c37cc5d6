"""The EXIF block of a photo: a TIFF directory with others inside it. Every place in it is bounded before it is believed."""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sitrep_app.domain.photo.blocks import Broken
from sitrep_app.domain.photo.facts import PhotoFacts

MAKE, MODEL, ORIENTATION, CHANGED = 0x010F, 0x0110, 0x0112, 0x0132
EXIF, GPS, TAKEN = 0x8769, 0x8825, 0x9003
_LATITUDE, _LONGITUDE = (1, 2), (3, 4)
_TOLD = frozenset({MAKE, MODEL, ORIENTATION, CHANGED, EXIF, GPS})
_HARMLESS = frozenset({0x011A, 0x011B, 0x0128, 0x0213})
"""How many dots make an inch, and where colours are measured."""

_TELLING = frozenset({0x927C, 0x9286, 0xA420, 0xA430, 0xA431, 0xA435})
"""The maker's own notes, a comment, the owner's name, and numbers that only this camera, lens or photo has."""

_MOST_TAGS = 512
_LONGEST = 64 << 10
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8}

Value = str | tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    data: bytes
    order: str

    def unpack(self, form: str, at: int) -> tuple[int, ...]:
        """Return numbers at a place; Broken outside the block."""
        form = self.order + form
        if at < 0 or at + struct.calcsize(form) > len(self.data):
            raise Broken("outside the block")
        return struct.unpack_from(form, self.data, at)


def read_exif(data: bytes) -> PhotoFacts:
    """Return what an EXIF block tells; Broken where it is none."""
    block = _Block(data, {b"II": "<", b"MM": ">"}.get(data[:2], "") or _refuse())
    main = _directory(block, block.unpack("I", 4)[0])
    exif = _within(block, main, EXIF)
    gps = _within(block, main, GPS)
    latitude, longitude = _degrees(gps, *_LATITUDE, most=90), _degrees(gps, *_LONGITUDE, most=180)
    is_placed = latitude is not None and longitude is not None
    return PhotoFacts(
        latitude if is_placed else None,
        longitude if is_placed else None,
        _device(_text(main, MAKE), _text(main, MODEL)),
        _moment(_text(exif, TAKEN) or _text(main, CHANGED)),
        _orientation(main),
        has_notes=bool(main.keys() - _TOLD - _HARMLESS or exif.keys() & _TELLING or (gps and not is_placed)),
    )


def only_orientation(orientation: int) -> bytes:
    """Return an EXIF block that says how the picture is to be turned, and nothing else."""
    return struct.pack("<2sHIHHHIHHI", b"II", 42, 8, 1, ORIENTATION, 3, 1, orientation, 0, 0)


def _refuse() -> str:
    raise Broken("no TIFF")


def _directory(block: _Block, at: int) -> Mapping[int, Value]:
    (count,) = block.unpack("H", at)
    if count > _MOST_TAGS:
        raise Broken("too many tags")
    return dict(_tag(block, at + 2 + 12 * number) for number in range(count))


def _tag(block: _Block, at: int) -> tuple[int, Value]:
    tag, kind, count = block.unpack("HHI", at)
    length = _SIZES.get(kind, 1) * count
    if length > _LONGEST:
        return tag, ""
    place = at + 8 if length <= 4 else block.unpack("I", at + 8)[0]
    try:
        return tag, _value(block, kind, count, place)
    except Broken:
        return tag, ""


def _value(block: _Block, kind: int, count: int, place: int) -> Value:
    if kind == 2:
        raw = bytes(block.unpack(f"{count}B", place))
        return raw.split(b"\0")[0].decode("utf-8", "replace").strip()
    if kind in (3, 4, 9):
        return tuple(map(float, block.unpack(f"{count}{ {3: 'H', 4: 'I', 9: 'i'}[kind] }", place)))
    if kind in (5, 10):
        pairs = block.unpack(f"{2 * count}{'I' if kind == 5 else 'i'}", place)
        return tuple(
            over / under if under else float("nan")
            for over, under in zip(pairs[::2], pairs[1::2], strict=True)
        )
    return ""


def _within(block: _Block, main: Mapping[int, Value], tag: int) -> Mapping[int, Value]:
    """Return a directory inside the main one, empty where there is none or it is broken."""
    match main.get(tag):
        case (float() as at,):
            try:
                return _directory(block, int(at))
            except Broken:
                return {}
    return {}


def _text(tags: Mapping[int, Value], tag: int) -> str:
    found = tags.get(tag, "")
    return found if isinstance(found, str) else ""


def _device(make: str, model: str) -> str:
    return model if model.casefold().startswith(make.casefold()) else f"{make} {model}".strip()


def _moment(words: str) -> str:
    """Return the moment in ISO's form, empty where there is none or it was never set."""
    try:
        return datetime.strptime(words[:19], "%Y:%m:%d %H:%M:%S").isoformat()  # noqa: DTZ007  (a camera knows no zone)
    except ValueError:
        return ""


def _orientation(main: Mapping[int, Value]) -> int:
    match main.get(ORIENTATION):
        case (float() as turned,) if 1 <= turned <= 8:
            return int(turned)
    return 1


def _degrees(gps: Mapping[int, Value], reference: int, tag: int, *, most: int) -> float | None:
    parts: Sequence[float] = () if isinstance(found := gps.get(tag, ()), str) else found
    if not 1 <= len(parts) <= 3:
        return None
    degrees = sum(part / sixtieths for part, sixtieths in zip(parts, (1, 60, 3_600), strict=False))
    if not 0 <= degrees <= most:
        return None
    return round(-degrees if _text(gps, reference)[:1] in ("S", "W") else degrees, 6)
