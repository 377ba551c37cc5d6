import pytest

from sitrep_app.i18n import format_size


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (512, "512 bytes"),
        (49_152, "48 kB"),
        (1_048_500, "1 MB"),
        (3_565_158, "3.4 MB"),
        (25 << 20, "25 MB"),
        (1_500 << 20, "1,500 MB"),
    ],
)
def test_a_size_is_said_as_people_say_it(size: int, said: str) -> None:
    assert format_size(size) == said
