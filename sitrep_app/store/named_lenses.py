"""Where filters that have a name lie: in the workspace file, but not in its log."""

import msgspec

from sitrep_app.domain.named_lens import NamedLens
from sitrep_app.store.workspace import Workspace

_PREFIX = "lens "


def put(workspace: Workspace, named: NamedLens) -> None:
    """Keep filters under their name, in place of those that have it."""
    row = (_PREFIX + named.name, msgspec.json.encode(named).decode())
    with workspace.transaction() as raw:
        raw.execute("INSERT OR REPLACE INTO local (name, value) VALUES (?, ?)", row)


def drop(workspace: Workspace, name: str) -> None:
    """Forget the filters under a name; nothing where there are none."""
    with workspace.transaction() as raw:
        raw.execute("DELETE FROM local WHERE name = ?", (_PREFIX + name,))


def all_named(workspace: Workspace) -> list[NamedLens]:
    """Return everything that has a name, in the order of the names; what cannot be read stays in the file."""
    with workspace.reading() as raw:
        rows = raw.execute(
            "SELECT value FROM local WHERE name GLOB ? ORDER BY name", (_PREFIX + "*",)
        ).fetchall()
    return [named for row in rows if (named := _readable(row[0])) is not None]


def _readable(value: str) -> NamedLens | None:
    try:
        return msgspec.json.decode(value, type=NamedLens)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return None
