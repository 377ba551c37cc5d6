"""Naughty strings go in by the command line and come out of it in JSON as they were."""

import json
import os
from pathlib import Path

from tests.cli.conftest import Sitrep
from tests.support.naughty import NAUGHTY

CHOSEN = (*NAUGHTY[::60], *NAUGHTY[-11:])


def test_what_is_added_is_exported_the_same(sitrep: Sitrep, diyala: Path, tmp_path: Path) -> None:
    for words in CHOSEN:
        told = sitrep(
            "add", diyala, "incident", f"--title={words}", f"--account={words}", f"--tag={words}", "--when=jan 2018",
            "--overrule=as it was said",
        )  # fmt: skip
        assert told.status == 0, told.err
    out = tmp_path / "out.json"
    assert sitrep("export", diyala, "-o", out, "--audience", "red", "--as-of", "2018-01-31").status == 0
    events = json.loads(out.read_bytes())["events"]
    assert {event["title"] for event in events} >= set(CHOSEN)
    assert {event.get("account") for event in events} >= set(CHOSEN)


def test_bytes_that_are_no_text_are_recorded_as_lost(sitrep: Sitrep, diyala: Path) -> None:
    told = sitrep(
        "add", diyala, "incident", "--title", os.fsdecode(b"Raid \xff"), "--when", "jan 2018", "--json"
    )
    assert told.status == 0
    assert sitrep("check", diyala).status == 0
