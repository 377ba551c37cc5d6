from pathlib import Path

import numpy as np
import pytest

from sitrep_app.domain.lens import Lens
from sitrep_app.domain.period import end_of, midnight
from sitrep_app.store import queries
from sitrep_app.store.asking import Asking
from sitrep_app.store.columns import incident_columns
from sitrep_app.store.sifting import in_window, let_through
from tests.reports.sample import LAST
from tests.support.builders import BAGHDAD
from tests.support.workspaces import stocked

WINDOW = Lens(start=midnight(LAST.replace(day=1), BAGHDAD), end=end_of(LAST, BAGHDAD))
LENSES = {
    "everything": Lens(),
    "a window": WINDOW,
    "a category": Lens(categories=frozenset({"security_operation", "statement_or_decision"})),
    "a state of checking": Lens(verifications=frozenset({"unverified"})),
    "a district": Lens(districts=frozenset({"IQG10Q02"})),
    "a marking": Lens(markings=frozenset({"clear"})),
    "a grade": Lens(grades=frozenset({"C", "3"})),
    "a tag": Lens(tags=frozenset({"nothing is tagged so"})),
    "a text": Lens(text="raids"),
}


@pytest.mark.parametrize("lens", LENSES.values(), ids=LENSES)
def test_the_columns_are_sifted_as_the_queries_sift(tmp_path: Path, lens: Lens) -> None:
    with stocked(tmp_path) as workspace:
        columns = incident_columns(workspace, lens.standpoint)
        expected = {entry.subject for entry in queries.incidents(workspace, lens)}
        kept = let_through(columns, lens, Asking(workspace)) & in_window(columns, lens)
    assert {columns.subject(int(row)) for row in np.flatnonzero(kept)} == expected


def test_an_actor_keeps_the_incidents_it_has_a_part_in(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        columns = incident_columns(workspace, Lens().standpoint)
        lens = Lens(actors=frozenset({columns.actor_ids[0]}))
        expected = {entry.subject for entry in queries.incidents(workspace, lens)}
        kept = let_through(columns, lens, Asking(workspace))
    assert expected
    assert {columns.subject(int(row)) for row in np.flatnonzero(kept)} == expected
