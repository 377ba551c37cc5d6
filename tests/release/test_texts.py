from dataclasses import fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from sitrep_app.domain.entry import KINDS
from sitrep_app.release.texts import TEXTS, with_texts
from tests.reports.sample import diyala, window

CODES = {
    "accessibility", "actor", "area", "as_of", "building", "by", "category", "causes", "citations", "claimed_by", "confirms", "merged_into", "digest",
    "district", "domain", "equipment", "facility", "facility_type", "from_actor", "functionality", "kind", "language", "leaves",
    "level", "measure", "parent", "vocabulary", "code", "like", "definition", "partners", "place", "population", "programme", "province", "role", "source", "staffing",
    "state", "subdistrict", "supplies", "target", "to_actor", "type", "zone", "lens", "hash", "media_type", "taken",
}  # fmt: skip


def strings_in(kind: type, seen: set[type]) -> set[str]:
    """The names of the fields, nested ones too, that hold a string that is not an enumeration."""
    found: set[str] = set()
    for field, hint in ((f.name, get_type_hints(kind)[f.name]) for f in fields(kind)):
        for part in parts_of(hint):
            if is_dataclass(part) and isinstance(part, type) and part not in seen:
                found |= strings_in(part, seen | {kind})
            plain = getattr(part, "__supertype__", part)
            if plain is str or (
                isinstance(plain, type) and issubclass(plain, str) and not issubclass(plain, Enum)
            ):
                found.add(field)
    return found


def parts_of(hint: Any) -> list[Any]:
    if get_origin(hint) is None and not isinstance(hint, UnionType):
        return [hint]
    return [part for each in get_args(hint) for part in parts_of(each)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_string_of_a_kind_is_a_text_or_a_code(kind: str) -> None:
    assert strings_in(KINDS[kind], set()) <= TEXTS | CODES


def test_no_string_is_both_a_text_and_a_code() -> None:
    assert set() == TEXTS & CODES


def test_changing_texts_leaves_codes_alone() -> None:
    view = with_texts(diyala().view(window()), str.upper)
    incident = view.incidents[0].state
    assert (incident.title, incident.category) == (incident.title.upper(), "relief_or_reconstruction")


def test_changing_nothing_gives_an_equal_view() -> None:
    view = diyala().view(window())
    assert with_texts(view, str) == view
