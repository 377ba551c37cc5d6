from pathlib import Path

from sitrep_app.domain.facility import Facility
from sitrep_app.domain.incident import Part
from sitrep_app.domain.lens import NOW
from sitrep_app.domain.source import Citation
from sitrep_app.domain.tie import Tie
from sitrep_app.ops import entries, same_subject
from sitrep_app.store.usage import used
from tests.support.builders import (
    SINCE_JANUARY,
    a_programme,
    a_source,
    an_actor,
    an_incident,
)
from tests.support.sample import empty


def test_an_actor_is_counted_once_in_an_event_however_often_it_took_part(
    tmp_path: Path, user_folder: Path
) -> None:
    with empty(tmp_path) as workspace:
        army, police = entries.record(workspace, [an_actor("Army"), an_actor("Police", parent=None)]).subjects
        twice = (Part(army), Part(army, "target"), Part(police))
        entries.record(workspace, [an_incident(parts=twice), an_incident(parts=(Part(army),))])
        entries.record(workspace, [Tie(army, police, "liaison", SINCE_JANUARY, claimed_by=army)])
        counts = used(workspace, "actor", NOW)
        assert dict(counts[army]) == {"incident": 2, "tie": 1}
        same_subject.merge(workspace, police, army)
        assert dict(used(workspace, "actor", NOW)[min(army, police)]) == {"incident": 2}


def test_sources_and_programmes_are_counted_where_they_are_named(tmp_path: Path, user_folder: Path) -> None:
    with empty(tmp_path) as workspace:
        radio, hospitals, idle = entries.record(
            workspace, [a_source("Radio"), a_programme("Hospitals"), a_source("Idle")]
        ).subjects
        entries.record(
            workspace,
            [
                an_incident(citations=(Citation(radio), Citation(radio, "p. 2")), programme=hospitals),
                Facility("Clinic", "clinic", hospitals, citations=(Citation(radio),)),
            ],
        )
        assert dict(used(workspace, "source", NOW)[radio]) == {"incident": 1, "facility": 1}
        assert dict(used(workspace, "programme", NOW)[hospitals]) == {"incident": 1, "facility": 1}
        assert idle not in used(workspace, "source", NOW)
