import ast
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep_app.domain.claim import Claim, Estimate
from sitrep_app.domain.incident import Link, Part
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.source import Citation
from sitrep_app.domain.view import View
from sitrep_app.release import WITHHELD, release
from sitrep_app.release.texts import TEXTS
from sitrep_app.reports.numbering import contents
from tests.reports.sample import IDS, Stock, diyala, entry, subject, window
from tests.support.builders import a_confirmation
from tests.support.marked import marked, stocks, word

PACKAGE = Path(__file__).parents[2] / "sitrep_app"


def texts_of(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if is_dataclass(value):
        return [text for field in fields(value) for text in texts_of(getattr(value, field.name))]
    if isinstance(value, Mapping):
        return [text for item in (*value.keys(), *value.values()) for text in texts_of(item)]
    if isinstance(value, tuple | list):
        return [text for item in value for text in texts_of(item)]
    return []


def leaks(view: View, audience: Marking) -> set[Marking]:
    said = " ".join(texts_of(view))
    return {marking for marking in Marking if word(marking) in said and not marking.may_reach(audience)}


@settings(max_examples=60, deadline=None)
@given(stocks(), st.sampled_from(list(Marking)))
def test_no_word_marked_above_the_audience_is_in_what_is_released(stock: Stock, audience: Marking) -> None:
    assert leaks(release(stock.view(window()), audience).view, audience) == set()


@settings(max_examples=30, deadline=None)
@given(stocks())
def test_everything_is_released_to_those_who_may_see_everything(stock: Stock) -> None:
    view = stock.view(window())
    released = release(view, Marking.RED)
    assert (released.view, released.held_back) == (view, 0)


def test_the_property_sees_a_leak() -> None:
    view = diyala().view(window())
    leaking = replace(view, setting=marked(view.setting, Marking.RED))
    assert leaks(leaking, Marking.GREEN) == {Marking.RED}


def test_an_entry_above_the_audience_is_held_back_and_counted() -> None:
    stock = diyala()
    stock.incidents[5] = replace(
        stock.incidents[5], state=replace(stock.incidents[5].state, marking=Marking.RED)
    )
    released = release(stock.view(window()), Marking.GREEN)
    assert stock.incidents[5].subject not in {entry.subject for entry in released.view.incidents}
    assert released.held_back == 1


def test_a_sum_never_tells_of_what_it_hides() -> None:
    stock = diyala()
    state = stock.incidents[5].state
    hidden = replace(state, marking=Marking.RED, claims=(Claim("killed", "civilians", best=40),))
    stock.incidents.append(entry(hidden, 299))
    released = release(stock.view(window()), Marking.GREEN)
    assert released.view.figures.estimate("killed", "civilians") == Estimate(2, 2, 2)
    assert released.view.figures.incidents("killed") == 1


def test_figures_computed_for_the_audience_stay_as_they_are() -> None:
    view = diyala().view(window(), Marking.GREEN)
    figures = replace(view.figures, attacks=7)
    assert release(replace(view, figures=figures), Marking.GREEN).view.figures.attacks == 7


def test_an_actor_above_the_audience_keeps_its_part_and_loses_its_name() -> None:
    stock = diyala()
    at = [actor.subject for actor in stock.actors].index(IDS["mayor"])
    stock.actors[at] = replace(stock.actors[at], state=replace(stock.actors[at].state, marking=Marking.AMBER))
    released = release(stock.view(window()), Marking.GREEN)
    assert released.view.actors[IDS["mayor"]].state.name == WITHHELD
    assert IDS["mayor"] in released.withheld
    assert any(Part(IDS["mayor"], "speaker") in one.state.parts for one in released.view.incidents)


def test_a_withheld_actor_is_in_no_row_and_no_cell_of_the_matrix() -> None:
    stock = diyala()
    at = [actor.subject for actor in stock.actors].index(IDS["peshmerga"])
    stock.actors[at] = replace(stock.actors[at], state=replace(stock.actors[at].state, marking=Marking.RED))
    picture = release(stock.view(window()), Marking.GREEN).view.figures.coordination
    assert IDS["peshmerga"] not in {row.actor for row in picture.rows}
    assert not any(IDS["peshmerga"] in pair for pair in picture.cells)
    assert len(picture.force_pairs) == 3


def test_a_withheld_source_keeps_its_letter_and_loses_title_reason_and_locators() -> None:
    stock = diyala()
    stock.sources[0] = replace(stock.sources[0], state=replace(stock.sources[0].state, marking=Marking.RED))
    released = release(stock.view(window()), Marking.GREEN)
    source = released.view.sources[stock.sources[0].subject].state
    assert (source.title, source.publisher, source.reason, source.reliability) == (WITHHELD, "", "", "C")
    cited = released.view.incidents[0].state.citations[0]
    assert cited == Citation(stock.sources[0].subject, credibility=cited.credibility)
    assert str(released.view.grade(released.view.incidents[0].state.citations)) == "C3"


def test_a_citation_of_a_source_that_the_view_does_not_hold_says_nothing_of_it() -> None:
    stock = diyala()
    stock.sources = []
    released = release(stock.view(window(), Marking.GREEN), Marking.GREEN)
    held = contents(released.view, None)
    every = (*held.incidents, *held.ties, *held.rebuilding)
    assert {cited.locator for one in every for cited in one.state.citations} == {""}


@pytest.mark.parametrize(
    ("name", "account", "shown"),
    [
        ("Adi al-Khadran", "ADI  al-khadran spoke", "[…] spoke"),
        ("Adi al-Khadran", "Adi al-Khadrani spoke", "Adi al-Khadrani spoke"),
        ("الخضران", "قال والخضران", "قال و[…]"),
    ],
)
def test_a_text_that_spells_out_a_withheld_name_loses_it(name: str, account: str, shown: str) -> None:
    stock = diyala()
    at = [actor.subject for actor in stock.actors].index(IDS["mayor"])
    hidden = replace(stock.actors[at].state, name=name, marking=Marking.RED)
    stock.actors[at] = replace(stock.actors[at], state=hidden)
    stock.incidents[7] = replace(stock.incidents[7], state=replace(stock.incidents[7].state, account=account))
    released = release(stock.view(window()), Marking.GREEN)
    told = [one.state.account for one in released.view.incidents if one.subject == stock.incidents[7].subject]
    assert told == [shown]
    assert released.names_hidden == (shown != account)


def test_a_link_to_what_is_held_back_is_left_out() -> None:
    stock = diyala()
    target = stock.incidents[5]
    stock.incidents[5] = replace(target, state=replace(target.state, marking=Marking.RED))
    stock.incidents[9] = replace(
        stock.incidents[9], state=replace(stock.incidents[9].state, links=(Link("follows", target.subject),))
    )
    released = release(stock.view(window()), Marking.GREEN)
    assert all(not one.state.links for one in released.view.incidents)


def test_what_happened_for_a_programme_held_back_names_none() -> None:
    stock = diyala()
    hidden = stock.programmes[0]
    stock.programmes[0] = replace(hidden, state=replace(hidden.state, marking=Marking.RED))
    for at, one in enumerate(stock.incidents):
        programme = stock.programmes[at % 2].subject
        stock.incidents[at] = replace(one, state=replace(one.state, programme=programme))
    released = release(stock.view(window()), Marking.GREEN)
    named = {one.state.programme for one in released.view.incidents}
    assert named == {None, stock.programmes[1].subject}


def test_a_facility_of_a_programme_held_back_goes_with_its_progress() -> None:
    stock = diyala()
    stock.programmes[0] = replace(
        stock.programmes[0], state=replace(stock.programmes[0].state, marking=Marking.RED)
    )
    released = release(stock.view(window()), Marking.GREEN)
    picture = released.view.figures.reconstruction
    assert [p.programme.subject for p in picture.programmes] == [subject(401)]
    assert picture.reported.of == 0


def test_an_empty_view_is_released_as_it_is() -> None:
    view = Stock().view(Lens())
    assert release(view, Marking.CLEAR).view.incidents == ()


def test_only_the_gate_makes_what_reports_accept() -> None:
    makers = [
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Released"
    ]
    assert makers == ["release/gate.py"]


def test_a_text_field_is_known_by_a_name_of_its_own() -> None:
    assert "said" in TEXTS
    assert not TEXTS & {"subject", "actor", "measure", "level", "record"}


def test_a_facility_of_a_withheld_programme_goes_out_as_one_of_none() -> None:
    stock = diyala()
    stock.programmes = [
        replace(one, state=replace(one.state, marking=Marking.RED)) for one in stock.programmes
    ]
    reconstruction = release(stock.view(window()), Marking.GREEN).view.figures.reconstruction
    assert reconstruction.programmes == ()
    assert [facility.facility.state.programme for facility in reconstruction.unassigned] == [None]


def test_a_facility_of_no_programme_is_held_back_like_any_other() -> None:
    stock = diyala()
    stock.facilities = [
        replace(one, state=replace(one.state, programme=None, marking=Marking.RED))
        for one in stock.facilities
    ]
    released = release(stock.view(window()), Marking.GREEN)
    assert released.view.figures.reconstruction.unassigned == ()
    assert released.held_back > 0


def test_who_confirmed_what_is_told_to_those_alone_who_may_know() -> None:
    view = diyala().view(window())
    said = entry(a_confirmation(claimed_by=IDS["isf"], marking=Marking.AMBER), 440)
    told = replace(view, confirmed={said.state.confirms: said})
    assert release(told, Marking.AMBER).view.confirmed == {said.state.confirms: said}
    released = release(told, Marking.GREEN)
    assert (released.view.confirmed, released.held_back) == ({}, release(view, Marking.GREEN).held_back + 1)


def test_a_confirmation_does_not_name_whom_the_audience_may_not_know() -> None:
    view = diyala().view(window())
    said = entry(a_confirmation(claimed_by=IDS["isf"]), 440)
    hidden = replace(
        view.actors[IDS["isf"]], state=replace(view.actors[IDS["isf"]].state, marking=Marking.RED)
    )
    told = replace(view, actors={**view.actors, IDS["isf"]: hidden}, confirmed={said.state.confirms: said})
    [confirmed] = release(told, Marking.GREEN).view.confirmed.values()
    assert confirmed.state.claimed_by is None
