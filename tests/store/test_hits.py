"""The numbers beside the choices of a filter."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sitrep_app.domain.lens import Lens
from sitrep_app.domain.vocabulary import load
from sitrep_app.store import queries
from sitrep_app.store.hits import hits
from tests.support.sample import open_sample

LENSES = [
    Lens(),
    Lens(text="hospital"),
    Lens(categories=frozenset({"battle_or_raid"}), grades=frozenset("C")),
]
CHOICES = {
    "categories": load("category").codes,
    "verifications": load("verification").codes,
    "districts": ("IQG10Q02", "IQG10Q04", "IQG10Q99"),
    "markings": load("marking").codes,
    "grades": tuple("ABCDEF123456"),
    "tags": ("hospital", "none"),
}


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize("field", CHOICES)
def test_a_number_is_what_the_choice_alone_would_let_through(
    tmp_path: Path, user_folder: Path, lens: Lens, field: str
) -> None:
    with open_sample(tmp_path) as workspace:
        counted = hits(workspace, lens, field, CHOICES[field])
        for choice in CHOICES[field]:
            alone: dict[str, Any] = {field: frozenset({choice})}
            assert counted[choice] == len(queries.incidents(workspace, replace(lens, **alone))), choice


def test_a_whole_counts_what_its_parts_did(tmp_path: Path, user_folder: Path) -> None:
    with open_sample(tmp_path) as workspace:
        actors = [entry.subject for entry in queries.entries(workspace, "actor")]
        counted = hits(workspace, Lens(), "actors", actors)
        for actor in actors:
            assert counted[actor] == len(queries.incidents(workspace, Lens(actors=frozenset({actor}))))
        assert max(counted.values()) > 1
