import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops.drafting.numbers import Counted, read_count, read_counted, say_counted

COUNTS = st.integers(0, 2**53 - 1)


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("2", Counted(best=2)),
        (" 12,400 ", Counted(best=12_400)),
        ("٢", Counted(best=2)),
        ("2-5", Counted(low=2, high=5)),
        ("2 – 5", Counted(low=2, high=5)),
        ("2 to 5", Counted(low=2, high=5)),
        ("2/4/9", Counted(2, 4, 9)),
        ("/4/9", Counted(None, 4, 9)),
        ("2/4/", Counted(2, 4, None)),
        ("at least 3", Counted(low=3)),
        ("More than 3", Counted(low=4)),
        ("up to 10", Counted(high=10)),
        ("fewer than 10", Counted(high=9)),
        ("many", Counted(said="many")),
        ("two", Counted(best=2)),
        ("A dozen", Counted(best=12)),
        ("two dozen", Counted(best=24)),
        ("twenty-five", Counted(best=25)),
        ("one hundred and twenty", Counted(best=120)),
        ("three thousand two hundred", Counted(best=3_200)),
        ("none", Counted(best=0)),
        ("at least three", Counted(low=3)),
        ("3 or more", Counted(low=3)),
        ("50+", Counted(low=50)),
        ("more than a dozen", Counted(low=13)),
        ("no more than ten", Counted(high=10)),
        ("three to five", Counted(low=3, high=5)),
        ("between 3 and five", Counted(low=3, high=5)),
        ("3 or 4", Counted(low=3, high=4)),
        ("about 20", Counted(best=20, said="about 20")),
        ("some twenty", Counted(best=20, said="some twenty")),
        ("dozens", Counted(said="dozens")),
        ("scores", Counted(said="scores")),
        ("several dozen", Counted(said="several dozen")),
        ("اثنان", Counted(best=2)),
        ("ثلاثة", Counted(best=3)),
        ("خمسة وعشرون", Counted(best=25)),
        ("بين ٣ و٥", Counted(low=3, high=5)),
        ("من ثلاثة إلى خمسة", Counted(low=3, high=5)),
        ("ما لا يقل عن ثلاثة", Counted(low=3)),
        ("٣ على الأقل", Counted(low=3)),
        ("أكثر من ١٠", Counted(low=11)),
        ("حوالي ٢٠", Counted(best=20, said="حوالي ٢٠")),
        ("عشرات", Counted(said="عشرات")),
        ("دوو", Counted(best=2)),
        ("بیست و پێنج", Counted(best=25)),
        ("لانیکەم ٣", Counted(low=3)),
        ("زیاتر لە ١٠", Counted(low=11)),
        ("لە نێوان ٣ و ٥", Counted(low=3, high=5)),
        ("?", Counted()),
    ],
)
def test_a_count_is_read_as_it_is_written(words: str, counted: Counted) -> None:
    assert read_counted(words, "killed") == counted


@pytest.mark.parametrize("words", ["", "two 2", "-3", "2.5", "3-", "1e3", "9" * 5000, "//", "1,00"])
def test_what_cannot_be_counted_is_refused_at_its_field(words: str) -> None:
    with pytest.raises(Trouble) as refused:
        read_counted(words, "killed")
    assert refused.value.field == "killed"
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize("words", ["", "many", "-1", "2-5", "1.5", "9" * 5000])
def test_a_bare_number_is_a_whole_one(words: str) -> None:
    with pytest.raises(Trouble, match="whole number"):
        read_count(words, "done")


@given(COUNTS)
def test_any_count_is_read_back_with_its_thousands_parted_or_not(number: int) -> None:
    assert read_count(str(number), "of") == read_count(f"{number:,}", "of") == number


@given(st.tuples(st.none() | COUNTS, st.none() | COUNTS, st.none() | COUNTS))
def test_the_words_of_a_claim_read_back_as_its_numbers(numbers: tuple[int | None, ...]) -> None:
    given_numbers = [number for number in numbers if number is not None]
    assume(given_numbers == sorted(given_numbers))
    low, best, high = numbers
    claim = Claim("killed", "civilians", low, best, high)
    assert read_counted(say_counted(claim), "killed") == Counted(low, best, high)


@given(st.text(max_size=60))
def test_any_text_is_a_count_or_a_trouble(text: str) -> None:
    try:
        counted = read_counted(text, "killed")
    except Trouble as trouble:
        assert trouble.field == "killed"  # noqa: PT017 - either outcome is right, and each has its own law
    else:
        assert Claim("killed", said=counted.said, best=counted.best).measure == "killed"
