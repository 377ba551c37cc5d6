"""The migrations, the snapshot, the tables that queries name and the files that are made: all of one mind."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, inspect

from sitrep_app import paths
from sitrep_app.domain.setting import Setting
from sitrep_app.store import engine as engines
from sitrep_app.store import migrating, schema
from sitrep_app.store.format import SCHEMA_VERSION
from sitrep_app.store.shape import shape
from sitrep_app.store.tables import log_metadata
from sitrep_app.store.workspace import Workspace
from tests.support.workspaces import host


def structure(connection: Connection) -> dict[str, object]:
    """Every table's columns, keys, unique columns and indexes."""
    seen = inspect(connection)
    found: dict[str, object] = {}
    for table in seen.get_table_names():
        columns = {
            column["name"]: (str(column["type"]), column["nullable"]) for column in seen.get_columns(table)
        }
        unique = [constraint["column_names"] for constraint in seen.get_unique_constraints(table)]
        indexes = {str(index["name"]): index["column_names"] for index in seen.get_indexes(table)}
        found[table] = (columns, seen.get_pk_constraint(table)["constrained_columns"], unique, indexes)
    return found


def test_the_newest_migration_is_the_version_that_the_program_knows() -> None:
    assert migrating.head() == SCHEMA_VERSION


def test_the_snapshot_is_what_the_migrations_make() -> None:
    assert (paths.database() / "schema.sql").read_text(encoding="utf-8") == migrating.snapshot()


def test_head_equals_the_tables_that_queries_name() -> None:
    migrated, named = engines.in_memory(), engines.in_memory()
    with migrated.connect() as one, named.connect() as other:
        migrating.upgrade(one)
        log_metadata.create_all(other)
        strict = [
            engines.raw_of(each)
            .execute("SELECT name, strict FROM pragma_table_list ORDER BY name")
            .fetchall()
            for each in (one, other)
        ]
        assert structure(one) == structure(other)
        assert strict[0] == strict[1]


def test_a_new_workspace_has_the_tables_of_head(tmp_path: Path) -> None:
    path = tmp_path / "new.sitrep"
    Workspace.create(path, Setting("New"), host()).close()
    with closing(engines.connected(path, "mode=ro")) as raw:
        made = shape(raw)
    own = schema.projection_names()
    assert {name: text for name, text in made.items() if name not in own} == migrating.shape_at(
        SCHEMA_VERSION
    )


def test_the_files_own_number_is_the_only_note_of_its_version(tmp_path: Path) -> None:
    path = tmp_path / "new.sitrep"
    Workspace.create(path, Setting("New"), host()).close()
    with closing(engines.connected(path, "mode=ro")) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert "alembic_version" not in shape(raw)
