import pytest

from sitrep_app.domain.media_type import may_run, media_type_of


@pytest.mark.parametrize(
    ("data", "name", "found"),
    [
        (b"\xff\xd8\xff\xe0", "scan.pdf", "image/jpeg"),
        (b"RIFF....WEBPVP8 ", "a", "image/webp"),
        (b"\0\0\0\x18ftypheic", "IMG_1.HEIC", "image/heic"),
        (b"%PDF-1.7", "letter.jpg", "application/pdf"),
        (b"Dear all", "letter.txt", "text/plain"),
        (b"Dear all", "not really.jpg", "application/octet-stream"),
        (b"\0\1\2", "unknown", "application/octet-stream"),
    ],
)
def test_the_bytes_say_what_a_file_is_before_its_name_does(data: bytes, name: str, found: str) -> None:
    assert media_type_of(data, name) == found


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "setup.EXE"),
        (b"", "report.pdf.lnk"),
        (b"", "letter.docm "),
        (b"MZ\x90", "photo.jpg"),
        (b"#!/bin/sh", "letter.pdf"),
        (b"<svg", "map.svg"),
    ],
)
def test_what_may_run_is_known_by_its_ending_or_by_its_bytes(data: bytes, name: str) -> None:
    assert may_run(data, name)


@pytest.mark.parametrize("name", ["photo.jpg", "letter.pdf", "table.xlsx", "notes.txt", "README"])
def test_photos_and_documents_do_not_run(name: str) -> None:
    assert not may_run(b"\xff\xd8\xff", name)
