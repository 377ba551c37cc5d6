"""The conditions on words: what has, for every word of a text, one that begins with it. The index of words answers."""

import json
from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, column, func, literal, select, table, true

from sitrep_app.domain.normalise import beginnings
from sitrep_app.store.projections import wording
from sitrep_app.store.projections.tables import version

Clause = ColumnElement[bool]

INDEX = table(wording.INDEX, column("rowid"), column("words"))


def containing(text: str) -> Clause:
    """Keep what has, for every word of a text, one that begins with it in its names, titles, places or account.

    Words are compared normalised, whatever their letters' forms. The index answers for as many as anybody types; of a
    text that has more, the rest are looked for in what it finds.
    """
    wanted = wording.sought(text)
    return holding(wanted) if wanted else true()


def holding(words: Sequence[str]) -> Clause:
    """Keep what has, for every word as the index has them, one that begins with it."""
    first, rest = words[: wording.MOST_WORDS], words[wording.MOST_WORDS :]
    found = select(INDEX.c.rowid).where(INDEX.c.words.op("MATCH")(wording.prefixes(first)))
    return and_(version.c.id.in_(found), beginning(rest))


def beginning(words: Sequence[str]) -> Clause:
    """Keep what has, for every word, one that begins so, where there is no index to ask: among few, or in what it found."""
    if not words:
        return true()
    forms = list(map(beginnings, words))
    wanted = func.json_each(json.dumps(forms)).table_valued("value", name="wanted")
    form = func.json_each(wanted.c.value).table_valued("value", name="form")
    is_there = func.instr(literal(" ").concat(version.c.label), literal(" ").concat(form.c.value)) > 0
    is_missing = ~select(form.c.value).where(is_there).correlate(version, wanted).exists()
    return ~select(wanted.c.value).where(is_missing).correlate(version).exists()
