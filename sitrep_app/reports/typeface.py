"""What the report's fonts can draw and how wide it is, read from the font files themselves."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from struct import unpack_from

from sitrep_app import paths

FAMILIES = ("Noto Sans", "Vazirmatn")
"""The families of every report: Latin first, then Arabic script."""

REGULAR, BOLD = 400, 700


@dataclass(frozen=True, slots=True)
class Typeface:
    """One font file: its family and weight, the glyph of each code point, advances in units of the em."""

    family: str
    weight: int
    units: int
    glyphs: dict[int, int]
    advances: tuple[int, ...]

    def advance(self, character: str) -> float | None:
        """Return a character's width in ems, None where the font lacks it."""
        glyph = self.glyphs.get(ord(character))
        return None if glyph is None else self.advances[min(glyph, len(self.advances) - 1)] / self.units


@cache
def typefaces() -> tuple[Typeface, ...]:
    """Return the upright report fonts that ship with the app, in the order they are tried."""
    found = [_read(file.read_bytes()) for file in sorted((paths.resources() / "fonts").rglob("*.ttf"))]
    shown = [face for face in found if face is not None and face.family in FAMILIES]
    return tuple(sorted(shown, key=lambda face: (FAMILIES.index(face.family), face.weight)))


@cache
def drawable(character: str) -> bool:
    """Say whether every weight that a report uses can draw a character."""
    return any(
        all(
            ord(character) in face.glyphs
            for face in typefaces()
            if face.family == family and face.weight in (REGULAR, BOLD)
        )
        for family in FAMILIES
    )


def width(text: str, size: float, weight: int = REGULAR) -> float:
    """Return how wide a line of text is in points; Arabic letters count as if they stood alone, so never too narrow."""
    return size * sum(_advance(character, weight) for character in text)


@cache
def _advance(character: str, weight: int) -> float:
    if unicodedata.category(character) == "Cf":
        return 0.0
    for face in typefaces():
        if face.weight == weight and (advance := face.advance(character)) is not None:
            return advance
    return 1.0


def _read(font: bytes) -> Typeface | None:
    tables = dict(_directory(font))
    if not {b"cmap", b"head", b"hhea", b"hmtx", b"name", b"OS/2", b"post"} <= tables.keys() or _slanted(
        font, tables
    ):
        return None
    (weight,) = unpack_from(">H", font, tables[b"OS/2"] + 4)
    (units,) = unpack_from(">H", font, tables[b"head"] + 18)
    (count,) = unpack_from(">H", font, tables[b"hhea"] + 34)
    metrics = unpack_from(f">{count * 2}H", font, tables[b"hmtx"])
    return Typeface(
        _family(font, tables[b"name"]), weight, units, dict(_characters(font, tables[b"cmap"])), metrics[::2]
    )


def _directory(font: bytes) -> Iterator[tuple[bytes, int]]:
    (count,) = unpack_from(">H", font, 4)
    for at in range(12, 12 + 16 * count, 16):
        tag, _, offset, _ = unpack_from(">4sIII", font, at)
        yield tag, offset


def _slanted(font: bytes, tables: dict[bytes, int]) -> bool:
    (angle,) = unpack_from(">i", font, tables[b"post"] + 4)
    return bool(angle != 0)


def _family(font: bytes, at: int) -> str:
    """Return the typographic family, else the plain one, from the Unicode names."""
    _, count, strings = unpack_from(">HHH", font, at)
    names = {}
    for record in range(at + 6, at + 6 + 12 * count, 12):
        platform, _, _, name, length, offset = unpack_from(">6H", font, record)
        if platform == 3 and name in (1, 16):
            names[name] = font[at + strings + offset :][:length].decode("utf-16-be")
    return names.get(16) or names.get(1, "")


def _characters(font: bytes, at: int) -> Iterator[tuple[int, int]]:
    """Yield (code point, glyph) from the Unicode tables of formats 4 and 12."""
    (count,) = unpack_from(">H", font, at + 2)
    for record in range(at + 4, at + 4 + 8 * count, 8):
        platform, _, offset = unpack_from(">HHI", font, record)
        (form,) = unpack_from(">H", font, at + offset)
        if platform in (0, 3) and form == 4:
            yield from _segments(font, at + offset)
        elif platform in (0, 3) and form == 12:
            yield from _groups(font, at + offset)


def _segments(font: bytes, at: int) -> Iterator[tuple[int, int]]:
    (double,) = unpack_from(">H", font, at + 6)
    columns = f">{double // 2}H"
    ends = unpack_from(columns, font, at + 14)
    starts = unpack_from(columns, font, at + 16 + double)
    deltas = unpack_from(columns, font, at + 16 + 2 * double)
    offsets_at = at + 16 + 3 * double
    offsets = unpack_from(columns, font, offsets_at)
    for index, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if offset:
                (glyph,) = unpack_from(">H", font, offsets_at + 2 * index + offset + 2 * (code - start))
            if glyph or not offset:
                glyph = (glyph + delta) & 0xFFFF
            if glyph:
                yield code, glyph


def _groups(font: bytes, at: int) -> Iterator[tuple[int, int]]:
    (count,) = unpack_from(">I", font, at + 12)
    for group in range(at + 16, at + 16 + 12 * count, 12):
        start, end, glyph = unpack_from(">III", font, group)
        for code in range(start, end + 1):
            if glyph + code - start:
                yield code, glyph + code - start
