from typing import Any

from sitrep_app.domain.identity import Hlc, microseconds
from sitrep_app.reports.sections.stamp import stamp
from tests.reports.sample import EARLY, diyala, edition_of


def lines(**changes: Any) -> dict[str, str]:
    shown: Any = stamp(edition_of(diyala(), **changes))
    return {line["name"]: line["value"] for line in shown["lines"]}


def test_the_stamp_names_the_records_it_was_made_from() -> None:
    assert lines()["Record set"] == "61 records"
    assert lines()["Digest of the record set (SHA-256)"] == "5f1e" * 16
    assert lines()["As of"] == "end of 31 January 2018, UTC+3"


def test_what_was_known_then_is_said_in_the_zone_of_the_workspace() -> None:
    assert EARLY.start_earliest is not None
    known = Hlc(microseconds(EARLY.start_earliest))
    assert lines(known_at=known)["Known at"] == "1 January 2018, 00:00 UTC+3"
    assert lines()["Known at"] == "all records of the workspace"
