"""What is attached to entries: contents by their hash, and which of them a record names and so are kept for ever."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATEMENTS = (
    """CREATE TABLE content (
  hash TEXT NOT NULL PRIMARY KEY,
  stored_at INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT""",
    """CREATE TABLE attached (
  hash TEXT NOT NULL PRIMARY KEY
) STRICT""",
    """CREATE TRIGGER content_is_never_updated BEFORE UPDATE ON content
BEGIN SELECT raise(ABORT, 'a content is what its hash names'); END""",
    """CREATE TRIGGER content_of_a_record_is_never_deleted BEFORE DELETE ON content
WHEN EXISTS (SELECT 1 FROM attached WHERE hash = OLD.hash)
BEGIN SELECT raise(ABORT, 'a record names this content'); END""",
    """CREATE TRIGGER attached_is_never_updated BEFORE UPDATE ON attached
BEGIN SELECT raise(ABORT, 'the log is append-only'); END""",
    """CREATE TRIGGER attached_is_never_deleted BEFORE DELETE ON attached
BEGIN SELECT raise(ABORT, 'the log is append-only'); END""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    raise NotImplementedError("a workspace is never taken back; the copy made before the migration is")
