"""Templates for frequent entries."""

from pathlib import Path

import pytest

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import named_lenses, templates
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import empty, laptop

RAID = Draft(
    "d",
    "incident",
    {"title": "غارة", "when": "jan 2018", "actor": ("ISIS · perpetrator",), "attachment": ("a" * 64,)},
)


def test_a_template_is_there_again_when_the_file_is_reopened_without_dates_and_files(
    tmp_path: Path, user_folder: Path
) -> None:
    with empty(tmp_path) as workspace:
        before = queries.tally(workspace).records
        templates.save(workspace, "  Nightly  raid ", RAID)
        assert queries.tally(workspace).records == before
        path = workspace.path
    with Workspace.open(path, laptop()) as workspace:
        (found,) = templates.saved(workspace)
    assert (found.name, found.kind) == ("Nightly raid", "incident")
    assert found.fields == {"title": "غارة", "actor": ("ISIS · perpetrator",)}


def test_dates_are_kept_where_they_are_wanted(workspace: Workspace) -> None:
    assert templates.save(workspace, "Raid", RAID, keeps_dates=True).fields["when"] == "jan 2018"


def test_a_template_is_found_in_any_case_and_a_wrong_name_lists_those_there_are(workspace: Workspace) -> None:
    templates.save(workspace, "Raid", RAID)
    assert templates.find(workspace, "raid").name == "Raid"
    with pytest.raises(Trouble, match="no template") as told:
        templates.find(workspace, "Clash")
    assert "Raid" in told.value.remedy


def test_a_template_is_renamed_but_not_over_another(workspace: Workspace) -> None:
    for name in ("Raid", "Clash"):
        templates.save(workspace, name, RAID)
    with pytest.raises(Trouble, match="Another template"):
        templates.rename(workspace, "Raid", "Clash")
    templates.rename(workspace, "Raid", "Ambush")
    assert [one.name for one in templates.saved(workspace)] == ["Ambush", "Clash"]


def test_a_template_that_is_forgotten_is_gone_and_filters_of_its_name_stay(workspace: Workspace) -> None:
    templates.save(workspace, "Raid", RAID)
    named_lenses.save(workspace, "Raid", Lens(text="raid"))
    templates.forget(workspace, "Raid")
    assert templates.saved(workspace) == []
    assert [one.name for one in named_lenses.saved(workspace)] == ["Raid"]


@pytest.mark.parametrize(
    ("name", "draft"), [(" ", RAID), ("Empty", Draft("d", "incident", {"when": "2018"}))]
)
def test_without_a_name_or_words_nothing_is_kept(workspace: Workspace, name: str, draft: Draft) -> None:
    with pytest.raises(Trouble):
        templates.save(workspace, name, draft)
    assert templates.saved(workspace) == []
