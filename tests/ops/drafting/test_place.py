import pytest

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.location import Closeness
from sitrep_app.domain.own_place import OwnPlace
from sitrep_app.ops import drafting, entries
from sitrep_app.ops.drafting import places_of
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import checked, saved

HILL = {"name": "Hill 17", "type": "base", "where": "34.10 N 44.90 E", "within": "300 m"}


def placed(workspace: Workspace, **fields: str | tuple[str, ...]) -> Entry[OwnPlace]:
    subject = saved(workspace, "place", **{**HILL, **fields}).subjects[-1]
    found = queries.entry(workspace, subject)
    assert found is not None
    return found


def test_a_place_lies_where_it_is_said_with_its_doubt_and_its_district(sample: Workspace) -> None:
    where = placed(sample).state.location
    assert (where.latitude, where.longitude, where.radius_m) == (34.1, 44.9, 300)
    assert where.province == "IQG10"


@pytest.mark.parametrize("words", ["Hill 17", "hill 17", "Tall Sabata Ashar", "تل ١٧", "near Hill 17"])
def test_a_place_is_known_in_every_where_by_any_of_its_names(sample: Workspace, words: str) -> None:
    placed(sample, alias=("Tall Sabata Ashar",), name_ar="تل ١٧")
    where = checked(sample, "incident", title="Shots", when="jan 2018", where=words).state
    assert where is not None
    assert where.location.latitude == 34.1  # type: ignore[union-attr]


def test_a_distance_is_measured_from_a_place_of_ones_own(sample: Workspace) -> None:
    placed(sample)
    state = checked(sample, "incident", title="Shots", when="jan 2018", where="5 km N of Hill 17").state
    assert state is not None
    assert state.location.latitude == pytest.approx(34.145, abs=0.001)  # type: ignore[union-attr]


def test_a_place_carries_its_doubt_to_what_happens_there(sample: Workspace) -> None:
    subject = placed(sample).subject
    state = checked(sample, "incident", title="Shots", when="jan 2018", where="Hill 17").state
    assert state is not None
    where = state.location  # type: ignore[union-attr]
    assert (where.place, where.radius_m, where.precision) == (f"own:{subject}", 300, Closeness.VICINITY)


def test_a_struck_place_is_forgotten(sample: Workspace) -> None:
    subject: SubjectId = placed(sample).subject
    assert places_of(sample).resolve("Hill 17") is not None
    entries.strike(sample, [subject], reason="no such hill")
    assert places_of(sample).resolve("Hill 17") is None


def test_a_place_is_opened_and_saved_unchanged(sample: Workspace) -> None:
    subject = placed(sample, district="Khalis", alias=("The hill",)).subject
    found = drafting.check(sample, drafting.draft_of(sample, subject, "d"))
    assert (found.writings, found.troubles) == ((), {})


@pytest.mark.parametrize(("field", "words"), [("within", "far"), ("district", "Nowhere"), ("where", "")])
def test_what_is_wrong_with_a_place_is_told_at_its_field(sample: Workspace, field: str, words: str) -> None:
    assert list(checked(sample, "place", **{**HILL, field: words}).troubles) == [field]


def test_a_place_is_found_in_the_palette(sample: Workspace) -> None:
    subject = placed(sample).subject
    assert [hit.subject for hit in queries.search_names(sample, "hill")] == [subject]
