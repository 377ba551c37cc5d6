"""An exact set of records, looked at as it was: what an issued report was made from."""

from collections.abc import Mapping, Sequence

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.store import engine as engines
from sitrep_app.store import log, schema
from sitrep_app.store.opening import Opened
from sitrep_app.store.projections.projecting import rebuild
from sitrep_app.store.sight import Sight
from sitrep_app.store.workspace import Workspace


def frozen(workspace: Workspace, leaves: Sequence[str]) -> Workspace:
    """Return a read-only workspace in memory that holds the leaves and every record before them on their chains."""
    engine = engines.in_memory()
    with engine.connect() as connection, workspace.reading() as raw:
        copy = engines.raw_of(connection)
        schema.make_log_tables(copy)
        schema.make_projection_tables(copy)
        copy.execute("INSERT INTO local VALUES ('workspace', ?)", (workspace.id,))
        wanted = _before(log.predecessors(raw), leaves)
        with engines.transaction(connection):
            log.append(copy, (record for record in log.all_records(raw) if record.hash in wanted))
            rebuild(copy)
    return Workspace(workspace.path, workspace.host, Opened(engine, None, Sight(workspace.path)))


def _before(previous: Mapping[str, str], leaves: Sequence[str]) -> set[str]:
    """Return the leaves and what lies before them on their chains."""
    wanted: set[str] = set()
    for leaf in leaves:
        at = leaf
        while at and at not in wanted:
            if at not in previous:
                raise Trouble(
                    _("Record {hash} is not in the file").format(hash=at),
                    _("issued report"),
                    _("Merge the workspace it was issued from."),
                )
            wanted.add(at)
            at = previous[at]
    return wanted
