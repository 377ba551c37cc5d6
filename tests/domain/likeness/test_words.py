from sitrep_app.domain.likeness.evidence import Sign
from sitrep_app.domain.likeness.words import shared_words, weigh_words, words_of
from tests.support.builders import an_incident


def test_usual_words_are_taken_by_what_they_mean() -> None:
    assert words_of("Three policemen were slain") == ("3", "police", "kill")


def test_usual_words_mean_the_same_in_arabic() -> None:
    assert set(words_of("مقتل 3 مدنيين")) == set(words_of("3 civilians killed"))


def test_usual_words_are_known_in_kurdish_and_with_what_is_joined_to_them() -> None:
    assert words_of("کوژرانی دوو هاووڵاتی لە نەخۆشخانەی") == ("kill", "2", "civilian", "hospital")
    assert words_of("هجوم بالمستشفى") == ("attack", "hospital")


def test_words_are_shared_in_any_order_and_spelling() -> None:
    one, other = words_of("Raid near Miqdadiyah market"), words_of("Market of Muqdadiya raided")
    assert len(shared_words(one, other)) == 3


def test_an_account_may_share_what_the_title_does_not() -> None:
    brief = an_incident(title="Trouble", account="Gunmen burned six houses in the orchard")
    found = weigh_words(brief, an_incident(title="Six houses burned in orchard"))
    assert found is not None
    assert found.sign is Sign.WORDS


def test_too_few_words_say_nothing() -> None:
    assert weigh_words(an_incident(title="Raid"), an_incident(title="Market")) is None
