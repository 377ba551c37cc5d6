from pathlib import Path

from sitrep_app.domain.lens import NOW
from sitrep_app.store import queries
from sitrep_app.store.citing import cited_sources
from sitrep_app.store.columns import incident_columns
from tests.support.workspaces import stocked


def test_the_sources_of_each_incident_are_those_it_cites(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        columns, cited = incident_columns(workspace, NOW), cited_sources(workspace)
        held = queries.entries(workspace, "incident")
    offsets, numbers = cited.by(columns.version)
    said = {
        columns.subject(row): [
            cited.source_ids[number] for number in numbers[offsets[row] : offsets[row + 1]]
        ]
        for row in range(columns.n)
    }
    assert said == {one.subject: [citation.source for citation in one.state.citations] for one in held}
    assert any(said.values())
