"""Laws of the index of words: it finds at every standpoint what reading every label would, by words begun."""

from typing import Any

import pytest
from hypothesis import strategies as st

from sitrep_app.domain.entry import State
from sitrep_app.domain.normalise import beginnings, normalise
from sitrep_app.store import log
from sitrep_app.store.format import FOREVER
from sitrep_app.store.projections import folding, projecting, wording
from tests.store.laws.law import EXAMPLES, catches, holds
from tests.store.laws.world import Act, Laptop, holding, lived, lives, records_of, subject_of

asked = st.lists(
    st.sampled_from(
        ["r", "raid", "RAID", "rai", "raids", "told", "2", "5", "tag", "t", "way", "ways it", "é", ""]
    ),
    max_size=3,
).map(" ".join)
questions = st.tuples(lives, asked)
"""A life, and what is typed into the search field after it."""


def words_are_found_as_by_reading_every_label(example: tuple[list[Act], str]) -> None:
    life, text = example
    laptop = holding(records_of(lived(life)))
    for moment in {record.head.hlc for record in log.all_records(laptop.raw)} | {FOREVER - 1}:
        assert found(laptop, text, moment) == read(laptop, text, moment)


def the_index_is_that_of_the_labels(life: list[Act]) -> None:
    for laptop in lived(life):
        assert wording.is_sound(laptop.raw)
        projecting.rebuild(laptop.raw)
        assert wording.is_sound(laptop.raw)


def found(laptop: Laptop, text: str, known_at: int) -> set[str]:
    """The subjects that the index finds, asked in both of its ways."""
    words = wording.sought(text)
    if not words:
        return read(laptop, text, known_at)
    ways = (wording.prefixes(words), wording.exact(laptop.raw, words))
    one, other = (
        {
            row[0].hex()
            for row in laptop.raw.execute(
                "SELECT v.subject FROM words w JOIN version v ON v.id = w.rowid "
                "WHERE words MATCH ?1 AND v.known_from <= ?2 AND v.known_until > ?2",
                (way, known_at),
            )
        }
        for way in ways
    )
    assert one == other
    return one


def read(laptop: Laptop, text: str, known_at: int) -> set[str]:
    """The subjects that a person who read everything known by then would name."""
    found = set()
    for subject in map(subject_of, range(3)):
        records = [record for record in log.records_of(laptop.raw, subject) if record.head.hlc <= known_at]
        versions = folding.versions(records) if records else []
        if versions and all(
            any(said.startswith(beginnings(word)) for said in spoken(versions[-1].state))
            for word in normalise(text).split()
        ):
            found.add(str(subject))
    return found


def spoken(state: State) -> list[str]:
    """Every word of an incident."""
    said: Any = state
    return normalise(" ".join([said.title, said.account, *said.tags])).split()


def test_words_are_found_as_by_reading_every_label(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(words_are_found_as_by_reading_every_label, questions, count=EXAMPLES // 2)
    monkeypatch.setattr(wording, "add", lambda _raw, _first: None)
    catches(words_are_found_as_by_reading_every_label, questions)


def test_the_index_is_that_of_the_labels_after_every_step_and_every_rebuild(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    holds(the_index_is_that_of_the_labels, lives, count=EXAMPLES // 2)
    monkeypatch.setattr(wording, "forget_touched", lambda _raw: None)
    catches(the_index_is_that_of_the_labels, lives)
