import json
from pathlib import Path

from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.cli.conftest import Sitrep
from tests.support.sample import laptop

LINE = "2 civilians killed in Khalis, 9 jan 2018, ISIS"


def holds(path: Path, title: str) -> bool:
    with Workspace.open(path, laptop(), read_only=True) as workspace:
        return any(
            getattr(entry.state, "title", "") == title for entry in queries.entries(workspace, "incident")
        )


def test_a_line_is_shown_with_what_it_was_read_as_and_nothing_is_recorded(
    sitrep: Sitrep, diyala: Path
) -> None:
    said = sitrep("add", diyala, "--quick", LINE)
    assert "actor: Islamic State · perpetrator  ← “ISIS”" in said.out
    assert said.out.endswith("Nothing was recorded. To record it, add --yes.\n")
    assert not holds(diyala, "2 civilians killed in Khalis")


def test_a_line_is_recorded_once_it_was_agreed_to(sitrep: Sitrep, diyala: Path) -> None:
    said = sitrep("add", diyala, "--quick", LINE, "--yes", "--json")
    assert json.loads(said.out)["subject"]
    assert holds(diyala, "2 civilians killed in Khalis")


def test_a_dry_run_records_nothing_although_it_was_agreed_to(sitrep: Sitrep, diyala: Path) -> None:
    said = sitrep("add", diyala, "--quick", LINE, "--yes", "--dry-run", "--json")
    told = json.loads(said.out)
    assert told["subject"] is None
    assert told["fields"]["when"]["from"] == ["9 jan 2018"]
    assert not holds(diyala, "2 civilians killed in Khalis")


def test_a_kind_that_no_line_becomes_is_refused(sitrep: Sitrep, diyala: Path) -> None:
    assert sitrep("add", diyala, "actor", "--quick", LINE).status == 2


def test_a_line_does_not_judge_a_known_source_anew_without_a_reason(sitrep: Sitrep, diyala: Path) -> None:
    line = "shots in Khalis, 9 jan 2018, source: Radio Baquba, {}"
    sitrep("add", diyala, "--quick", line.format("C2"), "--yes")
    other = ("add", diyala, "--quick", line.replace("shots", "fire").format("E5"), "--yes")
    refused = sitrep(*other)
    assert refused.status != 0
    assert "the reliability of “Radio Baquba” from C to E" in refused.err
    assert sitrep(*other, "--overrule", "It was wrong twice").status == 0
