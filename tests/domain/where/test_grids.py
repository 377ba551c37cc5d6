import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.gazetteer import load
from sitrep_app.domain.location import Closeness, Location, distance_km
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.where import read_location

MIQDADIYAH = (33.9786, 44.9369)


def read(text: str) -> Location:
    return read_location(text, load())


def metres_off(text: str, point: tuple[float, float]) -> float:
    location = read(text)
    assert location.latitude is not None
    assert location.longitude is not None
    return 1_000 * distance_km((location.latitude, location.longitude), point)


@pytest.mark.parametrize(
    ("reference", "utm", "point"),
    [
        ("38SMC6343434953", "38S 463434 3734954", (33.75403, 44.60518)),
        ("38RQU6683678421", "38R 766837 3378422", (30.5085, 47.7804)),
        ("37SFS1992556299", "37S 619926 3656299", (33.0386, 40.2843)),
        ("17MQV8186180007", "17M 781861 9980008", (-0.1807, -78.4678)),
        ("56HLH3490052288", "56H 334901 6252289", (-33.8568, 151.2153)),
        ("19FEV4480527029", "19F 544805 3927030", (-54.8019, -68.303)),
        ("32VKN9735300648", "32V 297354 6700648", (60.3913, 5.3221)),
        ("33XWG1427883355", "33X 514279 8683355", (78.2232, 15.6267)),
    ],
)
def test_points_agree_with_those_of_other_programs(
    reference: str, utm: str, point: tuple[float, float]
) -> None:
    """The references were made with GeoTrans (the package mgrs), the UTM coordinates with PROJ."""
    assert metres_off(reference, point) < 1.5
    assert metres_off(utm, point) < 1.5


@pytest.mark.parametrize(
    ("text", "radius"),
    [
        ("38SMC9417159784", 10),
        ("38S MC 94171 59784", 10),
        ("mgrs 38s mc 9417 5978", 10),
        ("38SMC941597", 71),
        ("38S MC 94 59", 800),
        ("38SMC95", 7_100),
        ("MGRS 38S MC", 70_800),
    ],
)
def test_a_reference_is_the_middle_of_its_square_at_any_precision(text: str, radius: int) -> None:
    location = read(text)
    assert location.radius_m == radius
    assert location.precision is (Closeness.POINT if radius <= 100 else Closeness.VICINITY)
    assert metres_off(text, MIQDADIYAH) < radius + 1


@pytest.mark.parametrize(
    "text",
    [
        "38S 494171 3759784",
        "38N 494171 3759784",
        "UTM zone 38S E 494171 N 3759784",
        "38 S 494171mE 3759784mN",
        "38S 494171E, 3759784N",
    ],
)
def test_utm_is_read_with_a_band_or_a_hemisphere(text: str) -> None:
    assert metres_off(text, MIQDADIYAH) < 15


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("38S MC 94173 5987", "more digits"),
        ("61S MC 94 59", "no grid zone 61"),
        ("38S AC 94 59", "no square AC"),
        ("38S 994173 3759784", "not in any zone"),
    ],
)
def test_a_reference_that_no_map_has_is_a_trouble(text: str, what: str) -> None:
    with pytest.raises(Trouble, match=what) as refused:
        read(text)
    assert refused.value.field == "where"


@pytest.mark.parametrize("text", ["30 kms", "38S MC", "12 s ab"])
def test_what_only_looks_like_a_reference_is_kept_as_words(text: str) -> None:
    assert read(text).latitude is None


@given(st.from_regex(r"\A\d{1,2} ?[A-Z] ?[A-Z]{2} ?\d{0,10}\Z"))
def test_any_reference_is_a_place_or_a_trouble(text: str) -> None:
    try:
        assert read(text).said
    except Trouble as trouble:
        assert trouble.remedy  # noqa: PT017 - either outcome is right
