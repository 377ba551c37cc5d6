import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.file_name import LONGEST_BYTES, safe_name, shown_name


@pytest.mark.parametrize(
    ("given_name", "safe"),
    [
        ("photo.jpg", "photo.jpg"),
        ("../../etc/passwd", "passwd"),
        ("D:\\photos\\ward 3.JPG", "ward 3.JPG"),
        ("/", "attachment"),
        ("..", "attachment"),
        (".bashrc", "bashrc"),
        ("-rf.txt", "rf.txt"),
        ("CON.txt", "attachment CON.txt"),
        ("nul", "attachment nul"),
        ("what? now*.pdf", "what_ now_.pdf"),
        ("a\x00b\nc.pdf", "abc.pdf"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("photo.jpg. . .", "photo.jpg"),
        ("مستشفى العظيم.pdf", "مستشفى العظيم.pdf"),
        ("هه‌ولێر.png", "هه‌ولێر.png"),
        ("half \ud800.png", "half.png"),
    ],
)
def test_a_name_is_made_safe_and_stays_like_itself(given_name: str, safe: str) -> None:
    assert safe_name(given_name) == safe


def test_a_long_name_keeps_its_ending() -> None:
    assert safe_name("ب" * 10_000 + ".jpeg").endswith("ب.jpeg")


@given(st.text())
def test_no_name_is_a_path_or_too_long(name: str) -> None:
    safe = safe_name(name)
    assert safe.strip(" .")
    assert not set(safe) & set('/\\:\0\n"<>|?*')
    assert len(safe.encode()) <= LONGEST_BYTES + 24
    assert safe_name(safe) == safe


@given(st.text())
def test_what_is_shown_hides_nothing(name: str) -> None:
    shown = shown_name(name)
    assert not set(shown) & set("/\\\0\n\u202e\u2066\u200b")
