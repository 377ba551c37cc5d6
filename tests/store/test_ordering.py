"""Every order equals the one that SQLite gives when it is asked for all rows."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.setting import Setting
from sitrep_app.ops import entries
from sitrep_app.store import queries
from sitrep_app.store.ordering import ORDERS, ordered, stable_order
from sitrep_app.store.queries import listing
from sitrep_app.store.workspace import Workspace
from tests.support.builders import an_incident
from tests.support.sample import open_sample, titled
from tests.support.workspaces import host

LENSES = [
    Lens(),
    Lens(text="hosp"),
    Lens(text="!"),
    Lens(text="op", grades=frozenset("C")),
    Lens(categories=frozenset({"battle_or_raid"}), text="nobody"),
    Lens(Standpoint(datetime(2017, 1, 1, tzinfo=UTC))),
    Lens(start=datetime(2018, 1, 15, tzinfo=UTC)),
]


@pytest.mark.parametrize("is_descending", [False, True])
@pytest.mark.parametrize("order", ORDERS)
def test_every_order_equals_that_of_the_rows(
    tmp_path: Path, user_folder: Path, order: str, is_descending: bool
) -> None:
    with open_sample(tmp_path) as workspace:
        for lens in LENSES:
            expected = queries.incident_versions(workspace, lens, order, is_descending=is_descending)
            assert list(ordered(workspace, lens, order, is_descending=is_descending).versions) == list(
                expected
            )


@pytest.mark.parametrize("most", [0, 9, 70_000, 2**31])
def test_whole_numbers_are_ordered_as_numpy_orders_them(most: int) -> None:
    keys = np.random.default_rng(most).integers(-1, most, 500)
    assert np.array_equal(stable_order(keys), np.argsort(keys, kind="stable"))


def test_there_is_a_way_to_check_every_order() -> None:
    assert set(ORDERS) == set(listing.ORDERS)


def test_the_whole_is_counted_whatever_the_filters(tmp_path: Path, user_folder: Path) -> None:
    with open_sample(tmp_path) as workspace:
        listed = ordered(workspace, Lens(text="nobody wrote this"))
        assert (len(listed.versions), listed.total) == (0, len(queries.incidents(workspace, Lens())))


def test_titles_corrected_and_added_take_their_place_at_once(tmp_path: Path, user_folder: Path) -> None:
    with open_sample(tmp_path) as workspace:
        ordered(workspace, Lens(), "title")
        subject = titled(workspace, "incident", "Two civilians")
        known = queries.entry(workspace, subject)
        assert known is not None
        entries.correct(workspace, subject, replace(known.state, title="Zzz, the last"))
        entries.record(workspace, [an_incident(title="Aaa, the first")])
        found = ordered(workspace, Lens(), "title").versions
        assert np.array_equal(found, queries.incident_versions(workspace, Lens(), "title"))


def test_a_workspace_without_events_has_an_order_of_none(tmp_path: Path, user_folder: Path) -> None:
    with Workspace.create(tmp_path / "empty.sitrep", Setting("Empty"), host()) as workspace:
        for order in ORDERS:
            assert len(ordered(workspace, Lens(), order).versions) == 0
