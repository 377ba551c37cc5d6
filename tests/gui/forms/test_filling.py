"""What a form decides, tested without one."""

import pytest

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.gui.forms.filling import Filling, known_fields
from sitrep_app.gui.forms.kinds import FORMS
from sitrep_app.ops import drafting
from sitrep_app.store.workspace import Workspace
from tests.support.sample import titled

RAID: dict[str, Words] = {"title": "A raid", "category": "battle_or_raid", "when": "3 Jan 2018"}


def filling(workspace: Workspace, kind: str = "incident", /, **fields: Words) -> Filling:
    made = Filling(workspace, Draft("a draft", kind))
    made.take(fields)
    return made


def test_what_is_missing_is_named_and_is_no_trouble_yet(sample: Workspace) -> None:
    made = filling(sample)
    assert (made.missing, made.troubles) == (["What happened", "When"], {})
    assert made.summary() == "Still needed: What happened, When"


def test_a_field_that_was_left_empty_is_in_trouble(sample: Workspace) -> None:
    made = filling(sample)
    made.leave(["title"])
    assert list(made.troubles) == ["title"]
    assert made.missing == ["When"]
    assert made.summary() == "1 field needs attention"


def test_what_an_empty_field_comes_to_is_not_said_under_it(sample: Workspace) -> None:
    assert filling(sample, title="A raid", when="2018").hints.keys() == {"when"}


def test_asking_to_save_brings_out_every_trouble_in_the_order_of_the_form(sample: Workspace) -> None:
    made = filling(sample, where="95 N, 200 E")
    assert not made.attempt()
    assert list(made.troubles) == ["title", "when", "where"]
    assert made.summary() == "3 fields need attention"


def test_wrong_words_are_a_trouble_at_once_but_a_half_typed_choice_is_not(sample: Workspace) -> None:
    made = filling(sample, title="A raid", category="bat", when="31 Feb 2018")
    assert list(made.troubles) == ["when"]
    made.leave(["category"])
    assert list(made.troubles) == ["category", "when"]


def test_a_full_form_is_ready_and_says_nothing(sample: Workspace) -> None:
    made = filling(sample, **RAID)
    assert made.attempt()
    assert made.summary() == ""


@pytest.mark.parametrize(
    ("fields", "is_worth_it"), [({}, False), ({"title": "A"}, True), ({"when": "31 Feb"}, True)]
)
def test_only_what_was_typed_is_worth_keeping(
    sample: Workspace, fields: dict[str, Words], is_worth_it: bool
) -> None:
    assert filling(sample, **fields).is_worth_keeping is is_worth_it


def test_what_a_form_began_with_is_not_typed(sample: Workspace) -> None:
    made = Filling(sample, Draft("a draft", "incident", RAID))
    made.take(RAID)
    assert not made.is_changed
    assert not made.is_worth_keeping


def test_an_edit_that_says_nothing_new_is_not_worth_keeping(sample: Workspace) -> None:
    draft = drafting.draft_of(sample, titled(sample, "incident", "Two civilians"), "d")
    made = Filling(sample, draft)
    made.take({**draft.fields, "killed": "02"})
    assert (made.is_worth_keeping, made.summary()) == (False, "Nothing has been changed")
    made.take({**draft.fields, "killed": "3"})
    assert (made.is_worth_keeping, made.summary()) == (True, "")


def test_the_next_entry_begins_with_the_source(sample: Workspace) -> None:
    made = filling(sample, **RAID, source="Radio log", reliability="B", credibility="2", locator="¶ 3")
    assert made.next_draft("next") == Draft("next", "incident", {"source": "Radio log", "reliability": "B"})


def test_another_kind_keeps_the_words_it_has_a_field_for(sample: Workspace) -> None:
    made = filling(sample, **RAID, source="Radio log", where="Khalis")
    made.turn_into("progress")
    assert made.draft.fields == {"when": "3 Jan 2018", "source": "Radio log", "where": "Khalis"}
    assert made.troubles == {}


def test_what_is_only_about_a_new_facility_is_hidden_until_one_is_named(sample: Workspace) -> None:
    about = {"facility_type", "programme", "where"}
    assert filling(sample, "progress").hidden_fields() == about
    assert filling(sample, "progress", facility="al-Azim hospital").hidden_fields() == about
    assert filling(sample, "progress", facility="Kifri clinic").hidden_fields() == set()
    assert filling(
        sample, "progress", facility="al-Azim hospital", where="Khalis"
    ).hidden_fields() == about - {"where"}


@pytest.mark.parametrize(
    ("kind", "fields", "shown"),
    [
        ("incident", {**RAID, "where": "Khalis"}, ("Battle or raid", "A raid", "3 Jan 2018 · Al-Khalis")),
        ("incident", {"when": "31 Feb"}, ("Event", "What happened", "31 Feb")),
        (
            "tie",
            {"from": "ISF", "to": "PMF", "level": "liaison", "since": "2018"},
            ("Liaison", "ISF – PMF", "since 2018"),
        ),
        ("tie", {"from": "ISF"}, ("Coordination", "ISF – …", "")),
        (
            "progress",
            {"facility": "al-Azim hospital", "state": "under_works", "when": "feb 2018"},
            ("Under works", "al-Azim hospital", "February 2018"),
        ),
        (
            "reported_total",
            {"programme": "Hospitals of Diyala", "done": "2", "of": "11", "counted_by": "WHO"},
            ("2 of 11", "Hospitals of Diyala", "WHO"),
        ),
        ("actor", {"name": "White Banners", "type": "police"}, ("Police", "White Banners", "")),
        ("source", {"title": "Radio call", "publisher": "Patrol 4"}, ("Source", "Radio call", "Patrol 4")),
        ("facility", {"name": "Kifri clinic", "facility_type": "clinic"}, ("Clinic", "Kifri clinic", "")),
        ("programme", {"name": "Clinics", "where": "Kifri"}, ("Programme", "Clinics", "Kifri")),
    ],
)
def test_the_preview_shows_what_there_is(
    sample: Workspace, kind: str, fields: dict[str, Words], shown: tuple[str, str, str]
) -> None:
    preview = filling(sample, kind, **fields).preview()
    assert (preview.kicker, preview.title, preview.line) == shown


@pytest.mark.parametrize("kind", FORMS)
def test_every_field_of_a_kind_has_its_place_in_the_form(kind: str) -> None:
    form = FORMS[kind]
    placed = [name for line in (*form.main_lines(), *form.lines_behind()) for name in line.fields]
    behind_figures = [
        spec.name for spec in form.specs.values() if spec.widget == "estimate" and not spec.main
    ]
    assert sorted(placed) == sorted(set(form.specs) - set(behind_figures))


@pytest.mark.parametrize("kind", FORMS)
def test_what_a_kind_needs_stands_in_the_form_and_not_behind_more(kind: str) -> None:
    form = FORMS[kind]
    behind = {name for line in form.lines_behind() for name in line.fields}
    assert [spec.name for spec in form.specs.values() if spec.required and spec.name in behind] == []


def test_a_draft_from_another_version_is_read_as_far_as_it_goes() -> None:
    odd = Draft("d", "weather", {"title": "Dust", "visibility": "200 m", "when": ""})
    assert known_fields(odd) == Draft("d", "incident", {"title": "Dust"})
