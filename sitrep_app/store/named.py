"""What has a name in a workspace and is no fact: it lies in the file, on a shelf of its kind, but not in the log."""

from collections.abc import Mapping
from typing import TypeVar

import msgspec

from sitrep_app.store.workspace import Workspace

T = TypeVar("T")


def put(workspace: Workspace, shelf: str, named: Mapping[str, object], gone: str = "") -> None:
    """Keep things under their names, in place of those that have them; in the same transaction the name `gone` goes."""
    rows = [(_key(shelf, name), msgspec.json.encode(thing).decode()) for name, thing in named.items()]
    with workspace.transaction() as raw:
        raw.execute("DELETE FROM local WHERE name = ?", (_key(shelf, gone),))
        raw.executemany("INSERT OR REPLACE INTO local (name, value) VALUES (?, ?)", rows)


def drop(workspace: Workspace, shelf: str, name: str) -> None:
    """Forget what is under a name; nothing where there is nothing."""
    with workspace.transaction() as raw:
        raw.execute("DELETE FROM local WHERE name = ?", (_key(shelf, name),))


def all_of(workspace: Workspace, shelf: str, of: type[T]) -> list[T]:
    """Return everything on a shelf in the order of the names; what cannot be read stays in the file."""
    with workspace.reading() as raw:
        rows = raw.execute(
            "SELECT value FROM local WHERE name GLOB ? ORDER BY name", (f"{shelf} *",)
        ).fetchall()
    return [thing for row in rows if (thing := _readable(row[0], of)) is not None]


def _key(shelf: str, name: str) -> str:
    return f"{shelf} {name}"


def _readable(value: str, of: type[T]) -> T | None:
    try:
        return msgspec.json.decode(value, type=of)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return None
