"""What a workspace file is signed with and bounded by. Imports nothing, so that the examining child starts fast."""

APPLICATION_ID = 0x53495452
"""The four letters SITR in the file's header: a workspace is known by it even when renamed."""

SCHEMA_VERSION = 2
"""The log's schema, kept in `user_version`: the number of the newest migration in db/versions."""

FOREVER = 2**63 - 1
"""The end of an interval of knowledge that has not ended."""

LATEST_HLC = 2**53
"""No clock reading reaches it before the year 2255; one that does is made up."""

MAX_BODY = 8 << 20
"""The most bytes that one record's body may have."""

MAX_WORDS = 4096
"""The most characters that an author's or a device's name may have."""
