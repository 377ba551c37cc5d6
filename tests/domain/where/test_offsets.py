import pytest

from sitrep_app.domain.spelling import spelled
from sitrep_app.domain.where.offsets import read_direction, read_offset

TOWN_M = 2_500


@pytest.mark.parametrize(
    ("text", "kilometres"),
    [
        ("5 km N of X", 5),
        ("500 m N of X", 0.5),
        ("2 miles N of X", 3.218688),
        ("1.5 km N of X", 1.5),
        ("1,5 km N of X", 1.5),
    ],
)
def test_distances_are_read_in_their_units(text: str, kilometres: float) -> None:
    offset = read_offset(spelled(text))
    assert offset is not None
    assert offset.kilometres == pytest.approx(kilometres)


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("5 km N of X", 0),
        ("5 km NNE of X", 22.5),
        ("5 km north-north-east of X", 22.5),
        ("5 km east of X", 90),
        ("5 km south-eastern of X", 135),
        ("5 km جنوب غرب X", 225),
        ("5 km to the west of X", 270),
        ("5 کم باکووری ڕۆژئاوای X", 315),
        ("5 km NNW of X", 337.5),
    ],
)
def test_bearings_are_read_in_three_languages(text: str, degrees: float) -> None:
    offset = read_offset(spelled(text))
    assert offset is not None
    assert offset.bearing is not None
    assert offset.bearing.degrees == degrees


@pytest.mark.parametrize(
    ("text", "radius"),
    [
        ("30 km NE of X", 13_000),
        ("25 km NE of X", 11_000),
        ("12 km NE of X", 6_000),
        ("12 km NNE of X", 4_000),
        ("500 m N of X", 3_000),
    ],
)
def test_round_numbers_and_wide_bearings_leave_more_doubt(text: str, radius: int) -> None:
    offset = read_offset(spelled(text))
    assert offset is not None
    assert offset.radius_m(TOWN_M) == radius


@pytest.mark.parametrize(
    "text", ["Baquba", "30 km", "30 NE of Baquba", "30 km north-south of X", "99999 km N of X", "km NE of X"]
)
def test_words_that_lack_a_part_are_no_offset(text: str) -> None:
    assert read_offset(spelled(text)) is None


def test_a_direction_alone_names_its_place() -> None:
    assert read_direction(spelled("North of Khalis")) == "khalis"
    assert read_direction(spelled("northern Khalis")) is None


@pytest.mark.parametrize(
    ("text", "kilometres", "degrees"),
    [
        ("30 km n.e. of baquba", 30, 45),
        ("two km north of baquba", 2, 0),
        ("half a kilometre north of baquba", 0.5, 0),
        ("20-30 km north of baquba", 25, 0),
        ("between 20 and 30 km n of baquba", 25, 0),
        ("1,5 km s of baquba", 1.5, 180),
        ("30 km bearing 045 from baquba", 30, 45),
        ("bearing 045°, 30 km from baquba", 30, 45),
        ("30 km @ 270 from baquba", 30, 270),
    ],
)
def test_a_distance_may_be_a_word_or_two_numbers_and_a_bearing_degrees(
    text: str, kilometres: float, degrees: float
) -> None:
    offset = read_offset(spelled(text))
    assert offset is not None
    assert offset.bearing is not None
    assert (offset.place, offset.kilometres, offset.bearing.degrees) == ("baquba", kilometres, degrees)
