"""Which contents a state, a record or a half-filled form names. Needs no SQLAlchemy, like what examines files."""

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from sitrep_app.domain.attachment import is_content_hash

ATTACHMENTS = "attachments"
"""The field of a state that names contents."""

MARK = b'"attachments":['
"""What the canonical JSON of a record with attachments holds, and no text in it can."""

_HASH = re.compile("[0-9a-f]{64}")


class _State(msgspec.Struct):
    attachments: list[Any] = []


class _Body(msgspec.Struct):
    state: _State


def named_in(state: Mapping[str, Any]) -> list[str]:
    """Return the contents that a state as plain JSON names."""
    return [content for content, _name in _attached(state.get(ATTACHMENTS, ()))]


def named_in_body(body: bytes) -> list[str]:
    """Return the contents that a record's canonical body names; none where it cannot be read."""
    return [content for content, _name in attached_in_body(body)]


def attached_in_body(body: bytes) -> list[tuple[str, str]]:
    """Return the contents that a record's canonical body names, each with the name it was attached under."""
    if MARK not in body:
        return []
    try:
        return _attached(msgspec.json.decode(body, type=_Body).state.attachments)
    except (msgspec.DecodeError, RecursionError):
        return []


def named_in_text(text: str) -> list[str]:
    """Return whatever may be the name of a content in a half-filled form."""
    return _HASH.findall(text)


def _attached(attachments: Any) -> list[tuple[str, str]]:
    """Return the hashes and names in what may be of a kind that only a newer program knows."""
    found = []
    for one in attachments if isinstance(attachments, list | tuple) else ():
        match one:
            case {"hash": str() as content} if is_content_hash(content):
                found.append((content, str(one.get("name", ""))))
    return found
