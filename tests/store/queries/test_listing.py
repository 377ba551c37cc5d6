from datetime import UTC, datetime
from pathlib import Path

import pytest

from sitrep_app.domain.lens import Lens
from sitrep_app.store.queries import incident_versions, incidents, incidents_at, version_of
from sitrep_app.store.queries.listing import ORDERS
from tests.reports.sample import IDS
from tests.support.workspaces import stocked


def test_a_list_has_the_incidents_of_the_lens_in_order_of_time(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        listed = incidents_at(workspace, incident_versions(workspace, Lens()))
        assert [entry.subject for entry in listed] == [
            entry.subject for entry in incidents(workspace, Lens())
        ]


def test_a_list_can_be_turned_round(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        forwards = incident_versions(workspace, Lens())
        assert list(incident_versions(workspace, Lens(), is_descending=True)) == list(forwards[::-1])


def test_a_list_keeps_to_the_filters(tmp_path: Path) -> None:
    lens = Lens(start=datetime(2018, 1, 1, tzinfo=UTC), categories=frozenset({"battle_or_raid"}))
    with stocked(tmp_path) as workspace:
        listed = incidents_at(workspace, incident_versions(workspace, lens))
    assert [entry.state.title for entry in listed] == ["Raids on towns and villages go on"]


def test_a_list_by_people_killed_begins_with_the_gravest(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        keys = incident_versions(
            workspace, Lens(actors=frozenset({IDS["isis"]})), "killed", is_descending=True
        )
        assert incidents_at(workspace, keys[:1])[0].state.title.startswith("Two civilians killed")


@pytest.mark.parametrize("order", sorted(ORDERS))
def test_every_order_lists_everything(tmp_path: Path, order: str) -> None:
    with stocked(tmp_path) as workspace:
        assert set(incident_versions(workspace, Lens(), order)) == set(incident_versions(workspace, Lens()))


def test_the_row_key_of_a_subject_is_the_one_it_is_listed_under(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        entry = incidents_at(workspace, incident_versions(workspace, Lens())[3:4])[0]
        assert version_of(workspace, entry.subject) == incident_versions(workspace, Lens())[3]


def test_no_rows_are_asked_for_in_vain(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        assert incidents_at(workspace, []) == []
