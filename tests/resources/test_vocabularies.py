"""Every closed list is complete, labelled in three languages and in the right letters."""

import json
import re
from collections.abc import Iterator, Mapping

import pytest

from sitrep_app import paths
from sitrep_app.domain.vocabulary import Term, load, shipped

LANGUAGES = {"en", "ar", "ckb"}
LISTS = {name: load(name) for name in shipped()}
TERMS = [(name, term) for name, vocabulary in LISTS.items() for term in vocabulary.terms]


def texts(field: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    for name, term in TERMS:
        found = getattr(term, field, None) or term.extra.get(field)
        if isinstance(found, Mapping) and found:
            yield f"{name}.{term.code}", found


def extras(name: str, field: str) -> dict[str, object]:
    return {term.code: term.extra.get(field) for term in load(name).terms}


@pytest.mark.parametrize("field", ["label", "short", "definition", "inverse"])
def test_every_text_is_there_in_three_languages(field: str) -> None:
    assert [where for where, text in texts(field) if set(text) != LANGUAGES or not all(text.values())] == []


def test_every_term_has_a_label_and_every_list_a_title_and_a_source() -> None:
    assert [f"{name}.{term.code}" for name, term in TERMS if not term.label] == []
    assert [name for name, v in LISTS.items() if set(v.title) != LANGUAGES or not v.source] == []


@pytest.mark.parametrize("field", ["label", "short", "definition", "inverse"])
def test_arabic_and_sorani_are_written_in_their_own_letters(field: str) -> None:
    sorani_in_arabic = [where for where, text in texts(field) if re.search("[کیەێۆڕڵگپچژ]", text["ar"])]
    arabic_in_sorani = [where for where, text in texts(field) if re.search("[كيىةأإآؤ]", text["ckb"])]
    assert (sorani_in_arabic, arabic_in_sorani) == ([], [])


def test_codes_and_orders_are_unique_in_each_list() -> None:
    for vocabulary in LISTS.values():
        assert len(set(vocabulary.codes)) == len(vocabulary.terms)
        assert [term.order for term in vocabulary.terms] == list(range(1, len(vocabulary.terms) + 1))


def test_codes_are_plain() -> None:
    graded = {"reliability", "credibility"}
    odd = [
        f"{name}.{t.code}"
        for name, t in TERMS
        if name not in graded and not re.fullmatch("[a-z][a-z0-9_]*", t.code)
    ]
    assert odd == []


def test_no_label_is_too_long_for_a_form() -> None:
    assert [where for where, label in texts("label") for text in label.values() if len(text) > 48] == []


def test_a_file_is_named_after_the_list_in_it() -> None:
    files = (paths.resources() / "vocabularies").glob("*.json")
    assert [f.name for f in files if json.loads(f.read_text(encoding="utf-8"))["id"] != f.stem] == []


CODES = {
    "category": "violence_against_civilians battle_or_raid security_operation arrest_or_seizure statement_or_decision "
    "relief_or_reconstruction uncategorised",
    "period_precision": "instant day days week month year range before after unknown",
    "location_precision": "point vicinity settlement subdistrict district province country unknown",
    "reliability": "A B C D E F",
    "credibility": "1 2 3 4 5 6",
    "verification": "unverified possible probable confirmed disputed retracted",
    "workflow": "draft submitted has_issues approved rejected superseded",
    "marking": "clear green amber amber_strict red",
    "population": "civilians security_forces armed_group aid_workers health_workers families not_stated",
    "coordination_band": "unified_command joint liaison none friction hostile unknown",
    "coordination_domain": "security health access logistics information reconstruction",
    "coordination_level": "full_command opcom opcon tacom tacon adcon direct_support general_support mutual_support "
    "coordinating_authority joint_operation cooperation coordination liaison information_sharing dirlauth deconfliction "
    "coexistence no_unified_command no_coordination none_reported unknown tension hostile",
    "lifecycle": "reported_damaged reported_destroyed assessed planned funded tendered under_works suspended "
    "works_complete handed_over operational cancelled damaged_again unknown",
    "building_condition": "not_damaged slightly_damaged substantially_damaged fully_damaged not_relevant unknown",
    "equipment_condition": "not_damaged slightly_damaged substantially_damaged fully_damaged not_relevant unknown",
    "functionality": "fully partially non_functioning unknown",
    "accessibility": "fully partially not_accessible unknown",
    "staffing": "full partial none unknown",
    "supplies": "adequate insufficient none unknown",
    "report_version": "initial update final",
}


@pytest.mark.parametrize("name", CODES)
def test_a_list_has_exactly_its_codes(name: str) -> None:
    assert load(name).codes == tuple(CODES[name].split())


HAS = {
    "actor_role": "perpetrator target participant partner speaker issuer affected implementer funder reporter",
    "actor_type": "state_military police intelligence auxiliary_force regional_force tribal_force coalition "
    "non_state_armed_group local_authority directorate un_agency red_cross_red_crescent ngo donor contractor community "
    "person government",
    "measure": "killed injured abducted arrested displaced returned units_destroyed weapons_caches_found "
    "facilities_destroyed people_reached",
    "facility_type": "hospital clinic health_centre medical_tent school bridge road water_plant power_plant housing "
    "town_or_village market government_building",
    "link": "follow_up caused_by duplicate_of part_of answers",
}


@pytest.mark.parametrize("name", HAS)
def test_a_list_has_at_least_these_codes(name: str) -> None:
    assert set(HAS[name].split()) <= set(load(name).codes)


def test_categories_have_the_shapes_and_colours_of_the_timeline() -> None:
    looks = [(term.extra["shape"], term.extra["colour"]) for term in load("category").terms]
    assert looks == [
        ("triangle", "#CC3311"),
        ("diamond", "#EE7733"),
        ("square", "#0077BB"),
        ("circle", "#33BBEE"),
        ("star", "#AA3377"),
        ("hexagon", "#009988"),
        ("circle", "#8A96A3"),
    ]


def test_bands_have_the_colours_and_marks_of_the_matrix() -> None:
    looks = {
        term.code: (term.extra["colour"], term.extra["mark"]) for term in load("coordination_band").terms
    }
    assert looks == {
        "unified_command": ("#00695c", ""),
        "joint": ("#009988", ""),
        "liaison": ("#7fcac2", ""),
        "none": ("#d9dee5", "dash"),
        "friction": ("#EE9955", "!"),
        "hostile": ("#CC3311", ""),
        "unknown": ("#93a1b1", "hatch"),
    }


def test_every_level_of_coordination_has_a_band_and_its_own_rank() -> None:
    assert set(extras("coordination_level", "band").values()) == set(load("coordination_band").codes)
    assert sorted(map(str, extras("coordination_level", "rank").values())) == sorted(map(str, range(1, 25)))


def test_a_stronger_level_is_never_in_a_weaker_band_and_the_unknown_is_weakest() -> None:
    bands = [*load("coordination_band").codes]
    by_rank = sorted(load("coordination_level").terms, key=lambda term: int(str(term.extra["rank"])))
    places = [bands.index(str(term.extra["band"])) for term in by_rank]
    assert places == sorted(places)


def test_commands_support_and_authority_have_a_direction_and_liaison_has_none() -> None:
    directed = {code for code, value in extras("coordination_level", "directed").items() if value}
    assert directed == {
        "full_command",
        "opcom",
        "opcon",
        "tacom",
        "tacon",
        "adcon",
        "direct_support",
        "general_support",
        "coordinating_authority",
    }


def test_saying_there_is_no_unified_command_is_in_the_band_none() -> None:
    assert extras("coordination_level", "band")["no_unified_command"] == "none"
    assert extras("coordination_level", "band")["none_reported"] == "unknown"


def acled(term: Term) -> tuple[str, str] | None:
    code = term.mapped("acled")
    return (code["event_type"], code["sub_event_type"]) if isinstance(code, dict) else None


def test_every_type_of_incident_has_a_category_and_those_of_acled_their_own_code() -> None:
    types = load("incident_type").terms
    exact = [acled(term) for term in types if not term.code.startswith("x_")]
    assert set(extras("incident_type", "category").values()) == {*load("category").codes} - {"uncategorised"}
    assert len(set(exact)) == len(exact) == 25
    assert None not in exact


def test_every_actor_type_says_whether_it_is_armed() -> None:
    armed = extras("actor_type", "armed")
    assert {type(value) for value in armed.values()} == {bool}
    assert armed["auxiliary_force"]
    assert not armed["directorate"]


def test_precisions_turn_into_the_codes_of_acled_and_ucdp_and_back() -> None:
    dates, places = load("period_precision"), load("location_precision")
    assert (dates.term("month").mapped("acled"), dates.term("month").mapped("ucdp")) == (3, 4)
    assert (places.term("province").mapped("acled"), places.term("province").mapped("ucdp")) == (3, 4)
    for vocabulary, standard, codes in (
        (dates, "ucdp", 5),
        (dates, "acled", 3),
        (places, "ucdp", 7),
        (places, "acled", 3),
    ):
        reads = [t.extra["reads"] for t in vocabulary.terms if "reads" in t.extra]
        found = [code for read in reads if isinstance(read, dict) for code in read.get(standard, [])]
        assert sorted(found) == list(range(1, codes + 1))


def test_a_wider_place_has_a_wider_radius() -> None:
    radii = extras("location_precision", "radius_m")
    areas = [radii[code] for code in ("settlement", "subdistrict", "district", "province", "country")]
    assert areas == sorted(areas, key=lambda radius: int(str(radius)))
    assert radii["unknown"] is None


def test_the_ungraded_are_marked_as_not_judged() -> None:
    assert [code for code, judged in extras("reliability", "judged").items() if not judged] == ["F"]
    assert [code for code, judged in extras("credibility", "judged").items() if not judged] == ["6"]


def test_markings_carry_their_official_labels_in_every_language() -> None:
    for term in load("marking").terms:
        assert set(term.label.values()) == {"TLP:" + term.code.upper().replace("_", "+")}


def test_only_handed_over_and_operational_count_as_done() -> None:
    done = extras("lifecycle", "done")
    assert [code for code, value in done.items() if value == "yes"] == ["handed_over", "operational"]
    assert (done["works_complete"], done["cancelled"]) == ("physically", "removed")
    assert set(extras("lifecycle", "column").values()) == set(load("lifecycle_column").codes)


def test_what_one_list_says_of_another_is_true() -> None:
    assert set(extras("measure", "unit").values()) <= set(load("unit").codes)
    for scale in extras("damage_scale", "vocabulary").values():
        assert str(scale) in shipped()
    near = {
        term.mapped("building_condition")
        for name in ("unosat", "ems98", "fema")
        for term in load(f"damage_{name}").terms
    }
    assert near <= set(load("building_condition").codes)


def test_a_type_of_incident_is_never_offered_twice_in_its_own_category() -> None:
    types = load("incident_type").terms
    also = {term.code: term.extra.get("also_in", []) for term in types}
    assert all(
        isinstance(more, list) and term.extra["category"] not in more
        for term in types
        for more in [also[term.code]]
    )


def test_hxl_tags_are_well_formed_and_unique() -> None:
    tags = [str(term.extra["tag"]) for term in load("hxl").terms]
    assert [tag for tag in tags if not re.fullmatch(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*", tag)] == []
    assert len(set(tags)) == len(tags)
