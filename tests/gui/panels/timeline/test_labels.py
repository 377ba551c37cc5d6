from sitrep_app.gui.panels.timeline.labels import Label, labels
from sitrep_app.gui.panels.timeline.sheet import LABEL_PADDING, Mark
from sitrep_app.gui.panels.timeline.spans import GLYPH, Form, Span

FAR = 1e9


def bar(left: float, right: float, words: float, form: Form = Form.DOUBT, sure: float = 0.0) -> Mark:
    return Mark(Span(0, form, left, right, sure or left, True), 0, "words", words)


def glyph(left: float, words: float) -> Mark:
    return bar(left, left + GLYPH, words, Form.GLYPH)


def placed(*marks: Mark, horizon: float = FAR) -> list[Label]:
    return list(labels(marks, 0, 1000, horizon))


def test_words_stand_inside_their_bar_where_they_fit() -> None:
    label = placed(bar(100, 300, 150))[0]
    assert (label.x, label.is_inside, label.is_cut) == (100 + LABEL_PADDING, True, False)


def test_words_of_a_glyph_stand_beside_it() -> None:
    label = placed(glyph(100, 150))[0]
    assert (label.x > 100 + GLYPH, label.is_inside, label.is_cut) == (True, False, False)


def test_words_with_no_room_beside_a_glyph_are_cut_short() -> None:
    label = placed(glyph(100, 150), glyph(200, 50))[0]
    assert label.is_cut
    assert label.x + label.width < 200


def test_words_are_left_out_where_there_is_no_room_at_all() -> None:
    assert [label.mark.span.left for label in placed(glyph(100, 150), glyph(130, 50))] == [130]


def test_words_at_the_right_edge_stand_before_their_mark() -> None:
    label = placed(glyph(980, 150))[0]
    assert label.x + label.width < 980


def test_words_before_a_mark_keep_off_those_of_the_mark_before_it() -> None:
    first, second = placed(glyph(600, 250), glyph(985, 60))
    assert first.x + first.width < second.x
    assert [label.mark.span.left for label in placed(glyph(600, 250), glyph(985, 200))] == [600]


def test_words_of_a_bar_that_begins_off_screen_stay_in_sight() -> None:
    assert placed(bar(-400, 300, 150))[0].x == LABEL_PADDING


def test_words_of_what_was_before_a_date_stand_next_to_the_date() -> None:
    label = placed(bar(0, 400, 150, Form.BEFORE))[0]
    assert label.x + label.width == 400 - LABEL_PADDING


def test_words_inside_a_bar_keep_to_one_side_of_the_line_of_the_horizon() -> None:
    label = placed(bar(100, 900, 300), horizon=300)[0]
    assert label.x > 300


def test_words_of_what_goes_on_stand_where_it_has_surely_begun() -> None:
    assert placed(bar(100, 900, 300, Form.AFTER, sure=400))[0].x == 400 + LABEL_PADDING


def test_a_mark_without_words_gets_none() -> None:
    assert placed(Mark(Span(0, Form.DOUBT, 100, 300, 100, True))) == []
