-- What the migrations in db/versions make; written by `make schema`, and what a new workspace is made from.

CREATE TABLE record (
  seq INTEGER NOT NULL PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  device BLOB NOT NULL,
  device_seq INTEGER NOT NULL,
  previous BLOB NOT NULL,
  hlc INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject BLOB NOT NULL,
  parents BLOB NOT NULL,
  author TEXT NOT NULL,
  device_name TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX record_by_subject ON record (subject, hlc);

CREATE INDEX record_by_device ON record (device, device_seq);

CREATE INDEX record_by_hlc ON record (hlc);

CREATE TRIGGER record_is_never_updated BEFORE UPDATE ON record
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

CREATE TRIGGER record_is_never_deleted BEFORE DELETE ON record
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

CREATE TABLE draft (
  id TEXT NOT NULL PRIMARY KEY,
  kept_at INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE local (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE content (
  hash TEXT NOT NULL PRIMARY KEY,
  stored_at INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT;

CREATE TABLE attached (
  hash TEXT NOT NULL PRIMARY KEY
) STRICT;

CREATE TRIGGER content_is_never_updated BEFORE UPDATE ON content
BEGIN SELECT raise(ABORT, 'a content is what its hash names'); END;

CREATE TRIGGER content_of_a_record_is_never_deleted BEFORE DELETE ON content
WHEN EXISTS (SELECT 1 FROM attached WHERE hash = OLD.hash)
BEGIN SELECT raise(ABORT, 'a record names this content'); END;

CREATE TRIGGER attached_is_never_updated BEFORE UPDATE ON attached
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

CREATE TRIGGER attached_is_never_deleted BEFORE DELETE ON attached
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

PRAGMA application_id=1397314642;

PRAGMA user_version=2;
