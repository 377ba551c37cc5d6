"""Finding entries, actors, places and sources by their words: every word typed begins a word of what is found."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Select, and_, func, or_, select

from sitrep_app.domain.headline import headline
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import NOW, Standpoint
from sitrep_app.store.projections import wording
from sitrep_app.store.projections.tables import tie_actor, version
from sitrep_app.store.queries.clauses import standing
from sitrep_app.store.queries.entries import entry, read, selection
from sitrep_app.store.queries.spoken import INDEX, beginning, holding
from sitrep_app.store.workspace import Workspace

MOST = 200
MOST_COUNTED = 1_000

_NAMED = ("actor", "facility", "programme", "place", "source")


@dataclass(frozen=True, slots=True)
class Hit:
    """A subject that a search found: its kind and the line to show."""

    subject: SubjectId
    kind: str
    title: str


def search(workspace: Workspace, text: str, standpoint: Standpoint = NOW, *, limit: int = MOST) -> list[Hit]:
    """Return what has every word of a text, newest first; nothing for an empty text.

    A tie is found by the names of its actors as well.
    """
    words = wording.sought(text)
    if not words:
        return []
    found = {
        *newest_holding(workspace, words, standpoint, limit),
        *_ties(workspace, words, standpoint, limit),
    }
    newest = sorted(found, reverse=True)[:limit]
    return _hits(workspace, selection().where(version.c.id.in_(newest)), standpoint)


def search_names(
    workspace: Workspace, text: str, standpoint: Standpoint = NOW, *, limit: int = MOST
) -> list[Hit]:
    """Return the actors, facilities, programmes and sources alone that have every word of a text, by their names."""
    words = wording.sought(text)
    if not words:
        return []
    holds = and_(version.c.kind.in_(_NAMED), beginning(words))
    hits = _hits(workspace, selection().where(standing(standpoint), holds), standpoint)
    return sorted(hits, key=lambda hit: (_NAMED.index(hit.kind), hit.title.casefold()))[:limit]


def count_found(
    workspace: Workspace, text: str, standpoint: Standpoint = NOW, *, most: int = MOST_COUNTED
) -> int:
    """Return how many subjects have every word of a text in their own words; one more than `most` where there are more."""
    words = wording.sought(text)
    if not words:
        return 0
    with workspace.reading() as raw:
        question = _question(raw, words)
    few = _matching(words, question, standpoint).limit(most + 1).subquery()
    with workspace.connection() as connection:
        count: int = connection.execute(select(func.count()).select_from(few)).scalar_one()
    return count


def newest_holding(
    workspace: Workspace, words: Sequence[str], standpoint: Standpoint, limit: int
) -> Sequence[int]:
    """Return the row keys of what has every word in its own, newest first."""
    with workspace.reading() as raw:
        question = _question(raw, words)
    statement = _matching(words, question, standpoint).order_by(INDEX.c.rowid.desc()).limit(limit)
    with workspace.connection() as connection:
        return connection.execute(statement).scalars().all()


def versions_holding(workspace: Workspace, text: str) -> NDArray[np.int64] | None:
    """Return the row keys of all versions, old ones too, that have every word of a text; None for a text without words."""
    words = wording.sought(text)
    if not words:
        return None
    if len(words) > wording.MOST_WORDS:
        with workspace.connection() as connection:
            few = connection.execute(select(version.c.id).where(holding(words))).scalars().all()
            return np.array(few, np.int64)
    with workspace.reading() as raw:
        # As one text: a million numbers are read from it in a fifth of the time that as many rows take
        (found,) = raw.execute(
            f"SELECT group_concat(rowid) FROM {wording.INDEX} WHERE {wording.INDEX} MATCH ?",
            (_question(raw, words),),
        ).fetchone()
        return np.fromstring(found or "", np.int64, sep=",")


def is_common(workspace: Workspace, text: str, most: int) -> bool:
    """Say whether more versions than so many, old ones too, have every word of a text; the index alone is asked."""
    words = wording.sought(text)
    if not words:
        return False
    with workspace.reading() as raw:
        few = f"SELECT rowid FROM {wording.INDEX} WHERE {wording.INDEX} MATCH ? LIMIT ?"
        (count,) = raw.execute(f"SELECT count(*) FROM ({few})", (_question(raw, words), most + 1)).fetchone()
    return bool(count > most)


def holding_among(workspace: Workspace, text: str, versions: Sequence[int]) -> list[int]:
    """Return those of some versions that have every word of a text, in their order; for few, whose words are looked at."""
    among = func.json_each(json.dumps(versions)).table_valued("value", name="among")
    statement = select(version.c.id).where(
        version.c.id.in_(select(among.c.value)), beginning(wording.sought(text))
    )
    with workspace.connection() as connection:
        found = set(connection.execute(statement).scalars())
    return [one for one in versions if one in found]


def _question(raw: Any, words: Sequence[str]) -> str:
    return wording.exact(raw, words[: wording.MOST_WORDS])


def _matching(words: Sequence[str], question: str, standpoint: Standpoint) -> Select[Any]:
    return (
        select(INDEX.c.rowid)
        .join_from(INDEX, version, version.c.id == INDEX.c.rowid)
        .where(
            INDEX.c.words.op("MATCH")(question), standing(standpoint), beginning(words[wording.MOST_WORDS :])
        )
    )


def _ties(workspace: Workspace, words: Sequence[str], standpoint: Standpoint, limit: int) -> Iterable[int]:
    """Return the newest ties that have each word in their own words or in an actor's, and one at least in an actor's."""
    named = [_actors(workspace, word, standpoint) for word in words[: wording.MOST_WORDS]]
    if not any(named):
        return ()
    ties = select(tie_actor.c.version)
    has = (
        or_(version.c.id.in_(ties.where(tie_actor.c.actor.in_(actors))), holding((word,)))
        for word, actors in zip(words, named, strict=False)
    )
    anybody = {bytes(actor): actor for actors in named for actor in actors}.values()
    of_them = version.c.id.in_(ties.where(tie_actor.c.actor.in_(anybody)))
    statement = (
        select(version.c.id)
        .where(version.c.kind == "tie", standing(standpoint), of_them, *has)
        .order_by(version.c.id.desc())
        .limit(limit)
    )
    with workspace.connection() as connection:
        return connection.execute(statement).scalars().all()


def _actors(workspace: Workspace, word: str, standpoint: Standpoint) -> Sequence[bytearray]:
    holds = and_(version.c.kind == "actor", beginning((word,)))
    with workspace.connection() as connection:
        found = (
            connection.execute(select(version.c.subject).where(standing(standpoint), holds)).scalars().all()
        )
    return [bytearray(subject) for subject in found]


def _hits(workspace: Workspace, statement: Select[Any], standpoint: Standpoint) -> list[Hit]:
    names = _Names(workspace, standpoint)
    found = read(workspace, statement.order_by(version.c.id.desc()), standpoint.known_at)
    return [Hit(one.subject, one.kind, headline(one.state, names)) for one in found]


class _Names(dict[SubjectId, str]):
    """How the subjects that hits speak of are called, each read when it is first spoken of."""

    def __init__(self, workspace: Workspace, standpoint: Standpoint) -> None:
        super().__init__()
        self._workspace, self._known_at = workspace, standpoint.known_at

    def __call__(self, subject: SubjectId) -> str:
        return self[subject]

    def __missing__(self, subject: SubjectId) -> str:
        self[subject] = ""
        other = entry(self._workspace, subject, self._known_at)
        if other is not None:
            self[subject] = getattr(other.state, "label", "") or headline(other.state, self)
        return self[subject]
