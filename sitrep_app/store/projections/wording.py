"""The index of words: an FTS5 table over the labels of all versions, and the only place that writes FTS5's language.

Labels are normalised, so that words are what spaces part; the index splits at nothing else. It keeps no copy of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from sitrep_app.domain.normalise import beginnings, normalise

INDEX = "words"
SHADOWS = tuple(f"{INDEX}_{part}" for part in ("data", "idx", "config"))
"""The tables that FTS5 keeps the index in."""

SETTINGS = "tokenize='ascii', prefix='1 2 3', detail='none', columnsize=0"
"""Letters outside ASCII all belong to words; prefixes of one to three are looked up at once, longer ones by their words."""

MOST_TERMS = 24
LONGEST_PREFIX = 3
LONGEST_WORD = 2_000
MOST_WORDS = 32

_ANEW = "words_anew"
_VOCABULARY = "temp.vocabulary"
_BUILDING, _ORDINARY = 64 << 20, 1 << 20
"""Bytes of words held before they are written: while all are indexed, and while a few are."""


def statement(schema: str) -> str:
    """Return what makes the index in a schema, beside the versions it is of."""
    return f"CREATE VIRTUAL TABLE {schema}.{INDEX} USING fts5(label, content='version', content_rowid='id', {SETTINGS})"


def drop(raw: Any, schema: str) -> None:
    """Take the index away, and what is left of one that was damaged."""
    for name in (INDEX, *SHADOWS):
        raw.execute(f"DROP TABLE IF EXISTS {schema}.{name}")


def forget_touched(raw: Any) -> None:
    """Take the touched subjects' versions out of the index, while their labels still stand."""
    raw.execute(
        f"INSERT INTO {INDEX}({INDEX}, rowid, label) SELECT 'delete', v.id, v.label "
        "FROM touched t CROSS JOIN version v ON v.subject = t.subject"
    )


def add(raw: Any, first: int) -> None:
    """Put the versions from a number on into the index."""
    raw.execute(f"INSERT INTO {INDEX}(rowid, label) SELECT id, label FROM version WHERE id >= ?", (first,))


def rebuild(raw: Any) -> None:
    """Index every version anew, in one piece: one left in many stalls the first entry that is saved after."""
    raw.execute(f"INSERT INTO {INDEX}({INDEX}, rank) VALUES ('hashsize', {_BUILDING})")
    raw.execute(f"INSERT INTO {INDEX}({INDEX}) VALUES ('rebuild')")
    raw.execute(f"INSERT INTO {INDEX}({INDEX}) VALUES ('optimize')")
    raw.execute(f"INSERT INTO {INDEX}({INDEX}, rank) VALUES ('hashsize', {_ORDINARY})")


def is_sound(raw: Any) -> bool:
    """Say whether the index finds what one made anew of the same labels does, by every word and every short beginning."""
    made = (
        f"CREATE VIRTUAL TABLE temp.{_ANEW} USING fts5(label, content='', {SETTINGS})",
        f"INSERT INTO temp.{_ANEW}({_ANEW}, rank) VALUES ('hashsize', {_BUILDING})",
        f"INSERT INTO temp.{_ANEW}(rowid, label) SELECT id, label FROM version",
        f"CREATE VIRTUAL TABLE temp.{_ANEW}_terms USING fts5vocab(temp, {_ANEW}, row)",
        f"CREATE VIRTUAL TABLE temp.{INDEX}_terms USING fts5vocab({_home(raw)}, {INDEX}, row)",
    )
    try:
        for each in made:
            raw.execute(each)
        return _indexed(raw, INDEX) == (found := _indexed(raw, _ANEW)) and all(
            _digest(raw, INDEX, question) == _digest(raw, _ANEW, question) for question in _questions(found)
        )
    finally:
        for name in (f"{INDEX}_terms", f"{_ANEW}_terms", _ANEW):
            raw.execute(f"DROP TABLE IF EXISTS temp.{name}")


def sought(text: str) -> tuple[str, ...]:
    """Return the words a text asks for; one that begins another goes without saying."""
    words = sorted({word[:LONGEST_WORD] for word in normalise(text).split()})
    return tuple(word for word, after in pairwise([*words, ""]) if not after.startswith(word))


def prefixes(words: Iterable[str]) -> str:
    """Return the question for what has, for every word, one that begins with it; words hold no quotes."""
    return " AND ".join(_any([f'"{beginning}"*' for beginning in beginnings(word)]) for word in words)


def exact(raw: Any, words: Iterable[str]) -> str:
    """Return the same question with the words that the index has in place of a longer beginning, which is faster."""
    raw.execute(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {_VOCABULARY} USING fts5vocab({_home(raw)}, {INDEX}, instance)"
    )
    return " AND ".join(_alternatives(raw, word) for word in words)


def forget_vocabulary(raw: Any) -> None:
    """Let go of the list of words, for when the index it is of goes."""
    raw.execute(f"DROP TABLE IF EXISTS {_VOCABULARY}")


def terms(raw: Any, beginning: str, most: int) -> list[str] | None:
    """Return the indexed words that begin so, None where they are more than so many."""
    found: list[str] = []
    after = beginning
    while len(found) <= most:
        row = raw.execute(f"SELECT term FROM {_VOCABULARY} WHERE term >= ? LIMIT 1", (after,)).fetchone()
        if row is None or not row[0].startswith(beginning):
            return found
        found.append(row[0])
        after = f"{row[0]}\x01"
    return None


def _alternatives(raw: Any, word: str) -> str:
    found = [terms(raw, one, MOST_TERMS) if len(one) > LONGEST_PREFIX else None for one in beginnings(word)]
    asked = [
        [f'"{term}"' for term in some] if some else [f'"{one}"*']
        for one, some in zip(beginnings(word), found, strict=True)
    ]
    return _any([question for questions in asked for question in questions])


def _any(questions: Sequence[str]) -> str:
    return questions[0] if len(questions) == 1 else f"({' OR '.join(questions)})"


def _indexed(raw: Any, index: str) -> list[tuple[str, int]]:
    """Return every word of an index, and in how many versions it is."""
    return list(raw.execute(f"SELECT term, doc FROM temp.{index}_terms"))


def _questions(found: Iterable[tuple[str, int]]) -> Iterator[str]:
    """Yield a question for every word, and one for every beginning that is looked up at once."""
    words = [word for word, _ in found]
    yield from (f'"{word}"' for word in words)
    beginnings = {word[:length] for word in words for length in range(1, LONGEST_PREFIX + 1)}
    yield from (f'"{beginning}"*' for beginning in sorted(beginnings))


def _digest(raw: Any, index: str, question: str) -> tuple[int, ...]:
    """Return what tells the versions that a question finds from others: how many, and two sums of their numbers."""
    sums = "count(*), total(rowid), total(rowid * 2654435761 & 4294967295)"
    found: tuple[int, ...] = raw.execute(
        f"SELECT {sums} FROM {index} WHERE {index} MATCH ?", (question,)
    ).fetchone()
    return found


def _home(raw: Any) -> str:
    """Return the schema of the index that is seen: one in memory stands before the file's own."""
    beside = raw.execute("SELECT 1 FROM temp.sqlite_schema WHERE name = ?", (INDEX,)).fetchone()
    return "temp" if beside else "main"
