from collections.abc import Iterator

import pytest

from sitrep_app.domain.lens import Lens
from sitrep_app.ops import entries
from sitrep_app.store.first_found import first_found
from sitrep_app.store.ordering import ordered
from sitrep_app.store.workspace import Workspace
from tests.support.builders import a_day, an_incident
from tests.support.in_memory import workspace_in_memory
from tests.support.workspaces import host

LENS = Lens(text="Raid vil")


@pytest.fixture
def raided() -> Iterator[Workspace]:
    """Forty raids, every other of them on a village."""
    with workspace_in_memory("5" * 32, host()) as workspace:
        raids = [
            an_incident(title=f"Raid on a {'village' if n % 2 else 'town'}", period=a_day(n % 28 + 1))
            for n in range(40)
        ]
        entries.record(workspace, raids)
        yield workspace


@pytest.mark.parametrize("order", ["when", "title", "grade"])
@pytest.mark.parametrize("is_descending", [True, False])
def test_what_is_found_first_is_how_the_whole_list_begins(
    raided: Workspace, order: str, is_descending: bool
) -> None:
    first = first_found(raided, LENS, order, is_descending=is_descending, common=10, enough=5)
    whole = ordered(raided, LENS, order, is_descending=is_descending)
    assert first is not None
    assert first.versions.tolist() == whole.versions[:5].tolist()
    assert first.total == whole.total


@pytest.mark.parametrize(
    ("text", "common", "enough"), [("raid vil", 30, 5), ("", 0, 5), ("raid vil", 10, 21)]
)
def test_words_that_are_rare_or_none_are_left_to_the_whole_list(
    raided: Workspace, text: str, common: int, enough: int
) -> None:
    assert first_found(raided, Lens(text=text), common=common, enough=enough) is None
