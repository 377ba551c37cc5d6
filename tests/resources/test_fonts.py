"""The fonts that the window and the printed page are set in."""

import struct
from pathlib import Path

import pytest

from sitrep_app import paths

FOLDER = paths.resources() / "fonts"


def tables(font: Path) -> set[bytes]:
    head = font.read_bytes()[:4096]
    count = struct.unpack(">H", head[4:6])[0]
    return {head[12 + 16 * n : 16 + 16 * n] for n in range(count)}


@pytest.mark.parametrize(
    "name",
    [
        "NotoSans-Regular",
        "NotoSans-Medium",
        "NotoSans-SemiBold",
        "NotoSans-Bold",
        "Vazirmatn-Regular",
        "Vazirmatn-Bold",
    ],
)
def test_a_font_is_static_and_truetype(name: str) -> None:
    found = tables(FOLDER / f"{name}.ttf")
    assert {b"cmap", b"glyf", b"GSUB"} <= found
    assert b"fvar" not in found
