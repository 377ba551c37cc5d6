"""Photos tell where, with what and when they were taken; and the same picture tells nothing."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage

from sitrep_app.domain.photo import PhotoFacts, facts_of, without_facts
from tests.support.photos import a_heic, a_jpeg, a_picture, a_png, a_webp, an_exif, written

Make = Callable[[bytes], bytes]
FORMATS: tuple[Make, ...] = (a_jpeg, a_png, a_webp, a_heic)
WITH_PICTURE = FORMATS[:3]


def decoded(data: bytes) -> QImage:
    return QImage.fromData(QByteArray(data))


@pytest.mark.parametrize("make", FORMATS)
def test_a_photo_tells_where_with_what_and_when_it_was_taken(make: Make) -> None:
    facts = facts_of(make(an_exif()))
    assert facts is not None
    assert (facts.latitude, facts.longitude) == (33.985, 44.925)
    assert (facts.device, facts.taken) == ("Apple iPhone 7", "2018-01-14T10:22:00")


@pytest.mark.parametrize("make", FORMATS)
def test_the_same_photo_tells_nothing_once_that_is_taken_out(make: Make) -> None:
    clean = without_facts(make(an_exif(model="SECRET phone")))
    assert clean is not None
    assert facts_of(clean) == PhotoFacts()
    assert b"SECRET" not in clean


@pytest.mark.parametrize("make", WITH_PICTURE)
def test_not_a_pixel_changes_when_it_is_taken_out(make: Make) -> None:
    photo = make(an_exif(model="SECRET phone"))
    clean = without_facts(photo)
    assert clean is not None
    assert decoded(clean) == decoded(photo)
    assert not decoded(clean).isNull()


@pytest.mark.parametrize("make", WITH_PICTURE)
def test_a_turned_photo_stays_turned(make: Make) -> None:
    clean = without_facts(make(an_exif(orientation=6)))
    assert clean is not None
    assert facts_of(clean) == PhotoFacts(orientation=6)


@pytest.mark.parametrize("order", ["<", ">"])
def test_both_orders_of_bytes_are_read(order: str) -> None:
    facts = facts_of(a_jpeg(an_exif(order=order, south=True)))
    assert facts is not None
    assert (facts.latitude, facts.longitude) == (-33.985, 44.925)


def test_comments_and_what_lies_behind_the_picture_are_notes_and_go() -> None:
    for photo in (a_jpeg(comment=b"by Ali"), a_jpeg(after=b"a film"), a_png(comment=b"by Ali")):
        assert facts_of(photo) == PhotoFacts(has_notes=True)
        assert facts_of(without_facts(photo) or b"") == PhotoFacts()


def test_a_photo_without_notes_stays_as_it_is() -> None:
    for form in ("JPG", "PNG", "WEBP"):
        plain = written(a_picture(), form)
        assert facts_of(plain) == PhotoFacts()
        assert without_facts(plain) == plain


def test_a_clock_that_was_never_set_and_a_place_beyond_the_poles_are_not_told() -> None:
    facts = facts_of(a_jpeg(an_exif(taken="0000:00:00 00:00:00", latitude=(99, 0, 0))))
    assert facts is not None
    assert facts.taken == ""
    assert not facts.has_position
    assert facts.has_notes


def test_other_files_and_broken_photos_are_not_read() -> None:
    for data in (b"", b"%PDF-1.4", b"\xff\xd8", a_jpeg()[:300], a_png()[:40], b"RIFF\xff\xff\xff\xffWEBP"):
        assert facts_of(data) is None
        assert without_facts(data) is None


PHOTOS = [make(an_exif()) for make in FORMATS]


@given(
    st.sampled_from(PHOTOS),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=8),
    st.integers(0, 2**16),
)
def test_no_bytes_are_anything_but_told_or_refused(
    photo: bytes, changes: list[tuple[int, int]], cut: int
) -> None:
    data = bytearray(photo)
    for at, value in changes:
        data[at % len(data)] = value
    told = facts_of(bytes(data[: cut or None]))
    clean = without_facts(bytes(data[: cut or None]))
    assert (told is None) == (clean is None)


@given(
    st.sampled_from([b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF\x40\0\0\0WEBP", b"\0\0\0\x18ftypheic"]),
    st.binary(max_size=300),
)
def test_nonsense_that_begins_like_a_photo_is_refused_or_told(start: bytes, rest: bytes) -> None:
    facts_of(start + rest)
    without_facts(start + rest)
