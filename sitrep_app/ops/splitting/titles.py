"""Which field of a kind the title of a column means: its name, its label in any language, or an HXL tag."""

from collections.abc import Mapping, Sequence
from functools import cache

from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import LANGUAGES, speaking
from sitrep_app.ops.drafting import FIELDS, OVERRULE, field_names

WHEN_END = "when_end"
"""No field but a column: the last day of a period whose first stands in another."""

_KNOWN_AS: Mapping[str, tuple[str, ...]] = {
    "when": ("date_occurred", "date_start"),
    WHEN_END: ("date_end",),
    "title": ("incident_title",),
    "type": ("incident_type", "incident_subtype"),
    "account": ("account",),
    "where": ("place",),
    "actor": ("group", "organisation"),
    "source": ("source",),
    "reliability": ("reliability",),
    "credibility": ("credibility",),
    "killed": ("killed",),
    "killed_low": ("killed_low",),
    "killed_high": ("killed_high",),
    "injured": ("injured",),
    "abducted": ("abducted",),
    "displaced": ("displaced",),
    "level": ("coordination_level",),
    "from": ("coordination_from",),
    "to": ("coordination_to",),
}
"""The columns of the HXL vocabulary that a field is known as."""

_SAID: Mapping[str, tuple[str, ...]] = {
    "when": ("date", "day", "first day", "time", "التاريخ", "تاريخ", "اليوم", "بەروار", "ڕۆژ"),
    WHEN_END: ("last day", "end date", "until"),
    "title": ("title", "event", "incident", "headline", "العنوان", "الحدث", "ناونیشان", "ڕووداو"),
    "where": ("place", "location", "town", "village", "المكان", "الموقع", "شوێن"),
    "account": ("description", "notes", "details", "narrative", "الوصف", "ملاحظات", "وەسف", "تێبینی"),
    "actor": ("actor", "actors", "forces", "organisations and forces", "groups", "الجهات", "لایەنەکان"),
    "injured": ("wounded",),
    "category": ("#event+category",),
    "tag": ("#meta+tags",),
}
"""What columns are called in the tables of others."""


def fields_of(kind: str, titles: Sequence[str]) -> list[str]:
    """Return the field that each column's title means; empty where it means none."""
    known = _by_title(kind)
    return [known.get(_key(title), "") for title in titles]


def likeliest_kind(titles: Sequence[str]) -> tuple[str, int]:
    """Return the kind of entry that the most titles speak of, the first of those, and how many they are."""
    counts = {kind: len({name for name in fields_of(kind, titles) if name}) for kind in FIELDS}
    kind = max(counts, key=counts.__getitem__)
    return kind, counts[kind]


@cache
def _by_title(kind: str) -> Mapping[str, str]:
    """Return the field that each title means; a field's own name and labels go before what else it is known as."""
    names = [name for name in field_names(kind) if name not in (OVERRULE, "attachment")]
    if "when" in names:
        names.append(WHEN_END)
    known: dict[str, str] = {}
    for titles in (_own(kind, names), _of_hxl(names), _said(names)):
        for title, name in titles:
            known.setdefault(_key(title), name)
    known.pop("", None)
    return known


def _own(kind: str, names: Sequence[str]) -> list[tuple[str, str]]:
    labels = []
    for language in LANGUAGES:
        with speaking(language):
            labels += [(spec.said, spec.name) for spec in FIELDS[kind] if spec.name in names]
    return [(name, name) for name in names] + labels


def _of_hxl(names: Sequence[str]) -> list[tuple[str, str]]:
    terms = {term.code: term for term in load("hxl").terms}
    pairs = [(terms[code], name) for name in names for code in _KNOWN_AS.get(name, ()) if code in terms]
    return [(words, name) for term, name in pairs for words in (str(term.extra["tag"]), *term.label.values())]


def _said(names: Sequence[str]) -> list[tuple[str, str]]:
    return [(title, name) for name in names for title in _SAID.get(name, ())]


def _key(title: str) -> str:
    """A tag is compared letter for letter, its attributes in any order; all else as words are."""
    if not title.strip().startswith("#"):
        return normalise(title)
    tag, *attributes = title.strip().lower().replace(" ", "").removesuffix("+list").split("+")
    return "+".join((tag, *sorted(set(attributes) - {"best", "name", "occurred", "list"})))
