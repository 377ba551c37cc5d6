import pytest

from sitrep_app.domain.reconstruction import ProgrammePicture
from sitrep_app.gui.panels.reconstruction.presenter import Segment, Tone, programme_view, segments, tone_of
from sitrep_app.gui.panels.reconstruction.reading import Known
from tests.gui.panels.reconstruction.known import known, second_hospital


def main(held: Known) -> ProgrammePicture:
    return held.picture.programmes[0]


def test_the_sample_reports_one_of_eleven_and_records_one_of_them() -> None:
    view = programme_view(known(), main(known()))
    assert (view.reported, view.recorded, view.named, view.unnamed) == ("1 of 11", "1 of 11", 1, 10)
    assert "News article" in view.reported_words
    assert str(view.grade) == "C3"


def test_a_second_hospital_recorded_stands_beside_what_is_still_reported() -> None:
    facility, claim = second_hospital()
    held = known([facility], [claim])
    view = programme_view(held, main(held))
    assert (view.reported, view.recorded, view.unnamed) == ("1 of 11", "2 of 11", 9)
    assert view.segments[:3] == (Segment.BOTH, Segment.RECORDED, Segment.OPEN)


def test_no_name_is_made_up_for_a_place_that_no_source_names() -> None:
    assert [site.name for site in programme_view(known(), main(known())).sites] == ["al-Azim hospital"]


@pytest.mark.parametrize(
    ("reported", "recorded", "scope", "kinds"),
    [
        (1, 1, 3, "both open open"),
        (1, 2, 3, "both recorded open"),
        (2, 1, 3, "both reported open"),
        (0, 0, 2, "open open"),
        (0, 0, 0, ""),
    ],
)
def test_segments_say_who_says_a_place_is_done(reported: int, recorded: int, scope: int, kinds: str) -> None:
    assert " ".join(segments(reported, recorded, scope)) == kinds


def test_a_programme_without_a_reported_total_says_so() -> None:
    held = known(totals=[])
    view = programme_view(held, main(held))
    assert view.reported == ""
    assert view.reported_words == "No total has been reported"
    assert view.grade is None


def test_only_the_districts_asked_for_are_listed_and_the_totals_stay() -> None:
    view = programme_view(known(), main(known()), {"IQG10D99"})
    assert view.sites == ()
    assert view.reported == "1 of 11"


@pytest.mark.parametrize(
    ("state", "tone"),
    [
        ("operational", Tone.DONE),
        ("under_works", Tone.UNDER_WAY),
        ("damaged_again", Tone.DAMAGED),
        ("cancelled", Tone.REMOVED),
        ("made up", Tone.UNKNOWN),
    ],
)
def test_every_state_has_a_tone(state: str, tone: Tone) -> None:
    assert tone_of(state) is tone
