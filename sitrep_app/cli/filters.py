"""The options that narrow what a command looks at: the filters of the window, on the command line."""

import argparse
from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from sitrep_app.domain import gazetteer
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.trouble import WrongUse
from sitrep_app.domain.vocabulary import Term, load
from sitrep_app.ops import named_lenses
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

_CODED = {
    "category": ("categories", ("category",), "keep events of this category"),
    "verification": ("verifications", ("verification",), "keep what has been checked so far"),
    "grade": (
        "grades",
        ("reliability", "credibility"),
        "keep what cites this: a letter, a digit, or both as B2",
    ),
    "marking": ("markings", ("marking",), "keep what is so marked"),
}
_OPTIONS = (*_CODED, "actor", "district", "tag")


def filter_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the filters; each may be given several times, and keeps what any of its values does."""
    group = parser.add_argument_group("filters", "each may be given several times")
    for option, (_field, _vocabularies, told) in _CODED.items():
        group.add_argument(f"--{option}", action="append", metavar="CODE", help=told)
    group.add_argument("--actor", action="append", metavar="NAME", help="keep what an actor or its parts did")
    group.add_argument("--district", action="append", metavar="NAME", help="keep what lies in a district")
    group.add_argument("--tag", action="append", metavar="TAG", help="keep what has a tag")
    group.add_argument("--text", metavar="WORDS", help="keep what holds all these words")
    group.add_argument("--filters", metavar="NAME", help="use the filters kept under this name")


def is_filtered(arguments: argparse.Namespace) -> bool:
    """Say whether any filter was given."""
    return any(getattr(arguments, option) for option in (*_OPTIONS, "text", "filters"))


def filtered(workspace: Workspace, arguments: argparse.Namespace, lens: Lens) -> Lens:
    """Return a lens narrowed by the options; WrongUse where one names nothing that is known."""
    narrowed = _kept(workspace, arguments.filters, lens) if arguments.filters else lens
    for option, (field, vocabularies, _told) in _CODED.items():
        if given := getattr(arguments, option):
            codes = frozenset(code for words in given for code in _codes(option, vocabularies, words))
            changed: dict[str, Any] = {field: codes}
            narrowed = replace(narrowed, **changed)
    if arguments.actor:
        actors = frozenset(_actor(workspace, lens.standpoint, name) for name in arguments.actor)
        narrowed = replace(narrowed, actors=actors)
    if arguments.district:
        narrowed = replace(narrowed, districts=frozenset(map(_district, arguments.district)))
    if arguments.tag:
        narrowed = replace(narrowed, tags=frozenset(arguments.tag))
    return replace(narrowed, text=arguments.text) if arguments.text else narrowed


def _kept(workspace: Workspace, name: str, lens: Lens) -> Lens:
    saved = named_lenses.saved(workspace)
    for named in saved:
        if named.name == name:
            kept = named.at(lens.standpoint)
            return replace(kept, start=lens.start or kept.start, end=lens.end or kept.end)
    raise _unknown("--filters", name, [named.name for named in saved])


def _codes(option: str, vocabularies: tuple[str, ...], words: str) -> Iterable[str]:
    """Return the codes that words name: a code, its label as it is shown, a marking with or without "TLP:", a grade."""
    lists = [load(vocabulary) for vocabulary in vocabularies]
    known = [code for each in lists for code in each.codes]
    if words.lower() in known:
        return (words.lower(),)
    named = [term.code for each in lists for term in each.terms if _is_called(words, term)]
    letters = words.upper()
    if option == "grade" and letters and all(letter in known for letter in letters):
        return letters
    if len(named) == 1:
        return named
    raise _unknown(f"--{option}", words, known)


def _is_called(words: str, term: Term) -> bool:
    wanted = words.casefold().replace("-", "+").replace("_", "+").replace(" ", "+").removeprefix("tlp:")
    labels = (label.casefold().replace("-", "+").replace(" ", "+") for label in term.label.values())
    return wanted in (label.removeprefix("tlp:") for label in labels)


def _actor(workspace: Workspace, standpoint: Standpoint, name: str) -> SubjectId:
    actors = queries.entries(workspace, "actor", standpoint)
    wanted = normalise(name)
    for entry in actors:
        state = entry.state
        if wanted in map(normalise, (state.name, state.short, *state.aliases, *state.names.values())):
            return entry.subject
    raise _unknown("--actor", name, [entry.state.label for entry in actors])


def _district(name: str) -> str:
    """Return the p-code of a district, given as that or by name."""
    wanted = normalise(name)
    districts = [place for place in gazetteer.load() if place.kind == "adm2"]
    for place in districts:
        if wanted in map(normalise, (place.adm2, *place.names)):
            return place.adm2
    near = get_close_matches(name, [place.name_en for place in districts])
    raise _unknown("--district", name, near)


def _unknown(option: str, words: str, known: Iterable[str]) -> WrongUse:
    choices = ", ".join(known)
    remedy = f"Choose one of: {choices}." if choices else "Give another name."
    return WrongUse(f"“{words}” is not known", option, remedy)
