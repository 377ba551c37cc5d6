"""The word lists of quick entry name nothing that the vocabularies have not."""

import json
from pathlib import Path

import pytest

from sitrep_app import paths
from sitrep_app.domain.vocabulary import load

FILES = sorted((paths.resources() / "quick").glob("*.json"))
VOCABULARIES = {
    "measure": "measure",
    "thing": "measure",
    "population": "population",
    "one": "population",
    "two": "population",
    "type": "incident_type",
    "level": "coordination_level",
    "domain": "coordination_domain",
    "state": "lifecycle",
    "staffing": "staffing",
    "supplies": "supplies",
    "functionality": "functionality",
    "accessibility": "accessibility",
    "facility": "facility_type",
}


def test_there_is_a_list_for_each_language() -> None:
    assert [file.stem for file in FILES] == ["ar", "ckb", "en"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_code_of_a_word_list_is_in_its_vocabulary(file: Path) -> None:
    topics = json.loads(file.read_text(encoding="utf-8"))
    unknown = [
        (topic, code)
        for topic, vocabulary in VOCABULARIES.items()
        for code in topics.get(topic, {})
        if code and code not in load(vocabulary)
    ]
    assert unknown == []
