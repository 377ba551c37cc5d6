import sys
from pathlib import Path

import pytest

from sitrep_app import paths

ROOT = Path(__file__).parents[1]


def test_a_checkout_has_its_data_beside_the_package() -> None:
    assert (paths.resources(), paths.database()) == (ROOT / "resources", ROOT / "db")
    assert paths.notice() == ROOT / "NOTICE"


def test_a_frozen_build_has_its_data_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "sitrep_app" / "_data" / "resources"


def test_the_user_folder_is_where_the_environment_says(user_folder: Path) -> None:
    assert paths.user_folder() == user_folder


def test_the_user_folder_is_made_when_it_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITREP_HOME", str(tmp_path / "new" / "home"))
    assert paths.user_folder().is_dir()


def test_without_the_environment_the_user_folder_is_the_systems_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITREP_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert paths.user_folder().is_relative_to(tmp_path)
    assert paths.user_folder().name == "sitrep"


def test_a_user_folder_that_cannot_be_made_is_named_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("SITREP_HOME", str(tmp_path / "file" / "home"))
    assert paths.user_folder() == tmp_path / "file" / "home"
