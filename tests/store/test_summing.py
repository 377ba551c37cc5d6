"""The overview's numbers equal those that SQLite gives when it is asked for all rows."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.grade import Verification
from sitrep_app.domain.identity import Hlc
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.ops import entries, making
from sitrep_app.store import queries, summing
from sitrep_app.store.workspace import Workspace
from tests.support.builders import an_incident
from tests.support.sample import open_sample, titled
from tests.support.workspaces import host

INCIDENTS = 600
SPANS = 12


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "made.sitrep"
    making.make(path, INCIDENTS, 11)
    return path


@pytest.fixture
def workspace(made: Path, user_folder: Path) -> Iterator[Workspace]:
    with Workspace.open(made, host(), read_only=True) as opened:
        yield opened


def a_lens(chance: random.Random, workspace: Workspace) -> Lens:
    with workspace.reading() as raw:
        (known,) = raw.execute("SELECT hlc FROM record WHERE seq = ?", (chance.randint(50, 900),)).fetchone()
    day = datetime(1990, 1, 1, tzinfo=UTC) + timedelta(days=chance.randrange(10_500))
    return Lens(
        Standpoint(chance.choice([None, day + timedelta(days=2000)]), chance.choice([None, Hlc(known)])),
        chance.choice([None, day]),
        chance.choice([None, day + timedelta(days=4000)]),
        categories=frozenset(chance.sample(CATEGORIES, chance.choice([0, 0, 2, 3]))),
        verifications=frozenset(chance.sample(list(Verification), chance.choice([0, 0, 2]))),
        text=chance.choice(["", "", "mark"]),
    )


@pytest.mark.parametrize("seed", range(12))
def test_every_number_equals_that_of_the_rows_under_any_lens(workspace: Workspace, seed: int) -> None:
    lens = a_lens(random.Random(seed), workspace)
    assert summing.key_figures(workspace, lens) == queries.key_figures(workspace, lens)
    assert summing.gravest(workspace, lens) == queries.gravest(workspace, lens)
    assert summing.attack_trend(workspace, lens, SPANS) == queries.attack_trend(workspace, lens, SPANS)
    for about in (("killed", "civilians"), ("killed", None), ("units_destroyed", None)):
        assert summing.claim_trend(workspace, lens, SPANS, *about) == queries.claim_trend(
            workspace, lens, SPANS, *about
        )


def test_what_is_corrected_and_struck_is_summed_at_once(tmp_path: Path, user_folder: Path) -> None:
    with open_sample(tmp_path) as sample:
        before = summing.key_figures(sample, Lens()).estimate("killed", "civilians")
        subject = titled(sample, "incident", "Two civilians")
        known = queries.entry(sample, subject)
        assert known is not None
        claims = tuple(replace(claim, low=5, best=5, high=5) for claim in known.state.claims)
        entries.correct(sample, subject, replace(known.state, claims=claims))
        assert summing.key_figures(sample, Lens()).estimate("killed", "civilians").best == before.best + 3
        entries.strike(sample, [subject], reason="It was told twice")
        assert summing.key_figures(sample, Lens()) == queries.key_figures(sample, Lens())


def look_and_fail(workspace: Workspace) -> None:
    with workspace.step() as step:
        step.record(step.new_subject(), an_incident(claims=(Claim("killed", "civilians", best=9),)))
        summing.key_figures(workspace, Lens())
        raise KeyError


def test_what_a_step_takes_back_is_not_kept(tmp_path: Path, user_folder: Path) -> None:
    with open_sample(tmp_path) as sample:
        before = summing.key_figures(sample, Lens())
        with pytest.raises(KeyError):
            look_and_fail(sample)
        entries.record(sample, [an_incident(title="Quiet", claims=())])
        assert summing.key_figures(sample, Lens()).estimate("killed", "civilians") == before.estimate(
            "killed", "civilians"
        )
