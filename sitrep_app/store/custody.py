"""Is every content that a record names in the file, and is it what was attached.

Needs no SQLAlchemy, so that the examining child starts fast.
"""

from collections.abc import Iterator
from typing import Any

import sqlcipher3.dbapi2 as driver

from sitrep_app.domain.file_name import shown_name
from sitrep_app.i18n import later
from sitrep_app.store import contents, mentions
from sitrep_app.store.findings import Finding

_ALTERED = later("An attached file has been altered since it was stored: {name} ({hash})")
_MISSING = later("An attached file is missing: {name} ({hash})")
_UNREADABLE = later("The attached files cannot be read: {error}")
_UNLISTED = later("The list of attached files is not what the records name")
_UNTOLD = "…"


def check_contents(raw: Any) -> Iterator[Finding]:
    """Yield every content that is missing or altered, by the name it was attached under; those known to be lost pass."""
    try:
        named = _named(raw)
        yield from _check_list(raw, named)
        yield from _check_data(raw, named)
    except driver.Error as error:
        yield Finding(_UNREADABLE, values={"error": str(error)})


def _named(raw: Any) -> dict[str, str]:
    """Return the contents that records name, with the name each was first attached under."""
    found: dict[str, str] = {}
    mark = mentions.MARK.decode()
    rows = raw.execute("SELECT CAST(body AS BLOB) FROM record WHERE instr(body, ?) ORDER BY seq", (mark,))
    for (body,) in rows:
        for content, name in mentions.attached_in_body(bytes(body)):
            found.setdefault(content, name)
    return found


def _check_list(raw: Any, named: dict[str, str]) -> Iterator[Finding]:
    listed = {name for (name,) in raw.execute("SELECT hash FROM attached")}
    if not named.keys() <= listed:
        yield Finding(_UNLISTED)
    lost = contents.lost(raw)
    there = {name for (name,) in raw.execute("SELECT hash FROM content")}
    for content in sorted(named.keys() - there - lost):
        yield _about(_MISSING, content, named)


def _check_data(raw: Any, named: dict[str, str]) -> Iterator[Finding]:
    for content in contents.altered(raw):
        yield _about(_ALTERED, content, named)


def _about(template: str, content: str, named: dict[str, str]) -> Finding:
    return Finding(template, values={"name": shown_name(named.get(content, "")) or _UNTOLD, "hash": content})
