"""The objects of a database as its own schema names them, and how they differ from those of a workspace."""

from collections.abc import Iterator
from typing import Any

from sitrep_app.i18n import later
from sitrep_app.store.findings import Finding

Shape = dict[str, tuple[str, str]]
"""Each object's kind and the text that made it, by its name."""

LONGEST_NAME = 80


def shape(raw: Any) -> Shape:
    """Return every object of a database; the text is free of quotes and of the spaces that mean nothing."""
    rows = raw.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    return {str(name): (str(kind), _settled(str(sql or ""))) for kind, name, sql in rows}


def differences(found: Shape, expected: Shape, projections: frozenset[str]) -> Iterator[Finding]:
    """Yield every object that is missing, foreign or altered; projections may have any columns, but must be tables.

    A virtual table runs code when it is looked at: only the very one that Sitrep makes may be there.
    """
    for name in sorted({*expected, *found} - projections):
        told = {"name": name[:LONGEST_NAME]}
        if name not in found:
            yield Finding(later("The file lacks {name}"), values=told)
        elif name not in expected:
            yield Finding(later("The file holds something that is not Sitrep's: {name}"), values=told)
        elif found[name] != expected[name]:
            yield Finding(later("The file's {name} is not as Sitrep makes it"), values=told)
    for name in sorted(projections & found.keys()):
        is_virtual = found[name][1].upper().startswith("CREATE VIRTUAL")
        if found[name][0] not in ("table", "index") or (is_virtual and found[name] != expected.get(name)):
            yield Finding(later("The file's {name} is not as Sitrep makes it"), values={"name": name})


def _settled(sql: str) -> str:
    return " ".join(sql.replace('"', " ").split())
