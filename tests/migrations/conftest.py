"""Files of older versions, and a program that is one version on."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sitrep_app import paths
from sitrep_app.store import engine as engines
from sitrep_app.store import header, migrating, opening, schema
from sitrep_app.store.format import APPLICATION_ID, SCHEMA_VERSION

DATA = Path(__file__).parent / "data"
A_STEP = """
from alembic import op

revision, down_revision = "{revision}", "{before}"


def upgrade() -> None:
{statements}
"""


def file_of(version: int, path: Path) -> Path:
    """A workspace file as that version left it, with entries in it."""
    engine = engines.upgrading(path) if path.exists() else engines.upgrading(_empty(path))
    with engine.connect() as connection:
        with engines.transaction(connection):
            migrating.upgrade(connection, f"{version:04}")
        raw = engines.raw_of(connection)
        raw.executescript((DATA / f"{version:04}.sql").read_text(encoding="utf-8"))
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    engine.dispose()
    return path


@pytest.fixture
def one_version_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Makes this program one version newer, by a migration of these statements; one that `fails` comes last."""

    def newer(*statements: str, fails: str = "") -> None:
        folder, version = tmp_path / "db", SCHEMA_VERSION + 1
        shutil.copytree(paths.database(), folder, ignore=shutil.ignore_patterns("samples", "__pycache__"))
        step = folder / "versions" / f"{version:04}_next.py"
        lines = "\n".join(f"    op.execute({statement!r})" for statement in statements)
        step.write_text(
            A_STEP.format(revision=f"{version:04}", before=f"{SCHEMA_VERSION:04}", statements=lines)
        )
        monkeypatch.setattr(paths, "database", lambda: folder)
        (folder / "schema.sql").write_text(migrating.snapshot())
        if fails:
            step.write_text(step.read_text() + f"    op.execute({fails!r})\n")
        for module in (header, opening):
            monkeypatch.setattr(module, "SCHEMA_VERSION", version)
        schema.expected_shape.cache_clear()

    yield newer
    schema.expected_shape.cache_clear()


def _empty(path: Path) -> Path:
    with closing(engines.connected(path, "mode=rwc")) as raw:
        raw.execute("VACUUM")
    return path
