"""The house as its imports draw it: floors, walls, no cycles."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[2]
BELOW_THE_WINDOW = {"cli", "ops", "reports", "exchange", "sync", "release", "store", "domain"}


@pytest.fixture(scope="module")
def contracts() -> dict[str, dict[str, Any]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    return {each["name"]: each for each in settings["tool"]["importlinter"]["contracts"]}


def rooms(*names: str) -> set[str]:
    return {f"sitrep_app.{name}" for name in names if (ROOT / "sitrep_app" / name / "__init__.py").is_file()}


def test_every_contract_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == 0


def test_every_room_below_the_window_is_kept_from_qt(contracts: dict[str, dict[str, Any]]) -> None:
    assert set(contracts["Qt stays in gui"]["source_modules"]) == rooms(*BELOW_THE_WINDOW)


def test_every_room_but_the_store_is_kept_from_sql(contracts: dict[str, dict[str, Any]]) -> None:
    outside = rooms("gui", *BELOW_THE_WINDOW - {"store"})
    assert set(contracts["SQL stays in store"]["source_modules"]) == outside


def test_whatever_leaves_passes_the_release_gate(contracts: dict[str, dict[str, Any]]) -> None:
    leaving = contracts["Nothing leaves except through release"]
    assert set(leaving["source_modules"]) == rooms("reports", "exchange")


def test_nobody_else_appends_to_the_log(contracts: dict[str, dict[str, Any]]) -> None:
    allowed = contracts["Only ops and sync append to the log"]["allowed_importers"]
    assert set(allowed) == rooms("store", "ops", "sync")
