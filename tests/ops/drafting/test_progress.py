import pytest

from sitrep_app.domain.facility import Progress
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import checked, saved, titled

OPEN: dict[str, str] = {"facility": "al-Azim hospital", "state": "operational", "when": "feb 2018"}
NEW: dict[str, str] = {**OPEN, "facility": "Qara Tapa hospital"}
TOTAL: dict[str, str] = {"programme": "Hospitals of Diyala", "done": "2", "of": "11", "when": "feb 2018"}


def test_a_facility_a_state_and_a_date_are_progress(sample: Workspace) -> None:
    state = checked(sample, "progress", **OPEN, staffing="Partly staffed").state
    assert isinstance(state, Progress)
    assert state.facility == titled(sample, "facility", "al-Azim")
    assert (state.state, state.staffing, state.supplies) == ("operational", "partial", "unknown")


@pytest.mark.parametrize("missing", ["facility", "state", "when"])
def test_what_progress_needs_is_asked_for_at_its_field(sample: Workspace, missing: str) -> None:
    fields = {name: words for name, words in OPEN.items() if name != missing}
    assert list(checked(sample, "progress", **fields).troubles) == [missing]


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("state", "shiny"),
        ("when", "soon"),
        ("supplies", "plenty"),
        ("building", "gone"),
        ("facility_type", "inn"),
    ],
)
def test_wrong_words_are_in_trouble_at_their_own_field(sample: Workspace, field: str, words: str) -> None:
    assert list(checked(sample, "progress", **{**OPEN, field: words}).troubles) == [field]


def test_a_new_facility_needs_its_kind(sample: Workspace) -> None:
    assert list(checked(sample, "progress", **NEW).troubles) == ["facility_type"]


def test_a_new_facility_takes_its_kind_from_its_programme(sample: Workspace) -> None:
    changes = saved(sample, "progress", **NEW, programme="Hospitals of Diyala", where="Qara Tapa")
    facility = queries.entry(sample, titled(sample, "facility", "Qara Tapa"))
    assert facility is not None
    assert (facility.state.type, facility.state.location.said) == ("hospital", "Qara Tapa")
    assert facility.state.programme == titled(sample, "programme", "Hospitals")
    assert changes.kinds == {"facility", "progress"}


def test_a_new_facility_is_told(sample: Workspace) -> None:
    hints = checked(sample, "progress", **NEW, facility_type="hospital").hints
    assert hints["facility"] == "“Qara Tapa hospital” is new"


def test_what_a_known_facility_lacked_is_added_to_it(sample: Workspace) -> None:
    saved(sample, "facility", name="Kifri clinic", facility_type="clinic")
    kifri = {**OPEN, "facility": "Kifri clinic"}
    changes = saved(sample, "progress", **kifri, where="Kifri", programme="Clinics")
    facility = queries.entry(sample, titled(sample, "facility", "Kifri"))
    assert facility is not None
    assert facility.state.location.said == "Kifri"
    assert facility.state.programme == titled(sample, "programme", "Clinics")
    assert changes.kinds == {"facility", "progress", "programme"}


@pytest.mark.parametrize(
    ("field", "words"),
    [("facility_type", "clinic"), ("programme", "Towns and villages of Diyala"), ("where", "Khalis")],
)
def test_what_contradicts_a_known_facility_is_refused(sample: Workspace, field: str, words: str) -> None:
    assert list(checked(sample, "progress", **OPEN, **{field: words}).troubles) == [field]


def test_what_is_known_of_a_facility_may_be_said_again(sample: Workspace) -> None:
    again = checked(sample, "progress", **OPEN, facility_type="hospital", where="al-Azim")
    assert again.is_ready
    assert [type(writing.state) for writing in again.writings] == [Progress]


def test_a_programme_two_numbers_and_a_date_are_a_reported_total(sample: Workspace) -> None:
    state = checked(sample, "reported_total", **TOTAL, counted_by="Health Directorate").state
    assert isinstance(state, ReportedTotal)
    assert (state.done, state.of, state.counted_by) == (2, 11, "Health Directorate")


@pytest.mark.parametrize("missing", ["programme", "done", "of", "when"])
def test_what_a_total_needs_is_asked_for_at_its_field(sample: Workspace, missing: str) -> None:
    fields = {name: words for name, words in TOTAL.items() if name != missing}
    assert list(checked(sample, "reported_total", **fields).troubles) == [missing]


@pytest.mark.parametrize(
    ("field", "words"), [("done", "12"), ("done", "some"), ("of", "-1"), ("of", "many"), ("when", "soon")]
)
def test_a_total_that_cannot_be_is_in_trouble_at_its_own_field(
    sample: Workspace, field: str, words: str
) -> None:
    assert list(checked(sample, "reported_total", **{**TOTAL, field: words}).troubles) == [field]


def test_a_new_programme_needs_its_kind_of_facility(sample: Workspace) -> None:
    schools = {**TOTAL, "programme": "Schools of Diyala"}
    assert list(checked(sample, "reported_total", **schools).troubles) == ["facility_type"]
    changes = saved(sample, "reported_total", **schools, facility_type="school")
    assert changes.kinds == {"programme", "reported_total"}


@pytest.mark.parametrize("kind", ["progress", "reported_total"])
def test_an_empty_draft_writes_nothing(workspace: Workspace, kind: str) -> None:
    found = checked(workspace, kind)
    assert found.state is None
    assert found.writings == ()
