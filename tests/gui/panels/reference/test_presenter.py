from dataclasses import replace

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.grade import Reliability
from sitrep_app.domain.reconstruction import reconstruction_picture
from sitrep_app.domain.source import Source
from sitrep_app.gui.panels.reference import presenter
from sitrep_app.gui.panels.reference.presenter import Node
from sitrep_app.gui.panels.reference.reading import Known
from tests.support.builders import (
    BAGHDAD,
    JANUARY,
    a_facility,
    a_programme,
    a_progress,
    a_source,
    a_subject,
    a_total,
    actors,
    an_actor,
    entered,
)

ARMY = an_actor("Army", part_of="ISF", names={"ar": "الجيش", "ckb": "سوپا"}, aliases=("Land forces",))
FORCES = (
    an_actor("ISF", short="ISF"),
    ARMY,
    an_actor("Police", "police", part_of="ISF"),
    an_actor("ICRC", "red_cross_red_crescent"),
)


def known(*sources: Source) -> Known:
    programme = entered(a_programme(partners=(entered(an_actor("ICRC")).subject,)))
    picture = reconstruction_picture(
        [programme], [entered(a_facility())], [entered(a_progress())], [entered(a_total())], None
    )
    held: tuple[Entry[Source], ...] = tuple(entered(source) for source in sources)
    return Known(actors(*FORCES), held, picture.programmes[0].facilities, picture.programmes, BAGHDAD)


def names(nodes: list[Node] | tuple[Node, ...]) -> list[object]:
    return [
        (node.row.cells[0].text, names(node.parts)) if node.parts else node.row.cells[0].text
        for node in nodes
    ]


def test_parts_stand_below_their_whole() -> None:
    assert names(presenter.actor_tree(known())) == [("ISF", ["Army", "Police"]), "ICRC"]


def test_an_actor_is_named_in_three_languages_with_its_kind() -> None:
    army = presenter.actor_tree(known())[0].parts[0].row.cells
    assert [cell.text for cell in army] == [
        "Army",
        "الجيش",
        "سوپا",
        "State military",
        "Land forces",
        "ISF",
        "…",
    ]


def test_actors_in_a_circle_are_all_listed_once() -> None:
    one, other = an_actor("One", part_of="Other"), an_actor("Other", part_of="One")
    circle = Known(actors(one, other), (), (), ())
    assert names(presenter.actor_tree(circle)) == ["One", "Other"]


def test_finding_a_part_keeps_what_it_is_part_of() -> None:
    nodes = presenter.actor_tree(known())
    assert names(presenter.narrowed(nodes, "land")) == [("ISF", ["Army"])]
    assert names(presenter.narrowed(nodes, "الجیش")) == [("ISF", ["Army"])]
    assert presenter.narrowed(nodes, "navy") == []


def test_a_source_shows_its_reliability_with_the_reason() -> None:
    judged = a_source(
        "Article", publisher="Outlet", period=JANUARY, reliability=Reliability.C, reason="names its places"
    )
    (row,) = presenter.source_rows(known(judged))
    assert [cell.text for cell in row.cells] == [
        "Article",
        "Outlet",
        "January 2018",
        "C · Fairly reliable",
        "names its places",
        "…",
    ]


def test_a_source_that_nobody_judged_says_so() -> None:
    (row,) = presenter.source_rows(known(a_source("Rumour")))
    assert row.cells[3].text == "F · Cannot be judged"
    assert row.cells[4].text == "no reason given"


def test_a_facility_shows_its_state_and_programme() -> None:
    (row,) = presenter.facility_rows(known())
    assert [cell.text for cell in row.cells[3:7]] == [
        "Hospital",
        "Hospitals",
        "Operational",
        "no place given",
    ]


def test_a_programme_shows_what_is_reported_beside_what_is_recorded() -> None:
    (row,) = presenter.programme_rows(known())
    assert [cell.text for cell in row.cells] == [
        "Hospitals",
        "Hospital",
        "1 of 11",
        "1 of 1",
        "10",
        "ICRC",
        "…",
    ]


def test_rows_are_found_by_any_of_their_words() -> None:
    rows = presenter.source_rows(known(a_source("First", reason="heard"), a_source("Second")))
    assert [row.cells[0].text for row in presenter.filtered(rows, "HEARD first")] == ["First"]
    assert len(presenter.filtered(rows, "")) == 2


def test_uses_are_said_by_kind_once_they_are_counted() -> None:
    army = entered(ARMY).subject
    counted = replace(known(), used={army: {"incident": 12, "tie": 1}})
    (node,) = presenter.narrowed(presenter.actor_tree(counted), "land")
    assert node.row.cells[-1].text == "nowhere"
    assert node.parts[0].row.cells[-1].text == "13 entries"
    assert presenter.used_words({"incident": 12, "tie": 1}) == "12 events and 1 tie"


def test_a_list_is_ordered_by_any_column_with_what_is_empty_last() -> None:
    held = known(a_source("B", publisher="x"), a_source("A"), a_source("C", publisher="a"))
    rows = presenter.source_rows(held)
    for is_descending, titles in ((False, ["C", "B", "A"]), (True, ["B", "C", "A"])):
        found = presenter.ordered(rows, held, 1, is_descending=is_descending)
        assert [row.cells[0].text for row in found] == titles
    used = replace(held, used={a_subject("A"): {"incident": 3}, a_subject("B"): {"tie": 20}})
    by_use = presenter.ordered(presenter.source_rows(used), used, 5, is_descending=True)
    assert [row.cells[0].text for row in by_use] == ["B", "A", "C"]
