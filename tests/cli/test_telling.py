"""A line stays a line, whatever it quotes."""

import pytest

from sitrep_app.cli.telling import one_line


def test_a_terminal_obeys_nothing_that_a_line_quotes() -> None:
    assert one_line("a\x1b[31mb\x07") == "a\\x1b[31mb\\x07"


def test_a_direction_mark_is_shown_and_does_not_mislead() -> None:
    assert one_line("a\u202eb") == "a\\u202eb"


@pytest.mark.parametrize("text", ["نەخۆشخانەی عەزیم", "می\N{ZERO WIDTH NON-JOINER}خواهم", "😀 30 km · ¶ 4"])
def test_words_of_any_language_stay_as_they_are(text: str) -> None:
    assert one_line(text) == text


def test_lines_become_one() -> None:
    assert one_line("a\nb\tc") == "a b c"
