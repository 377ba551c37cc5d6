import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.gazetteer import load
from sitrep_app.domain.where import FoundPlace, find_places


def found_in(line: str) -> list[FoundPlace]:
    return list(find_places(line, load()))


def words_in(line: str) -> list[str]:
    return [line[found.span.start : found.span.end] for found in found_in(line)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "2 civilians killed outside Miqdadiyah hospital, 30 km NE of Baquba, jan 2018, ISIS, C2",
            ["outside Miqdadiyah hospital, 30 km NE of Baquba"],
        ),
        ("mortars 5km south-west of Khalis, 2 wounded", ["5km south-west of Khalis"]),
        ("raid between Khalis and Baquba, 4 arrested", ["between Khalis and Baquba"]),
        ("4 arrested in Khalis and Miqdadiyah", ["Miqdadiyah", "in Khalis"]),
        ("2 in Khalis, 30 km N of Baquba", ["in Khalis, 30 km N of Baquba"]),
        ("Diyala police raided al-Azim", ["al-Azim", "Diyala"]),
        ("rocket at 33.98, 44.93 at night", ["33.98, 44.93"]),
        ("checkpoint N33°58.7' E44°56.2' attacked", ["N33°58.7' E44°56.2'"]),
        ("مقتل مدنيين اثنين شمال شرق بعقوبة بـ ٣٠ كم", ["شمال شرق بعقوبة بـ ٣٠ كم"]),
        ("مقتل مدنيين قرب مستشفى المقدادية أمس", ["قرب مستشفى المقدادية"]),
        ("raid at 38S MC 9400 6000, 10 jan 2018", ["38S MC 9400 6000"]),
        ("38 s mc 940 600, 2 killed", ["38 s mc 940 600"]),
        ("nothing of the kind, 2 3 4", []),
    ],
)
def test_the_places_of_a_line_are_found(line: str, words: list[str]) -> None:
    assert words_in(line) == words
    assert all(found.is_certain for found in found_in(line))


def test_a_found_place_is_read_as_its_field_would() -> None:
    (found,) = found_in("two killed, 30 km NE of Baquba, yesterday")
    assert found.location is not None
    assert (found.location.said, found.location.radius_m) == ("30 km NE of Baquba", 13_000)


@pytest.mark.parametrize("line", ["truck hit by a mine", "1.5, 2.5 tons", "12,400 13,500 displaced"])
def test_a_common_word_or_two_numbers_are_no_certain_place(line: str) -> None:
    assert not any(found.is_certain for found in found_in(line))


def test_a_coordinate_off_the_globe_is_told() -> None:
    (found,) = found_in("rocket at 133.98N 44.93E")
    assert found.location is None
    assert found.trouble is not None


@given(st.text(max_size=120))
def test_any_line_is_searched(line: str) -> None:
    spans = [found.span for found in found_in(line)]
    assert not any(one.meets(other) for one in spans for other in spans if one != other)
