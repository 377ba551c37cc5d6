"""Which format a photo is in, what it tells, and the same photo telling nothing."""

import struct
from collections.abc import Callable
from dataclasses import dataclass, replace

from sitrep_app.domain.photo import heif, jpeg, png, webp
from sitrep_app.domain.photo.blocks import Blocks, Broken
from sitrep_app.domain.photo.facts import PhotoFacts
from sitrep_app.domain.photo.tiff import read_exif


@dataclass(frozen=True, slots=True)
class _Format:
    is_it: Callable[[bytes], bool]
    read_blocks: Callable[[bytes], Blocks]
    without_notes: Callable[[bytes, int], bytes]


_FORMATS = (
    _Format(lambda data: data.startswith(jpeg.START), jpeg.read_blocks, jpeg.without_notes),
    _Format(lambda data: data.startswith(png.START), png.read_blocks, png.without_notes),
    _Format(webp.is_webp, webp.read_blocks, webp.without_notes),
    _Format(heif.is_heif, heif.read_blocks, heif.without_notes),
)


def facts_of(data: bytes) -> PhotoFacts | None:
    """Return what a photo tells, None where it is in no format that is read here or is broken."""
    form = _format_of(data)
    try:
        return _facts(form.read_blocks(data)) if form else None
    except (Broken, struct.error, IndexError):
        return None


def without_facts(data: bytes) -> bytes | None:
    """Return the same picture without anything it tells but how it is to be turned; None where that cannot be done."""
    form, facts = _format_of(data), facts_of(data)
    if form is None or facts is None:
        return None
    return form.without_notes(data, facts.orientation)


def _format_of(data: bytes) -> _Format | None:
    return next((form for form in _FORMATS if form.is_it(data)), None)


def _facts(blocks: Blocks) -> PhotoFacts:
    """A block that cannot be read may tell anything."""
    try:
        facts = read_exif(blocks.exif) if blocks.exif else PhotoFacts()
    except (Broken, struct.error):
        facts = PhotoFacts(has_notes=True)
    return replace(facts, has_notes=facts.has_notes or blocks.has_notes)
