"""What has been struck, with by whom, when and why."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, func, select

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.lens import NOW, Standpoint
from sitrep_app.store.projections.tables import version
from sitrep_app.store.queries.clauses import known
from sitrep_app.store.queries.entries import read, selection
from sitrep_app.store.tables import record
from sitrep_app.store.workspace import Workspace

MOST_STRUCK = 2_000


@dataclass(frozen=True, slots=True)
class Struck:
    """One entry that stands no more, and the record that struck it."""

    entry: Entry[Any]
    reason: str
    author: str
    recorded_at: int


def struck(workspace: Workspace, standpoint: Standpoint = NOW, *, limit: int = MOST_STRUCK) -> list[Struck]:
    """Return the entries that were struck by a moment of knowledge, the last first, of whatever kind."""
    is_struck = and_(known(standpoint.known_at), version.c.struck == 1)
    chosen = select(version.c.id).where(is_struck).order_by(version.c.known_from.desc()).limit(limit)
    among = version.c.id.in_(chosen.scalar_subquery())
    found = read(workspace, selection().where(among), standpoint.known_at)
    told = (
        select(
            record.c.hash, func.json_extract(record.c.body, "$.reason"), record.c.author, record.c.recorded_at
        )
        .join_from(version, record, record.c.seq == version.c.seq)
        .where(among)
    )
    with workspace.connection() as connection:
        whys = {row[0].hex(): row[1:] for row in connection.execute(told)}
    newest = sorted(found, key=lambda entry: entry.known_from, reverse=True)
    return [
        Struck(entry, str(why or ""), author, at)
        for entry in newest
        for why, author, at in [whys[entry.record]]
    ]
