"""The log's tables as queries name them; db/schema.sql makes them, Alembic migrates them, tests hold the three equal."""

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text

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

content = Table(
    "content",
    log_metadata,
    Column("hash", Text, primary_key=True, nullable=False),
    Column("stored_at", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    sqlite_strict=True,
)

attached = Table(
    "attached",
    log_metadata,
    Column("hash", Text, primary_key=True, nullable=False),
    sqlite_strict=True,
)

local = Table(
    "local",
    log_metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)
