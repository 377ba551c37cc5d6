from dataclasses import replace
from pathlib import Path

import numpy as np

from sitrep_app.domain.lens import NOW
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.setting import Setting
from sitrep_app.ops.entries import correct
from sitrep_app.store import queries
from sitrep_app.store.columns import incident_columns
from sitrep_app.store.places import incident_places
from sitrep_app.store.workspace import Workspace
from tests.support.builders import a_day, a_subject, an_incident
from tests.support.workspaces import host


def placed(folder: Path, *locations: Location) -> Workspace:
    workspace = Workspace.create(folder / "places.sitrep", Setting("Places"), host())
    with workspace.step() as step:
        for day, location in enumerate(locations, 1):
            step.record(a_subject(str(day)), an_incident(period=a_day(day), location=location))
    return workspace


def test_a_place_is_known_by_its_finest_area(tmp_path: Path) -> None:
    district = Location(Closeness.DISTRICT, province="IQG10", district="IQG10Q02")
    with placed(tmp_path, Location(), district) as workspace:
        places = incident_places(workspace, incident_columns(workspace, NOW))
    assert [places.areas[number] for number in places.area] == ["", "IQG10Q02"]
    assert [list(Closeness)[number] for number in places.closeness] == [Closeness.UNKNOWN, Closeness.DISTRICT]


def test_places_stand_in_the_order_of_the_columns(tmp_path: Path) -> None:
    near = Location(Closeness.VICINITY, latitude=34.0, longitude=45.0, radius_m=13_000)
    with placed(tmp_path, near, Location()) as workspace:
        columns = incident_columns(workspace, NOW)
        places = incident_places(workspace, columns)
    assert np.isnan(places.radius_m).tolist() == np.isnan(columns.latitude).tolist() == [False, True]
    assert places.radius_m[0] == 13_000


def test_no_incidents_have_no_places(tmp_path: Path) -> None:
    with placed(tmp_path) as workspace:
        places = incident_places(workspace, incident_columns(workspace, NOW))
    assert len(places.closeness) == 0
    assert places.areas == ("",)


def test_a_corrected_place_takes_the_row_of_the_one_before(tmp_path: Path) -> None:
    with placed(tmp_path, Location(), Location(Closeness.PROVINCE, province="IQG10")) as workspace:
        first = queries.entries(workspace, "incident")[0]
        moved = replace(first.state, location=Location(Closeness.DISTRICT, district="IQG10Q02"))
        correct(workspace, first.subject, moved, reason="heard again")
        columns = incident_columns(workspace, NOW)
        places = incident_places(workspace, columns)
    row = columns.index_of(first.subject)
    assert row is not None
    assert places.areas[int(places.area[row])] == "IQG10Q02"
