from sitrep_app.domain.passages import Span, passages_of, words_of


def test_words_leave_the_punctuation_around_them() -> None:
    line = "Khalis, (9 jan) – «two»."
    assert [line[word.start : word.end] for word in words_of(line)] == ["Khalis", "9", "jan", "two"]


def test_passages_are_runs_of_known_words_longest_first() -> None:
    line = "a b x c"
    passages = [line[span.start : span.end] for span in passages_of(line, lambda word: word != "x", 5)]
    assert passages == ["a b", "a", "b", "c"]


def test_no_passage_takes_more_words_than_asked() -> None:
    assert max(span.length for span in passages_of("1 2 3 4", str.isdigit, 2)) == len("1 2")


def test_spans_meet_where_they_share_a_character() -> None:
    assert Span(0, 3).meets(Span(2, 5))
    assert not Span(0, 3).meets(Span(3, 5))
