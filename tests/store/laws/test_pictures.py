"""Laws of the coordination and reconstruction pictures: they are what a fold of the log gives, at whatever standpoint."""

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import strategies as st

from sitrep_app.domain.coordination import CoordinationPicture, coordination_picture
from sitrep_app.domain.entry import Entry, State, kind_of
from sitrep_app.domain.identity import Hlc
from sitrep_app.domain.lens import Standpoint
from sitrep_app.domain.period import Period
from sitrep_app.domain.reconstruction import FacilityPicture, ReconstructionPicture, reconstruction_picture
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import entries, undoing
from sitrep_app.store import queries
from sitrep_app.store.format import FOREVER
from sitrep_app.store.log import Record
from sitrep_app.store.projections.tables import version
from sitrep_app.store.queries import clauses
from sitrep_app.store.workspace import Workspace
from tests.store.laws import plainly
from tests.store.laws.law import EXAMPLES, catches, holds
from tests.store.laws.test_columns import laptop, records_of, take
from tests.support.builders import a_facility, a_programme, a_progress, a_subject, a_tie, a_total, an_actor

Act = tuple[int, int, int, State]
Story = tuple[list[Act], list[tuple[datetime | None, int]]]

DAYS = [datetime(2018, 1, day, tzinfo=UTC) for day in range(1, 6)]
KINDS = ("tie", "progress", "reported_total")
BEGINNING = (
    an_actor("Army"),
    an_actor("Police", part_of="Army"),
    an_actor("ISIS", "non_state_armed_group"),
    a_programme(),
    a_facility(),
)

days = st.sampled_from(DAYS)
periods = st.one_of(
    days.map(lambda day: Period.day(day.date())),
    days.map(lambda day: Period.since(Period.day(day.date()))),
    st.just(Period.unknown()),
)
levels = st.sampled_from(["joint_operation", "no_unified_command", "hostile", "liaison"])
stated: st.SearchStrategy[State] = st.one_of(
    st.builds(
        lambda pair, level, period: a_tie(pair[0], pair[1], level, period=period),
        st.sampled_from([("Army", "Police"), ("Army", "ISIS"), ("ISIS", "Army")]),
        levels,
        periods,
    ),
    st.builds(
        lambda state, period: a_progress(state=state, period=period),
        st.sampled_from(["reported_destroyed", "operational"]),
        periods,
    ),
    st.builds(lambda done, period: a_total(done, period=period), st.integers(0, 11), periods),
)
acts = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 1), st.integers(0, 9), stated), max_size=9)
stories = st.tuples(acts, st.lists(st.tuples(st.none() | days, st.integers(0, 20)), min_size=1, max_size=3))


def pictures_are_what_the_log_says(story: Story) -> None:
    acts, points = story
    laptops = [laptop(number) for number in (1, 2)]
    begin(laptops)
    for act in acts:
        do(laptops, act)
    for workspace in laptops:
        records = records_of(workspace)
        moments = [None, *(Hlc(record.head.hlc) for record in records)]
        for as_of, known in points:
            agree(workspace, records, Standpoint(as_of, moments[known % len(moments)]))


def agree(workspace: Workspace, records: list[Record], standpoint: Standpoint) -> None:
    """Both pictures say what the records do."""
    held: dict[str, list[Entry[Any]]] = {}
    for one in plainly.entries(records, standpoint):
        held.setdefault(one.kind, []).append(one)
    actors = {one.subject: one for one in held.get("actor", [])}
    matrix = coordination_picture(actors, held.get("tie", []), standpoint.as_of)
    assert ties_said(queries.coordination(workspace, standpoint)) == ties_said(matrix)
    rebuilt = reconstruction_picture(
        held.get("programme", []),
        held.get("facility", []),
        held.get("progress", []),
        held.get("reported_total", []),
        standpoint.as_of,
    )
    assert rebuilding_said(queries.reconstruction(workspace, standpoint)) == rebuilding_said(rebuilt)


def ties_said(picture: CoordinationPicture) -> object:
    """Every row and cell, whatever record it was read from."""
    cells = {
        pair: (cell.band, cell.by_parentage, cell.one_sided, [(tie.subject, tie.state) for tie in cell.ties])
        for pair, cell in picture.cells.items()
    }
    return picture.rows, cells, picture.forces, picture.gaps


def rebuilding_said(picture: ReconstructionPicture) -> object:
    """Every programme with its sites and totals, whatever record they were read from."""

    def sites(held: tuple[FacilityPicture, ...]) -> object:
        return [(one.facility.state, [(each.subject, each.state) for each in one.progress]) for one in held]

    programmes = [
        (one.programme.state, sites(one.facilities), [total.state for total in one.totals], one.recorded)
        for one in picture.programmes
    ]
    return programmes, sites(picture.unassigned), picture.reported


def begin(laptops: list[Workspace]) -> None:
    """Let both laptops know of some actors, a programme and a facility."""
    with laptops[0].step() as step:
        for state in BEGINNING:
            step.record(a_subject(state.name), state)
    take(laptops[1], laptops[0])


def do(laptops: list[Workspace], act: Act) -> None:
    """Do one thing on one of the laptops."""
    what, who, which, state = act
    workspace = laptops[who]
    same = sorted(entry.subject for entry in queries.entries(workspace, kind_of(state)))
    every = sorted(
        one.subject for kind in ("actor", "facility", *KINDS) for one in queries.entries(workspace, kind)
    )
    if what <= 2 or not same:
        entries.record(workspace, [state])
    elif what == 3:
        entries.correct(workspace, same[which % len(same)], state)
    elif what == 4:
        entries.strike(workspace, [every[which % len(every)]], reason="said twice")
    elif what == 5:
        with suppress(Trouble):
            undoing.undo(workspace)
    else:
        take(workspace, laptops[1 - who])


def test_pictures_are_what_the_log_says(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(pictures_are_what_the_log_says, stories, count=EXAMPLES // 6)
    monkeypatch.setattr(clauses, "known", lambda _known_at: version.c.known_until == FOREVER)
    catches(pictures_are_what_the_log_says, stories)
