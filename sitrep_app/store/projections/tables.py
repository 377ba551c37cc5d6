"""The projections' tables. They hold nothing that the log does not: they are dropped and rebuilt, never migrated."""

from sqlalchemy import REAL, Column, Index, Integer, LargeBinary, MetaData, Table, Text

PROJECTION_VERSION = 7
"""Raised whenever a table here or the fold that fills it changes; a file with another number is rebuilt when opened."""

projection_metadata = MetaData()

version = Table(
    "version",
    projection_metadata,
    Column("id", Integer, primary_key=True),
    Column("subject", LargeBinary, nullable=False),
    Column("kind", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("known_from", Integer, nullable=False),
    Column("known_until", Integer, nullable=False),
    Column("struck", Integer, nullable=False),
    Column("marking", Integer, nullable=False),
    Column("start_earliest", Integer),
    Column("start_latest", Integer),
    Column("end_earliest", Integer),
    Column("end_latest", Integer),
    Column("label", Text, nullable=False),
    Column("conflicts", Text, nullable=False),
    Column("state", Text),
    Index("version_by_subject", "subject", "known_from"),
    Index("version_by_kind", "kind", "known_until"),
    sqlite_strict=True,
)
"""One row for each state of a subject and the time in which it was the newest known.

`seq` is the winning record; `state` is its JSON only where it was merged from several records. World dates are
microseconds since 1970, NULL where open or where the kind has none; `marking` is the rank, `label` the searched words.
`struck` is 1 for what a person has struck, 2 for what was merged into another subject: neither stands.
"""

incident = Table(
    "incident",
    projection_metadata,
    Column("version", Integer, primary_key=True),
    Column("category", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("precision", Integer, nullable=False),
    Column("verification", Integer, nullable=False),
    Column("credibility", Integer, nullable=False),
    Column("district", Text, nullable=False),
    Column("latitude", REAL),
    Column("longitude", REAL),
    Column("closeness", Integer, nullable=False),
    Column("radius_m", Integer),
    Column("area", Text, nullable=False),
    Column("programme", Text, nullable=False),
    sqlite_strict=True,
)
"""`closeness` numbers the members of Closeness; `area` is the finest p-code that the place is known to lie in.

`programme` is a subject in hexadecimal digits, empty for none.
"""

incident_part = Table(
    "incident_part",
    projection_metadata,
    Column("version", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("actor", LargeBinary, nullable=False),
    Column("role", Text, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

incident_citation = Table(
    "incident_citation",
    projection_metadata,
    Column("version", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("source", LargeBinary, nullable=False),
    Column("credibility", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

incident_tag = Table(
    "incident_tag",
    projection_metadata,
    Column("tag", Text, primary_key=True),
    Column("version", Integer, primary_key=True),
    Index("tag_by_version", "version"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""`tag` is normalised as searched words are."""

tie_actor = Table(
    "tie_actor",
    projection_metadata,
    Column("version", Integer, primary_key=True),
    Column("actor", LargeBinary, primary_key=True),
    Index("tie_by_actor", "actor"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""The two actors that a tie is between, so that it is found by their names."""

incident_figure = Table(
    "incident_figure",
    projection_metadata,
    Column("version", Integer, primary_key=True),
    Column("measure", Text, primary_key=True),
    Column("population", Text, primary_key=True),
    Column("low", Integer, nullable=False),
    Column("best", Integer, nullable=False),
    Column("high", Integer, nullable=False),
    Column("counted", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""The estimate of one incident for one measure, its sources reconciled; `counted` is 0 where no number was given."""

merged = Table(
    "merged",
    projection_metadata,
    Column("version", Integer, primary_key=True),
    Column("kept", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""The versions of subjects that were merged into others, and into which."""

packed_column = Table(
    "packed_column",
    projection_metadata,
    Column("name", Text, primary_key=True),
    Column("crc", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""What every incident's versions are as packed arrays, kept so that it need not be packed again; see `packed.caching`."""
