"""How incidents are linked, from either end."""

import json
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from sitrep_app.domain.identity import Hlc, SubjectId
from sitrep_app.domain.merged import Kept
from sitrep_app.store.merged import kept_at
from sitrep_app.store.queries.clauses import knowledge
from sitrep_app.store.workspace import Workspace

AT_ONCE = 1_000
BREATH_S = 0.001
"""States looked through before others may read again, and how long they have to begin."""

_LINKS = (
    "SELECT v.subject, coalesce(json_extract(v.state, '$.links'), json_extract(r.body, '$.state.links')) "
    "FROM version v JOIN record r ON r.seq = v.seq "
    # The plus keeps SQLite from walking all incidents by kind for each step
    "WHERE +v.kind = 'incident' AND v.struck = 0 AND v.known_from <= ?1 AND v.known_until > ?1 "
)
_AMONG = _LINKS + "AND v.id > ?2 AND v.id <= ?3 AND (v.state IS NOT NULL OR instr(r.body, '\"links\":[{'))"
_OF = _LINKS + "AND v.subject = ?2"

Links = Mapping[SubjectId, Sequence["Linked"]]


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
) -> Links:
    """Return the links of every incident that has any; looked for in steps, until nobody wants them any more."""
    found: dict[SubjectId, list[Linked]] = defaultdict(list)
    with workspace.reading() as raw:
        last = raw.execute("SELECT coalesce(max(id), 0) FROM version").fetchone()[0]
    for first in range(0, last, AT_ONCE):
        if not is_wanted():
            break
        with workspace.reading() as raw:
            rows = raw.execute(_AMONG, (knowledge(known_at), first, first + AT_ONCE)).fetchall()
            kept = kept_at(raw, known_at)
        for subject, links in rows:
            _note(found, SubjectId(subject.hex()), links, kept)
        time.sleep(BREATH_S)
    return found


def links_after(
    links: Links, workspace: Workspace, known_at: Hlc | None, changed: Collection[SubjectId]
) -> Links:
    """Return the links known once some incidents have changed, which alone are read again."""
    found: dict[SubjectId, list[Linked]] = defaultdict(list)
    for subject, held in links.items():
        kept = [one for one in held if (subject if one.is_outgoing else one.other) not in changed]
        if kept:
            found[subject] = kept
    with workspace.reading() as raw:
        into = kept_at(raw, known_at)
        for subject in sorted(changed):
            asked = knowledge(known_at), bytearray.fromhex(subject)
            for _subject, said in raw.execute(_OF, asked).fetchall():
                _note(found, subject, said, into)
    return found


def _note(found: dict[SubjectId, list[Linked]], subject: SubjectId, links: str, kept: Kept) -> None:
    for link in json.loads(links or "[]"):
        kind, target = link["kind"], SubjectId(link["target"])
        target = kept.get(target, target)
        if target == subject:
            continue
        found[subject].append(Linked(kind, target, True))
        found[target].append(Linked(kind, subject, False))
