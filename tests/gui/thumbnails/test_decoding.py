"""Pictures from elsewhere are decoded in a child, small, within limits, and never harm the program."""

import struct
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage

from sitrep_app.gui.thumbnails import Decoder, decoding
from sitrep_app.gui.thumbnails.child import decoded
from tests.support.photos import a_jpeg, a_picture, a_png, an_exif, written


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    with Decoder() as made:
        yield made


def a_bomb(width: int, height: int) -> bytes:
    """A small PNG that says it is a huge picture."""
    plain = bytearray(written(QImage(1, 1, QImage.Format.Format_Grayscale8), "PNG"))
    plain[16:24] = struct.pack(">II", width, height)
    return bytes(plain)


def test_a_photo_comes_back_small_and_turned_upright(decoder: Decoder) -> None:
    image = decoder.decode(a_jpeg(an_exif(orientation=6)), "image/jpeg", 64)
    assert (image.width(), image.height()) == (48, 64)
    assert QColor(image.pixel(40, 5)).lightness() > 240
    assert QColor(image.pixel(5, 5)).lightness() < 200


@pytest.mark.parametrize("form", ["PNG", "WEBP", "JPG"])
def test_every_format_that_is_shown_comes_back(decoder: Decoder, form: str) -> None:
    media_type = {"PNG": "image/png", "WEBP": "image/webp", "JPG": "image/jpeg"}[form]
    assert decoder.decode(written(a_picture(), form), media_type, 64).width() == 64


def test_a_small_picture_is_not_made_larger(decoder: Decoder) -> None:
    assert decoder.decode(written(a_picture(20, 10), "PNG"), "image/png", 64).width() == 20


@pytest.mark.parametrize(
    "data",
    [b"", b"nonsense", a_png()[:100], a_bomb(60_000, 60_000), a_jpeg()[:60]],
    ids=["nothing", "nonsense", "half a picture", "a bomb", "half a photo"],
)
def test_what_cannot_or_may_not_be_decoded_is_no_picture_and_the_next_one_is(
    decoder: Decoder, data: bytes
) -> None:
    assert decoder.decode(data, "image/png", 64).isNull()
    assert not decoder.decode(a_png(), "image/png", 64).isNull()


def test_a_picture_is_read_only_as_what_it_was_found_to_be() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    assert decoded(svg, b"svg", 64).isNull()
    assert decoded(svg, b"png", 64).isNull()


def test_a_child_that_ends_or_does_not_answer_costs_one_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    for program in ("", "import time; time.sleep(60)", "print('\\xff' * 99)"):
        with monkeypatch.context() as harmed, Decoder(patience=0.3) as decoder:
            harmed.setattr(decoding, "_PROGRAM", program)
            assert decoder.decode(a_png(), "image/png", 64).isNull()
            assert decoder._child is None
