"""The fonts that the window and the printed page are set in."""

import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QRawFont

from sitrep_app import paths
from sitrep_app.domain import gazetteer
from sitrep_app.domain.vocabulary import load, shipped

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


def missing_from(text: str, qapp: QGuiApplication, *fonts: str) -> set[str]:
    faces = [QRawFont(str(FOLDER / f"{font}.ttf"), 12) for font in fonts]
    wanted = {character for character in text if character.isprintable() and not character.isspace()}
    return {
        character for character in wanted if not any(face.supportsCharacter(ord(character)) for face in faces)
    }


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_every_letter_of_every_label_can_be_drawn(qapp: QGuiApplication, weight: str) -> None:
    labels = [text for name in shipped() for term in load(name).terms for text in term.label.values()]
    places = [name for place in gazetteer.load() for name in place.names[:3]]
    assert (
        missing_from("".join([*labels, *places]), qapp, f"NotoSans-{weight}", f"Vazirmatn-{weight}") == set()
    )


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_arabic_and_sorani_need_no_second_font(qapp: QGuiApplication, weight: str) -> None:
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئکگچپژڤڕڵێۆەیھ،؛؟٪٠١٢٣٤٥٦٧٨٩0123456789–()«»"
    assert missing_from(letters, qapp, f"Vazirmatn-{weight}") == set()
