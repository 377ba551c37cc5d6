"""How incidents are linked, from either end."""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sitrep_app.domain.identity import Hlc, SubjectId
from sitrep_app.store.queries.clauses import knowledge
from sitrep_app.store.workspace import Workspace

AT_ONCE = 20_000
"""States looked through before others may read again."""

_HOLDING = (
    "SELECT v.subject, coalesce(json_extract(v.state, '$.links'), json_extract(r.body, '$.state.links')) "
    "FROM version v JOIN record r ON r.seq = v.seq "
    "WHERE v.id > ?2 AND v.id <= ?3 AND v.kind = 'incident' AND v.struck = 0 "
    "AND v.known_from <= ?1 AND v.known_until > ?1 "
    "AND (v.state IS NOT NULL OR instr(r.body, '\"links\":[{'))"
)


@dataclass(frozen=True, slots=True)
class Linked:
    """One end of a link as seen from the other: `kind` is a code of the vocabulary `link`.

    `is_outgoing` says that it was this end that named the other.
    """

    kind: str
    other: SubjectId
    is_outgoing: bool


def links_known(
    workspace: Workspace, known_at: Hlc | None, *, is_wanted: Callable[[], bool] = lambda: True
) -> Mapping[SubjectId, Sequence[Linked]]:
    """Return the links of every incident that has any; looked for in steps, until nobody wants them any more."""
    found: dict[SubjectId, list[Linked]] = defaultdict(list)
    with workspace.reading() as raw:
        last = raw.execute("SELECT coalesce(max(id), 0) FROM version").fetchone()[0]
    for first in range(0, last, AT_ONCE):
        if not is_wanted():
            break
        with workspace.reading() as raw:
            rows = raw.execute(_HOLDING, (knowledge(known_at), first, first + AT_ONCE)).fetchall()
        for subject, links in rows:
            _note(found, SubjectId(subject.hex()), links)
    return found


def _note(found: dict[SubjectId, list[Linked]], subject: SubjectId, links: str) -> None:
    for link in json.loads(links or "[]"):
        kind, target = link["kind"], SubjectId(link["target"])
        found[subject].append(Linked(kind, target, True))
        found[target].append(Linked(kind, subject, False))
