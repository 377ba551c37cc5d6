"""Each filter lets through what a plain look at every incident would."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.grade import Credibility, Reliability
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident, Part
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.period import Period
from sitrep_app.domain.source import Citation, Source
from sitrep_app.ops import entries
from sitrep_app.store import queries
from sitrep_app.store.ordering import ordered
from sitrep_app.store.workspace import Workspace
from tests.support.sample import empty

Keeps = Callable[[Workspace, Incident], bool]


@pytest.fixture
def workspace(tmp_path: Path, user_folder: Path) -> Iterator[Workspace]:
    """Seven raids: by an army, its brigade and the brigade's company; told by good and bad sources, or by nobody."""
    held = empty(tmp_path)
    army = recorded(held, Actor("Army", type="state_force"))
    brigade = recorded(held, Actor("Brigade", type="state_force", parent=army))
    company = recorded(held, Actor("Company", type="state_force", parent=brigade))
    good = recorded(held, Source("Good paper", reliability=Reliability.B))
    bad = recorded(held, Source("Bad paper", reliability=Reliability.E))
    unjudged = recorded(held, Source("New paper"))
    told = [
        ((army,), (Citation(good, credibility=Credibility.PROBABLY_TRUE),), Marking.CLEAR, ("Road",)),
        ((brigade,), (Citation(bad, credibility=Credibility.DOUBTFUL),), Marking.GREEN, ("ROAD", "night")),
        ((company,), (Citation(unjudged),), Marking.AMBER, ("طريق",)),
        ((company, army), (Citation(good), Citation(bad)), Marking.CLEAR, ()),
        ((), (), Marking.RED, ("night",)),
        ((), (Citation(SubjectId("0" * 32), credibility=Credibility.CONFIRMED),), Marking.CLEAR, ()),
        ((brigade,), (Citation(unjudged, credibility=Credibility.CONFIRMED),), Marking.CLEAR, ()),
    ]
    raid = Incident("Raid", "battle_or_raid", Period.month(2018, 1))
    for actors, citations, marking, tags in told:
        parts = tuple(Part(actor, "perpetrator") for actor in actors)
        recorded(held, replace(raid, parts=parts, citations=citations, marking=marking, tags=tags))
    yield held
    held.close()


def recorded(workspace: Workspace, state: Actor | Source | Incident) -> SubjectId:
    """The subject of one entry that has just been recorded."""
    return entries.record(workspace, [state]).subjects[0]


def named(workspace: Workspace, kind: str, name: str) -> SubjectId:
    """The subject of a name."""
    return next(e.subject for e in queries.entries(workspace, kind) if e.state.name == name)


def grades_of(workspace: Workspace, incident: Incident) -> set[tuple[str, str]]:
    """The grades of what an incident cites, F6 where it cites nothing."""
    known = {e.subject: e.state.reliability for e in queries.entries(workspace, "source")}
    cited = {(known.get(c.source, Reliability.F), c.credibility) for c in incident.citations}
    return {(str(letter), str(digit)) for letter, digit in cited} or {("F", "6")}


def kept(workspace: Workspace, lens: Lens) -> list[Incident]:
    return [entry.state for entry in queries.incidents(workspace, lens)]


def looked_through(workspace: Workspace, keeps: Keeps) -> list[Incident]:
    found = (entry.state for entry in queries.incidents(workspace, Lens()))
    return [incident for incident in found if keeps(workspace, incident)]


@pytest.mark.parametrize(
    "grades", ["B", "F", "6", "BE", "B2", "F6", "F1", "ABCDEF", "123456", "E24", "ABCDEF6", "A", "D5"]
)
def test_grades_keep_what_cites_one_of_their_letters_with_one_of_their_digits(
    workspace: Workspace, grades: str
) -> None:
    letters = [g for g in grades if g.isalpha()] or list("ABCDEF")
    digits = [g for g in grades if g.isdigit()] or list("123456")

    def keeps(workspace: Workspace, incident: Incident) -> bool:
        return any(letter in letters and digit in digits for letter, digit in grades_of(workspace, incident))

    assert kept(workspace, Lens(grades=frozenset(grades))) == looked_through(workspace, keeps)


@pytest.mark.parametrize(("whole", "count"), [("Army", 5), ("Brigade", 4), ("Company", 2)])
def test_an_actor_stands_for_its_parts_too(workspace: Workspace, whole: str, count: int) -> None:
    lens = Lens(actors=frozenset({named(workspace, "actor", whole)}))
    assert len(kept(workspace, lens)) == count


def test_actors_that_are_part_of_each_other_are_found_once(workspace: Workspace) -> None:
    army, company = named(workspace, "actor", "Army"), named(workspace, "actor", "Company")
    entries.correct(workspace, army, Actor("Army", type="state_force", parent=company), reason="A circle")
    assert len(kept(workspace, Lens(actors=frozenset({company})))) == 5


def test_parts_are_those_that_were_known_then(workspace: Workspace) -> None:
    brigade = named(workspace, "actor", "Brigade")
    before = queries.entry(workspace, brigade)
    assert before is not None
    entries.correct(workspace, brigade, replace(before.state, parent=None), reason="It stands alone")
    army = Lens(actors=frozenset({named(workspace, "actor", "Army")}))
    assert len(kept(workspace, army)) == 2


def test_markings_and_tags_keep_what_has_one_of_them(workspace: Workspace) -> None:
    markings = Lens(markings=frozenset({"green", "red"}))
    assert kept(workspace, markings) == looked_through(
        workspace, lambda _w, i: i.marking in (Marking.GREEN, Marking.RED)
    )
    tags = Lens(tags=frozenset({"road", "طَريق"}))
    assert kept(workspace, tags) == looked_through(
        workspace, lambda _w, i: {normalise(tag) for tag in i.tags} & {"road", normalise("طريق")} != set()
    )


def test_filters_together_keep_what_all_of_them_do(workspace: Workspace) -> None:
    lens = Lens(
        actors=frozenset({named(workspace, "actor", "Army")}), grades=frozenset("B"), tags=frozenset({"road"})
    )
    assert [str(incident.marking) for incident in kept(workspace, lens)] == ["clear"]


@pytest.mark.parametrize(("title", "count"), [("Good paper", 2), ("Bad paper", 2), ("New paper", 2)])
def test_sources_keep_what_cites_one_of_them(workspace: Workspace, title: str, count: int) -> None:
    lens = Lens(sources=frozenset([named_source(workspace, title)]))
    assert len(queries.incidents(workspace, lens)) == count
    assert len(ordered(workspace, lens).versions) == count


def named_source(workspace: Workspace, title: str) -> SubjectId:
    """The subject of a title."""
    return next(e.subject for e in queries.entries(workspace, "source") if e.state.title == title)
