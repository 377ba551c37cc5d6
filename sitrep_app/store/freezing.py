"""An exact set of records, looked at as it was: what an issued report was made from."""

from collections.abc import Iterable, Sequence

from sitrep_app.domain.trouble import Trouble
from sitrep_app.store import engine as engines
from sitrep_app.store import log, schema
from sitrep_app.store.log import Record
from sitrep_app.store.projections.projecting import rebuild
from sitrep_app.store.workspace import Workspace


def frozen(workspace: Workspace, leaves: Sequence[str]) -> Workspace:
    """Return a read-only workspace in memory that holds the leaves and every record before them on their chains."""
    with workspace.reading() as raw:
        records = list(_before(log.all_records(raw), leaves))
    engine = engines.in_memory()
    with engine.connect() as connection:
        copy = engines.raw_of(connection)
        schema.make_log_tables(connection)
        schema.make_projection_tables(connection)
        copy.execute("INSERT INTO local VALUES ('workspace', ?)", (f"frozen {workspace.id}",))
        with engines.transaction(connection):
            log.insert(copy, records)
            rebuild(copy)
    return Workspace(workspace.path, workspace.host, engine, None, ())


def _before(records: Iterable[Record], leaves: Sequence[str]) -> list[Record]:
    """Walk every chain back from its leaf, keeping the order in which the records reached this file."""
    by_hash = {record.hash: record for record in records}
    wanted: set[str] = set()
    for leaf in leaves:
        at = leaf
        while at and at not in wanted:
            if at not in by_hash:
                raise Trouble(f"Record {at} is not in the file", "issued report", "Merge the workspace it was issued from.")
            wanted.add(at)
            at = by_hash[at].head.previous
    return [record for name, record in by_hash.items() if name in wanted]
