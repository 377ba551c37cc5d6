"""The contents of attached files, each stored once under the SHA-256 of its bytes, beside the log.

A content that a record names is kept for ever; one that only a half-filled form names goes when the form lets it go.
Needs no SQLAlchemy, so that the examining child starts fast.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from sitrep_app.domain.attachment import LARGEST
from sitrep_app.domain.identity import ContentHash
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.store import local
from sitrep_app.store.mentions import named_in_text

ORPHANED = 24 * 3_600 * 1_000_000
"""After how many microseconds a content that nothing names was left behind by a program that did not end well."""

_LOST = "lost_contents"


def hash_of(data: bytes) -> ContentHash:
    """Return the name of a content."""
    return ContentHash(hashlib.sha256(data).hexdigest())


def put(raw: Any, data: bytes, at: int) -> ContentHash:
    """Store a content in the caller's transaction, once however often it comes, and return its hash."""
    assert 0 < len(data) <= LARGEST
    found = hash_of(data)
    with _leaving_no_trace(raw):
        raw.execute(
            "INSERT OR IGNORE INTO content (hash, stored_at, data) VALUES (?, ?, ?)", (found, at, data)
        )
    return found


def get(raw: Any, content: str) -> bytes | None:
    """Return a content, None where the file has none that is what the hash names."""
    row = raw.execute(
        "SELECT data FROM content WHERE hash = ? AND octet_length(data) <= ?", (content, LARGEST)
    ).fetchone()
    data = bytes(row[0]) if row else None
    return data if data is not None and hash_of(data) == content else None


def has(raw: Any, content: str) -> bool:
    """Say whether the file holds a content of that name."""
    return raw.execute("SELECT 1 FROM content WHERE hash = ?", (content,)).fetchone() is not None


def is_attached(raw: Any, content: str) -> bool:
    """Say whether a record names a content."""
    return raw.execute("SELECT 1 FROM attached WHERE hash = ?", (content,)).fetchone() is not None


def total(raw: Any) -> int:
    """Return how many bytes all contents have together."""
    count: int = raw.execute("SELECT coalesce(sum(octet_length(data)), 0) FROM content").fetchone()[0]
    return count


def require(raw: Any, named: Collection[str]) -> None:
    """Note that a new record names contents; Trouble where the file never had one of them."""
    for content in named:
        if not is_attached(raw, content) and not has(raw, content):
            what, remedy = _("The attached file is not in the workspace"), _("Attach it again.")
            raise Trouble(what, content, remedy, "attachment")
    note(raw, named)


def note(raw: Any, named: Iterable[str]) -> None:
    """Note that a record names contents, which may have stayed behind where it was made."""
    raw.executemany("INSERT OR IGNORE INTO attached (hash) VALUES (?)", ((one,) for one in named))


def altered(raw: Any) -> set[str]:
    """Return the contents that are not what their names say, read one by one; none in a file from before there were any."""
    if not raw.execute("SELECT 1 FROM sqlite_schema WHERE name = 'content'").fetchone():
        return set()
    names = [name for (name,) in raw.execute("SELECT hash FROM content ORDER BY rowid")]
    return {name for name in names if get(raw, name) is None}


def missing(raw: Any) -> set[str]:
    """Return the contents that records name and the file has not."""
    rows = raw.execute("SELECT hash FROM attached EXCEPT SELECT hash FROM content")
    return {name for (name,) in rows}


def lost(raw: Any) -> frozenset[str]:
    """Return the contents that are known to be lost."""
    return frozenset(local.get(raw, _LOST).split())


def note_lost(raw: Any) -> None:
    """Let the file say which contents its records name and it has not."""
    names = missing(raw)
    if names or local.get(raw, _LOST):
        local.put(raw, _LOST, " ".join(sorted(names)))


def take_missing(raw: Any, other: Any, at: int) -> int:
    """Take from another file what this one's records name and it has not, and return how many contents that were.

    What the other has not either, or only altered, is noted as lost.
    """
    taken = 0
    wanted = sorted(missing(raw))
    for content in wanted:
        data = get(other, content)
        if data is not None:
            put(raw, data, at)
            taken += 1
    if wanted:
        note_lost(raw)
    return taken


def drop(raw: Any, released: Iterable[str], now: int) -> None:
    """Remove the contents that a form has let go of, unless a record or a kept form names them; their pages are wiped.

    With them go those that nothing has named for a day.
    """
    candidates = {*released, *_left_behind(raw, now - ORPHANED)}
    for (body,) in raw.execute("SELECT body FROM draft") if candidates else ():
        candidates -= set(named_in_text(body))
    if candidates:
        with _leaving_no_trace(raw):
            raw.executemany(
                "DELETE FROM content WHERE hash = ? AND hash NOT IN (SELECT hash FROM attached)",
                [(one,) for one in sorted(candidates)],
            )


def drop_unattached(raw: Any) -> None:
    """Remove every content that no record names."""
    raw.execute("DELETE FROM content WHERE hash NOT IN (SELECT hash FROM attached)")


def _left_behind(raw: Any, before: int) -> set[str]:
    """Return what no record names and was stored before a moment; the index alone is read of all others."""
    unnamed = [
        name
        for (name,) in raw.execute("SELECT hash FROM content WHERE hash NOT IN (SELECT hash FROM attached)")
    ]
    return {name for name in unnamed if _stored_at(raw, name) < before}


def _stored_at(raw: Any, content: str) -> int:
    at: int = raw.execute("SELECT stored_at FROM content WHERE hash = ?", (content,)).fetchone()[0]
    return at


@contextmanager
def _leaving_no_trace(raw: Any) -> Iterator[None]:
    """Have SQLite wipe what it frees, both when a row goes and when a page is split to let one in."""
    raw.execute("PRAGMA secure_delete=ON")
    try:
        yield
    finally:
        raw.execute("PRAGMA secure_delete=OFF")
