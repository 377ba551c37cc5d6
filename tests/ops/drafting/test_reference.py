import pytest

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.draft import Draft
from sitrep_app.domain.facility import Facility
from sitrep_app.domain.programme import Programme
from sitrep_app.domain.source import Source
from sitrep_app.ops import drafting
from sitrep_app.store.workspace import Workspace
from tests.support.sample import checked, saved, titled

WELL: dict[str, dict[str, str | tuple[str, ...]]] = {
    "actor": {
        "name": "White Banners",
        "short": "WB",
        "type": "non_state_armed_group",
        "name_ar": "الرايات البيضاء",
    },
    "source": {"title": "Radio call", "publisher": "Patrol 4", "when": "3 jan 2018", "reliability": "B"},
    "facility": {"name": "Kifri clinic", "facility_type": "clinic", "where": "Kifri", "programme": "Clinics"},
    "programme": {"name": "Clinics", "facility_type": "clinic", "where": "Diyala", "partner": ("Red Cross",)},
}


@pytest.mark.parametrize("kind", WELL)
def test_good_words_make_the_state_and_read_back_as_it(sample: Workspace, kind: str) -> None:
    subject = saved(sample, kind, **WELL[kind]).subjects[-1]
    again = drafting.check(sample, drafting.draft_of(sample, subject, "d"))
    assert isinstance(
        again.state, {"actor": Actor, "source": Source, "facility": Facility, "programme": Programme}[kind]
    )
    assert again.writings == ()


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("actor", "name"),
        ("source", "title"),
        ("facility", "name"),
        ("facility", "facility_type"),
        ("programme", "name"),
        ("programme", "facility_type"),
    ],
)
def test_what_is_needed_is_asked_for_at_its_field(sample: Workspace, kind: str, field: str) -> None:
    fields = {name: words for name, words in WELL[kind].items() if name != field}
    assert list(checked(sample, kind, **fields).troubles) == [field]


@pytest.mark.parametrize(
    ("kind", "field", "words"),
    [
        ("actor", "type", "wizard"),
        ("source", "when", "99 jan"),
        ("source", "reliability", "G"),
        ("facility", "facility_type", "inn"),
        ("facility", "marking", "purple"),
        ("programme", "where", "95 N, 200 E"),
    ],
)
def test_wrong_words_are_in_trouble_at_their_own_field(
    sample: Workspace, kind: str, field: str, words: str
) -> None:
    assert list(checked(sample, kind, **{**WELL[kind], field: words}).troubles) == [field]


def test_an_actor_is_part_of_another_but_not_of_itself(sample: Workspace) -> None:
    police = titled(sample, "actor", "Police")
    draft = drafting.draft_of(sample, police, "d")
    itself = Draft("d", "actor", {**draft.fields, "parent": "Iraqi Police"}, police)
    assert list(drafting.check(sample, itself).troubles) == ["parent"]


@pytest.mark.parametrize(
    ("kind", "field", "name"), [("actor", "name", "Daesh"), ("facility", "name", "Al Azim Hospital")]
)
def test_a_name_that_is_taken_is_told_and_allowed(
    sample: Workspace, kind: str, field: str, name: str
) -> None:
    found = checked(sample, kind, **{**WELL[kind], field: name})
    assert found.hints[field] == "There is one of that name already"
    assert found.is_ready


def test_an_entrys_own_name_is_not_taken(sample: Workspace) -> None:
    found = drafting.check(sample, drafting.draft_of(sample, titled(sample, "actor", "ISIS"), "d"))
    assert "name" not in found.hints
