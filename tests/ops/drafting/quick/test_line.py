from sitrep_app.domain.passages import Span
from sitrep_app.ops.drafting.quick.line import Line

PHRASES = {"shot dead": "killed", "dead": "killed", "شرطه": "police"}


def found(text: str) -> list[str]:
    line = Line(text)
    return [line.said(one.span) for one in line.find(PHRASES)]


def test_the_longest_of_phrases_that_overlap_is_found() -> None:
    assert found("Two men SHOT  dead in Khalis") == ["SHOT  dead"]


def test_a_phrase_does_not_go_on_beyond_a_clause() -> None:
    assert found("many shots heard and shot, dead dogs") == ["dead"]


def test_what_arabic_joins_to_a_word_is_left_off() -> None:
    assert found("الجيش والشرطة") == ["الشرطة"]
    assert found("نقطة للشرطة") == ["شرطة"]


def test_a_part_that_is_taken_is_left_alone() -> None:
    line = Line("shot dead, dead")
    assert [one.span for one in line.find(PHRASES, (Span(0, 9),))] == [Span(11, 15)]


def test_what_stands_behind_the_longest_line_is_not_read() -> None:
    assert found("x " * 400 + "shot dead") == []
