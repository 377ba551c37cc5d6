"""The closed lists that entries choose from: data in resources/vocabularies, with labels in three languages."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from sitrep_app import paths
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, current

_OWN = frozenset({"code", "label", "definition", "order"})


@dataclass(frozen=True, slots=True)
class Term:
    """One code of a vocabulary; `label` and `definition` are by language, `extra` is what this vocabulary adds."""

    code: str
    label: Mapping[str, str]
    definition: Mapping[str, str] = field(default_factory=dict)
    order: int = 0
    extra: Mapping[str, object] = field(default_factory=dict)

    def name(self, language: str = "en") -> str:
        """Return the label in a language, else in English, else the code made readable."""
        return _in(self.label, language) or readable(self.code)

    def short(self, language: str = "en") -> str:
        """Return the label for a narrow place, else the full label."""
        short = self.extra.get("short")
        return (_in(short, language) if isinstance(short, Mapping) else "") or self.name(language)

    def explained(self, language: str = "en") -> str:
        """Return the definition in a language, else in English, else nothing."""
        return _in(self.definition, language)

    def mapped(self, standard: str) -> object:
        """Return the code that another standard uses for this term, None where it has none."""
        maps = self.extra.get("maps")
        return maps.get(standard) if isinstance(maps, Mapping) else None


@dataclass(frozen=True)
class Vocabulary:
    """A closed list in the order it is shown; equal to another with the same terms."""

    id: str
    title: Mapping[str, str]
    terms: tuple[Term, ...]
    source: str = ""

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Every code, in the order shown."""
        return tuple(term.code for term in self.terms)

    def __contains__(self, code: object) -> bool:
        """Say whether a code belongs to the list."""
        return code in self._by_code

    def term(self, code: str) -> Term:
        """Return the term with that code; Trouble names the codes there are."""
        found = self._by_code.get(code)
        if found is None:
            raise Trouble(
                _("“{words}” is not in the list “{title}”").format(words=code, title=self._readable_title),
                code,
                _("Choose one of: {choices}.").format(choices=", ".join(self.codes)),
            )
        return found

    def label(self, code: str, language: str = "en") -> str:
        """Return a code's label in a language, else in English, else the code made readable."""
        found = self._by_code.get(code)
        return found.name(language) if found else readable(code)

    def extended_by(self, terms: Iterable[Term]) -> "Vocabulary":
        """Return the list with more terms at its end; a term whose code is there already takes its place."""
        merged = dict(self._by_code) | {term.code: term for term in terms}
        return replace(self, terms=tuple(merged.values()))

    @cached_property
    def by_words(self) -> Mapping[str, str]:
        """The code that each label in any language means, and each code itself, as `normalise` writes them."""
        labels = {normalise(text): term.code for term in reversed(self.terms) for text in term.label.values()}
        return labels | {normalise(term.code): term.code for term in self.terms}

    @cached_property
    def _by_code(self) -> Mapping[str, Term]:
        return {term.code: term for term in self.terms}

    @property
    def _readable_title(self) -> str:
        return _in(self.title, current()) or readable(self.id)


Lists = Mapping[str, Vocabulary]
"""The vocabularies that a workspace has made its own, by their names."""

_in_use: Lists = {}
_here: ContextVar[Lists | None] = ContextVar("own vocabularies", default=None)


def load(vocabulary_id: str) -> Vocabulary:
    """Return a vocabulary with what the workspace in use made of it; Trouble where there is none of that name."""
    own = _here.get()
    return (_in_use if own is None else own).get(vocabulary_id) or shipped_list(vocabulary_id)


def use(own: Lists) -> None:
    """Let every thread have a workspace's own vocabularies from now on, in place of those of another."""
    global _in_use  # noqa: PLW0603  (like the language in use, it is one for the program)
    _in_use = own


@contextmanager
def using(own: Lists) -> Iterator[None]:
    """Have a workspace's own vocabularies, as some moment knew them, for as long as the block runs, in this thread alone."""
    token = _here.set(own)
    try:
        yield
    finally:
        _here.reset(token)


@cache
def shipped_list(vocabulary_id: str) -> Vocabulary:
    """Return a vocabulary as it ships with the app; Trouble where there is none of that name."""
    file = paths.resources() / "vocabularies" / f"{vocabulary_id}.json"
    if vocabulary_id not in shipped():
        raise Trouble(
            _("There is no such vocabulary"),
            vocabulary_id,
            _("Choose one of: {choices}.").format(choices=", ".join(shipped())),
        )
    data = json.loads(file.read_text(encoding="utf-8"))
    terms = sorted((_term(entry) for entry in data["terms"]), key=lambda term: term.order)
    return Vocabulary(data["id"], data["title"], tuple(terms), data["source"])


@cache
def shipped() -> tuple[str, ...]:
    """Return the ids of the vocabularies that ship with the app, in alphabetical order."""
    return tuple(sorted(file.stem for file in (paths.resources() / "vocabularies").glob("*.json")))


def readable(code: str) -> str:
    """Return a code as words: `under_works` as "Under works", and the prefix of the app's own codes left off."""
    words = code.removeprefix("x_").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _term(entry: Mapping[str, object]) -> Term:
    label, definition, order = entry["label"], entry.get("definition", {}), entry["order"]
    assert isinstance(label, dict)
    assert isinstance(definition, dict)
    assert isinstance(order, int)
    extra = {key: value for key, value in entry.items() if key not in _OWN}
    return Term(str(entry["code"]), label, definition, order, extra)


def _in(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")
