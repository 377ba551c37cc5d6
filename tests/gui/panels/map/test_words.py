from pathlib import Path

import pytest

from sitrep_app.domain.location import Closeness
from sitrep_app.gui.panels.map import words

NOTICE = Path(__file__).parents[4] / "NOTICE"


def test_the_disclaimer_is_the_one_of_the_notice() -> None:
    notice = " ".join(NOTICE.read_text(encoding="utf-8").split())
    assert words.disclaimer() in notice


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("IQG10", "Diyala governorate"),
        ("IQG10Q02", "Al-Muqdadiya district"),
        ("IQG10Q01N01", "Al-Atheem sub-district"),
        ("XX", "XX"),
    ],
)
def test_an_area_is_called_by_its_name_and_kind(code: str, name: str) -> None:
    assert words.area_name(code) == name


def test_a_place_says_how_finely_it_is_known() -> None:
    def said(closeness: Closeness, radius: float | None, area: str) -> str:
        return words.closeness(list(Closeness).index(closeness), radius, area)

    assert said(Closeness.SETTLEMENT, None, "IQG10Q02N02") == "Town or village · Al-Muqdadiya district"
    assert said(Closeness.VICINITY, 25_000, "IQG10") == "Near a place · ± 25 km · Diyala governorate"
    assert said(Closeness.PROVINCE, None, "IQG10") == "somewhere in Diyala governorate"
    assert said(Closeness.UNKNOWN, None, "") == "Not known"


@pytest.mark.parametrize(("metres", "said"), [(500, "500 m"), (20_000, "20 km")])
def test_a_distance_is_said_in_metres_or_kilometres(metres: int, said: str) -> None:
    assert words.say_length(metres) == said
