"""The log's tables, which Alembic migrates; projections have their own in `projections.tables`."""

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text

APPLICATION_ID = 0x53495452
"""The four letters SITR in the file's header: a workspace is known by it even when renamed."""

SCHEMA_VERSION = 1
"""The log's schema, kept in `user_version`; the number of the newest migration in db/versions."""

FOREVER = 2**63 - 1
"""The end of an interval of knowledge that has not ended."""

log_metadata = MetaData()

record = Table(
    "record",
    log_metadata,
    Column("seq", Integer, primary_key=True),
    Column("hash", LargeBinary, nullable=False, unique=True),
    Column("device", LargeBinary, nullable=False),
    Column("device_seq", Integer, nullable=False),
    Column("previous", LargeBinary, nullable=False),
    Column("hlc", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", LargeBinary, nullable=False),
    Column("parents", LargeBinary, nullable=False),
    Column("author", Text, nullable=False),
    Column("device_name", Text, nullable=False),
    Column("recorded_at", Integer, nullable=False),
    Column("received_at", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Index("record_by_subject", "subject", "hlc"),
    Index("record_by_device", "device", "device_seq"),
    Index("record_by_hlc", "hlc"),
    sqlite_strict=True,
)

draft = Table(
    "draft",
    log_metadata,
    Column("id", Text, primary_key=True),
    Column("kept_at", Integer, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_strict=True,
)

local = Table(
    "local",
    log_metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

GUARDS = {
    "record_is_never_updated": "CREATE TRIGGER record_is_never_updated BEFORE UPDATE ON record "
    "BEGIN SELECT raise(ABORT, 'the log is append-only'); END",
    "record_is_never_deleted": "CREATE TRIGGER record_is_never_deleted BEFORE DELETE ON record "
    "BEGIN SELECT raise(ABORT, 'the log is append-only'); END",
}
"""Triggers that hold the log append-only; a file with any other trigger is refused."""
