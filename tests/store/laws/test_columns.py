"""Laws of the packed arrays: they are what a fold of the log gives, at whatever standpoint and through any filter."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import strategies as st

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.grade import Credibility, Verification
from sitrep_app.domain.identity import Hlc, SubjectId
from sitrep_app.domain.incident import CATEGORIES, Incident, Part
from sitrep_app.domain.lens import NOW, Lens, Standpoint
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period, Precision
from sitrep_app.domain.source import Citation
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import entries, undoing
from sitrep_app.store import log, queries
from sitrep_app.store.asking import Asking
from sitrep_app.store.columns import incident_columns
from sitrep_app.store.host import Host
from sitrep_app.store.log import Record
from sitrep_app.store.packed import caching, chosen, finding, holding, snapshot
from sitrep_app.store.sifting import in_window, let_through
from sitrep_app.store.workspace import Workspace
from tests.store.laws import plainly
from tests.store.laws.law import EXAMPLES, catches, holds
from tests.store.laws.world import CENTURY, Clock, Ids
from tests.support.builders import an_actor
from tests.support.in_memory import workspace_in_memory

Act = tuple[int, int, int, Incident]
Point = tuple[datetime | None, int, Lens]
Story = tuple[list[Act], list[Point]]

DAYS = [datetime(2018, 1, day, tzinfo=UTC) for day in range(1, 6)]
ACTORS = [SubjectId(f"{number:032x}") for number in range(1, 4)]
PROGRAMMES = [SubjectId(f"{number:032x}") for number in range(8, 10)]
DISTRICTS = ("", "IQG10Q01", "IQG10Q02")
SOURCE = SubjectId("f" * 32)

days = st.sampled_from(DAYS)
periods = st.one_of(
    days.map(lambda day: Period.day(day.date())),
    days.map(Period.instant),
    days.map(lambda day: Period(Precision.BEFORE, end_latest=day)),
    days.map(lambda day: Period(Precision.AFTER, start_earliest=day)),
    st.just(Period(Precision.UNKNOWN)),
    st.just(Period.month(2018, 1)),
)
places = st.one_of(
    st.sampled_from(DISTRICTS).map(
        lambda code: Location(Closeness.DISTRICT, province="IQG10", district=code)
    ),
    st.floats(-80, 80, width=32).map(
        lambda at: Location(Closeness.POINT, latitude=at, longitude=at, radius_m=7)
    ),
)
incidents = st.builds(
    Incident,
    st.just("Raid"),
    st.sampled_from((*CATEGORIES, "uncategorised")),
    periods,
    location=places,
    parts=st.lists(st.sampled_from(ACTORS).map(Part), max_size=3).map(tuple),
    claims=st.lists(
        st.builds(Claim, st.sampled_from(("killed", "wounded")), best=st.none() | st.integers(0, 3)),
        max_size=2,
    ).map(tuple),
    citations=st.lists(
        st.builds(Citation, st.just(SOURCE), credibility=st.sampled_from(Credibility)), max_size=2
    ).map(tuple),
    verification=st.sampled_from(Verification),
    marking=st.sampled_from(Marking),
    programme=st.none() | st.sampled_from(PROGRAMMES),
)
acts = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 1), st.integers(0, 5), incidents), max_size=9)
lenses = st.builds(
    Lens,
    start=st.none() | days,
    end=st.none() | days,
    categories=st.frozensets(st.sampled_from((*CATEGORIES, "uncategorised")), max_size=3),
    actors=st.frozensets(st.sampled_from(ACTORS), max_size=2),
    districts=st.frozensets(st.sampled_from(DISTRICTS), max_size=2),
    verifications=st.frozensets(st.sampled_from([str(one) for one in Verification]), max_size=2),
    markings=st.frozensets(st.sampled_from([str(one) for one in Marking]), max_size=2),
)
stories = st.tuples(
    acts, st.lists(st.tuples(st.none() | days, st.integers(0, 20), lenses), min_size=1, max_size=3)
)


def columns_are_what_the_log_says(story: Story) -> None:
    acts, points = story
    laptops = [laptop(number) for number in (1, 2)]
    for act in acts:
        do(laptops, act)
        for workspace in laptops:
            incident_columns(workspace, NOW)
    for workspace in laptops:
        records = records_of(workspace)
        moments = [None, *(Hlc(record.head.hlc) for record in records)]
        for as_of, known, lens in points:
            standpoint = Standpoint(as_of, moments[known % len(moments)])
            agree(workspace, records, replace(lens, standpoint=standpoint))


def agree(workspace: Workspace, records: list[Record], lens: Lens) -> None:
    """The live columns, those packed anew and those kept in the file say what the records do."""
    expected = plainly.standing(records, lens)
    said = [plainly.said(subject, incident) for subject, incident in expected]
    kept = [subject for subject, incident in expected if plainly.passes(incident, lens)]
    live = incident_columns(workspace, lens.standpoint)
    workspace._packed = None
    anew = incident_columns(workspace, lens.standpoint)
    with workspace.transaction() as raw:
        caching.save(raw, workspace.packed.current(raw))
    workspace._packed = None
    cached = incident_columns(workspace, lens.standpoint)
    asked = Asking(workspace)
    for columns in (live, anew, cached):
        assert plainly.shown(columns) == said
        assert [
            columns.subject(int(row))
            for row in np.flatnonzero(let_through(columns, lens, asked) & in_window(columns, lens))
        ] == kept
        assert [columns.index_of(subject) for subject, _ in expected] == list(range(columns.n))


def do(laptops: list[Workspace], act: Act) -> None:
    """Do one thing on one of the laptops."""
    what, who, which, incident = act
    workspace = laptops[who]
    known = sorted(entry.subject for entry in queries.entries(workspace, "incident"))
    subject = known[which % len(known)] if known else None
    if what <= 1 or subject is None:
        entries.record(workspace, [incident, an_actor()] if what else [incident])
    elif what <= 3:
        entries.correct(workspace, subject, incident)
    elif what == 4:
        entries.strike(workspace, [subject], reason="said twice")
    elif what == 5:
        undoing.undo(workspace)
    elif what == 6:
        with suppress(Trouble):
            undoing.redo(workspace)
    else:
        take(workspace, laptops[1 - who])


def take(workspace: Workspace, other: Workspace) -> None:
    """Take in everything that another laptop has."""
    with workspace.step() as step:
        step.ingest(records_of(other), ahead=CENTURY)


def records_of(workspace: Workspace) -> list[Record]:
    """Everything that a laptop has."""
    with workspace.reading() as raw:
        return list(log.all_records(raw))


def laptop(number: int) -> Workspace:
    """A laptop with an empty workspace."""
    host = Host(Clock(), Ids(number), f"person {number}", f"laptop {number}")
    return workspace_in_memory(f"{number:032x}", host)


def test_columns_are_what_the_log_says(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(columns_are_what_the_log_says, stories, count=EXAMPLES // 6)
    monkeypatch.setattr(holding, "_touched", lambda _raw, _seq: [])
    catches(columns_are_what_the_log_says, stories)


def test_columns_are_what_the_log_says_however_much_has_come_since(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name in ((snapshot, "MOST_FRESH"), (chosen, "FEW"), (finding, "FEW")):
        monkeypatch.setattr(module, name, 1)
    holds(columns_are_what_the_log_says, stories, count=EXAMPLES // 6)
    monkeypatch.setattr(snapshot.Snapshot, "_places", property(lambda held: np.zeros(held.fresh.n, np.int64)))
    catches(columns_are_what_the_log_says, stories)
