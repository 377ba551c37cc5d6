from collections.abc import Iterator
from datetime import UTC, date
from pathlib import Path

import pytest

from sitrep_app.domain.lens import NOW, Lens
from sitrep_app.gui.panels.timeline.asking import ask_citing, read
from sitrep_app.gui.panels.timeline.lanes import LaneChoice
from sitrep_app.gui.panels.timeline.prepared import prepare
from sitrep_app.ops import entries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import open_sample, saved, titled

HOSPITALS, TOWNS = "Hospitals of Diyala", "Towns and villages of Diyala"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_sample(tmp_path) as opened:
        yield opened


def lanes(workspace: Workspace, choice: LaneChoice = LaneChoice.PROGRAMME) -> dict[str, int]:
    reading = read(workspace, NOW, UTC, ask_citing(workspace))
    prepared = prepare(reading, Lens(), choice, date(2018, 2, 1), UTC)
    return {lane.label: lane.incidents for lane in prepared.index.lanes}


def test_lanes_by_programme_bear_the_names_of_what_is_rebuilt(workspace: Workspace) -> None:
    assert lanes(workspace) == {HOSPITALS: 1, TOWNS: 1, "No programme named": 12}


def test_an_attack_on_what_is_being_rebuilt_is_in_its_lane(workspace: Workspace) -> None:
    saved(workspace, "incident", title="Hospital shelled", when="3 Jan 2018", programme=HOSPITALS)
    assert lanes(workspace)[HOSPITALS] == 2


@pytest.mark.parametrize(
    ("kind", "name", "choice"),
    [
        ("programme", HOSPITALS, LaneChoice.PROGRAMME),
        ("actor", "Peshmerga", LaneChoice.ACTOR),
        ("source", "Anti ISIS operations", LaneChoice.SOURCE),
    ],
)
def test_what_was_struck_keeps_its_name_while_events_speak_of_it(
    workspace: Workspace, kind: str, name: str, choice: LaneChoice
) -> None:
    subject = titled(workspace, kind, name)
    before = lanes(workspace, choice)
    entries.strike(workspace, [subject], reason="entered twice")
    assert lanes(workspace, choice) == before
