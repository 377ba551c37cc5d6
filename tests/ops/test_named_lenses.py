"""Filters that have a name."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sitrep_app.domain.identity import Hlc
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import named_lenses
from sitrep_app.store.workspace import Workspace
from tests.support.sample import empty, laptop

MARCH = datetime(2018, 3, 1, tzinfo=UTC)
RAIDS = Lens(Standpoint(MARCH, Hlc(7)), start=MARCH, categories=frozenset({"battle_or_raid"}), text="غارة")


def test_filters_are_there_again_under_their_name_when_the_file_is_reopened(
    tmp_path: Path, user_folder: Path
) -> None:
    with empty(tmp_path) as workspace:
        named_lenses.save(workspace, "  Raids  in March ", RAIDS)
        path = workspace.path
    with Workspace.open(path, laptop()) as workspace:
        (found,) = named_lenses.saved(workspace)
    assert found.name == "Raids in March"
    assert found.at(Standpoint()) == replace(RAIDS, standpoint=Standpoint())


def test_a_name_that_is_taken_gets_the_newer_filters(tmp_path: Path, user_folder: Path) -> None:
    with empty(tmp_path) as workspace:
        named_lenses.save(workspace, "Mine", RAIDS)
        named_lenses.save(workspace, "Mine", Lens(text="bridge"))
        assert [named.lens.text for named in named_lenses.saved(workspace)] == ["bridge"]


def test_what_is_forgotten_is_gone(tmp_path: Path, user_folder: Path) -> None:
    with empty(tmp_path) as workspace:
        named_lenses.save(workspace, "Mine", RAIDS)
        named_lenses.save(workspace, "Yours", RAIDS)
        named_lenses.forget(workspace, "Mine")
        assert [named.name for named in named_lenses.saved(workspace)] == ["Yours"]


def test_filters_without_a_name_are_refused(tmp_path: Path, user_folder: Path) -> None:
    with empty(tmp_path) as workspace, pytest.raises(Trouble, match="no name"):
        named_lenses.save(workspace, "  ", RAIDS)


def test_what_another_version_has_written_is_passed_over_and_stays(tmp_path: Path, user_folder: Path) -> None:
    with empty(tmp_path) as workspace:
        with workspace.transaction() as raw:
            raw.execute("INSERT INTO local VALUES ('lens Odd', '{\"name\": 3}')")
        assert named_lenses.saved(workspace) == []
