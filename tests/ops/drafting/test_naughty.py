"""Naughty strings in every field that takes words come back the same from the draft and from the file."""

from collections.abc import Iterator, Mapping
from itertools import cycle

import pytest

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.ops import drafting, drafts
from sitrep_app.ops.drafting import FIELDS
from sitrep_app.store.workspace import Workspace
from tests.support.naughty import NAUGHTY

CITED: Mapping[str, Words] = {"source": "News article", "reliability": "C", "when": "jan 2018"}
NEEDED: Mapping[str, Mapping[str, Words]] = {
    "incident": CITED,
    "statement": {**CITED, "speaker": "PMF"},
    "tie": {
        "from": "PMF",
        "to": "Peshmerga",
        "level": "liaison",
        "since": "jan 2018",
        "source": "News article",
    },
    "progress": {**CITED, "facility": "al-Azim hospital", "state": "operational"},
    "reported_total": {**CITED, "programme": "Hospitals of Diyala", "done": "1", "of": "11"},
    "source": {"reliability": "C"},
    "facility": {**CITED, "facility_type": "hospital"},
    "programme": {**CITED, "facility_type": "hospital"},
    "actor": {**CITED, "type": "auxiliary_force"},
    "place": {**CITED, "where": "33.75, 44.64"},
}
WORDS = frozenset({"line", "text", "items"})


def typed_into(kind: str, words: Iterator[str]) -> dict[str, Words]:
    """Words for every field of a kind that takes any."""
    free = [spec for spec in FIELDS[kind] if spec.widget in WORDS and spec.name not in ("within", "cause")]
    needed = {
        name: said for name, said in NEEDED[kind].items() if any(name == spec.name for spec in FIELDS[kind])
    }
    return needed | {spec.name: (next(words),) if spec.repeated else next(words) for spec in free}


@pytest.mark.parametrize("kind", NEEDED)
def test_every_field_that_takes_words_gives_them_back(sample: Workspace, kind: str) -> None:
    width = len(typed_into(kind, cycle(NAUGHTY)))
    words = cycle(NAUGHTY)
    for number in range(len(NAUGHTY) // width // (1 if kind == "incident" else 4)):
        draft = Draft(f"d{number}", kind, typed_into(kind, words) | {"overrule": "as it was said"})
        drafts.keep(sample, draft)
        assert drafts.find(sample, draft.id) is not None
        assert drafts.find(sample, draft.id).fields == draft.fields  # type: ignore[union-attr]
        changes = drafting.save(sample, draft)
        back = drafting.draft_of(sample, changes.subjects[-1], "again").fields
        given = {
            name: said
            for name, said in draft.fields.items()
            if name not in NEEDED[kind] and name != "overrule"
        }
        assert {name: back.get(name) for name in given} == given


def test_what_no_file_can_hold_becomes_the_sign_for_a_character_lost() -> None:
    draft = Draft(
        "d", "incident", {"title": "half \ud800", "tag": ("nil \x00",)}, reason="\udfff", line="\ufeffx"
    )
    assert draft.fields == {"title": "half \ufffd", "tag": ("nil \ufffd",)}
    assert (draft.reason, draft.line) == ("\ufffd", "x")
