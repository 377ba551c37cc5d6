from datetime import UTC, datetime
from pathlib import Path

import pytest

from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.ops import entries
from sitrep_app.store import queries
from tests.support.sample import open_sample, titled

LENSES = [
    Lens(),
    Lens(categories=frozenset({"violence_against_civilians"})),
    Lens(verifications=frozenset({"confirmed"})),
    Lens(text="hospital"),
    Lens(Standpoint(datetime(2017, 1, 1, tzinfo=UTC))),
    Lens(start=datetime(2018, 2, 15, tzinfo=UTC)),
]


@pytest.mark.parametrize("lens", LENSES)
def test_one_incident_is_shown_where_it_is_among_those_that_are(
    tmp_path: Path, user_folder: Path, lens: Lens
) -> None:
    with open_sample(tmp_path) as workspace:
        shown = {entry.subject for entry in queries.incidents(workspace, lens)}
        for entry in queries.entries(workspace, "incident"):
            assert queries.is_shown(workspace, lens, entry.subject) is (entry.subject in shown)


def test_a_struck_incident_is_not_shown(tmp_path: Path, user_folder: Path) -> None:
    with open_sample(tmp_path) as workspace:
        subject = titled(workspace, "incident", "Two civilians")
        entries.strike(workspace, [subject], reason="A trial")
        assert not queries.is_shown(workspace, Lens(), subject)
