"""Runs the migrations on the connection that the store lends, inside the store's own transaction.

`user_version` in the file is the only truth about its schema; Alembic's own note of it lives in a temporary table.
"""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    version_table_schema="temp",
    transactional_ddl=True,
)
context.run_migrations()
