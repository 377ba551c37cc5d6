"""The figures of an event: words become claims, and claims become words.

One that another source gives stands beside the first as an item: "killed/civilians=5 @ UN report".
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.draft import Words
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _
from sitrep_app.i18n.directions import dotted
from sitrep_app.i18n.lists import listed
from sitrep_app.ops.drafting.choosing import code_of
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.numbers import Counted, read_count, read_counted, say_counted
from sitrep_app.ops.drafting.reading import Reading

ENDINGS = ("", "_low", "_high", "_of")
"""What is put after a measure for the fields of its best, low and high estimate and of whom it counts."""

_BY = " @ "
"""What parts a figure from the source that gives it where both are written in one field."""

_BOUNDS = ("low", "best", "high")


@dataclass(frozen=True, slots=True)
class _Known:
    """A claim that was recorded, its place among the others, and the words it is corrected in."""

    place: int
    claim: Claim
    words: Mapping[str, str]
    item: str = ""


def read_claims(reading: Reading, category: str, known: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims that a draft makes; one whose words a correction leaves alone stays exactly as it was."""
    usual = "civilians" if category == "violence_against_civilians" else "not_stated"
    worded = _worded(known, reading.names)
    firsts = {one.claim.measure: one for one in worded if not one.item}
    others = [one for one in worded if one.item]
    found: list[tuple[int, Claim]] = []
    for term in load("measure").terms:
        before = firsts.get(term.code)
        claim = _first(reading, term.code, usual, before)
        if claim is not None:
            found.append((before.place if before else len(known), claim))
    for item in reading.draft.items("figure"):
        before = next((one for one in others if one.item == item), None)
        if before is not None:
            others.remove(before)
        claim = before.claim if before else _figure(reading, item)
        if claim is not None:
            found.append((before.place if before else len(known), claim))
    claims = tuple(claim for _place, claim in sorted(found, key=lambda one: one[0]))
    _say_differing(reading, claims)
    return claims


def _say_differing(reading: Reading, claims: Sequence[Claim]) -> None:
    """Have the hint under a measure say that sources do not agree on it, with every figure they give."""
    for key in dict.fromkeys((claim.measure, claim.population) for claim in claims):
        given = [claim for claim in claims if (claim.measure, claim.population) == key and claim.is_counted]
        if len({claim.span for claim in given}) > 1:
            said = _("Sources differ: {figures}").format(figures=listed([say_counted(one) for one in given]))
            reading.hints[key[0]] = dotted((reading.hints.get(key[0], ""), said))


def claim_words(claims: Sequence[Claim], names: Names) -> dict[str, Words]:
    """Return the fields that read back as claims: the first of each measure in its own fields, the others as figures."""
    worded = _worded(claims, names)
    fields: dict[str, Words] = {}
    for one in worded:
        fields |= one.words
    return {**fields, "figure": tuple(one.item for one in worded if one.item)}


def _worded(claims: Sequence[Claim], names: Names) -> list[_Known]:
    own = load("measure")
    taken: set[str] = set()
    worded = []
    for place, claim in enumerate(claims):
        if claim.measure in taken or claim.measure not in own:
            by = f"{_BY}{names.label('source', claim.by)}" if claim.by else ""
            item = f"{claim.measure}/{claim.population}={say_counted(claim)}{by}"
            worded.append(_Known(place, claim, {}, item))
        else:
            taken.add(claim.measure)
            worded.append(_Known(place, claim, _in_fields(claim)))
    return worded


def _in_fields(claim: Claim) -> dict[str, str]:
    if claim.best is None:
        numbers = (say_counted(claim), "", "")
    else:
        low, high = ("" if number is None else str(number) for number in (claim.low, claim.high))
        numbers = (str(claim.best), low, high)
    words = (*numbers, claim.population)
    return {f"{claim.measure}{ending}": word for ending, word in zip(ENDINGS, words, strict=True)}


def _first(reading: Reading, measure: str, usual: str, before: _Known | None) -> Claim | None:
    texts = {ending: reading.draft.text(f"{measure}{ending}") for ending in ENDINGS}
    if before is not None and all(reading.draft.text(name) == said for name, said in before.words.items()):
        return before.claim
    if not any(texts[ending] for ending in ENDINGS[:3]):
        return None
    population = reading.choice(f"{measure}_of", "population", usual)

    def claim() -> Claim:
        counted = read_counted(texts[""], measure) if texts[""] else Counted()
        low = read_count(texts["_low"], f"{measure}_low") if texts["_low"] else counted.low
        high = read_count(texts["_high"], f"{measure}_high") if texts["_high"] else counted.high
        by = before.claim.by if before else None
        if counted.said and counted.best is None and low is None and high is None:
            reading.hints[measure] = _("kept as the word “{word}”: no number given").format(word=counted.said)
        return Claim(measure, population, low, counted.best, high, counted.said, by)

    return _attempt(reading, measure, texts, claim)


def _figure(reading: Reading, item: str) -> Claim | None:
    def claim() -> Claim:
        figure, _at, source = item.partition(_BY)
        what, sign, number = figure.partition("=")
        measure, _stroke, population = what.partition("/")
        if not sign or not number.strip():
            raise Trouble(
                _("“{text}” is not a figure").format(text=item),
                item,
                _("Write it like killed/armed_group=5."),
                "figure",
            )
        code = code_of("measure", measure)
        of = code_of("population", population) if population.strip() else "not_stated"
        counted = read_counted(number, "figure")
        by = reading.source("figure", source.strip()) if source.strip() else None
        return Claim(code, of, counted.low, counted.best, counted.high, counted.said, by)

    return reading.attempt("figure", claim, None)


def _attempt(
    reading: Reading, measure: str, texts: Mapping[str, str], claim: Callable[[], Claim]
) -> Claim | None:
    """A wrong order of estimates is shown at the estimate that is wrong, where that was written in a field of its own."""
    try:
        return claim()
    except Trouble as trouble:
        if trouble.field in _BOUNDS:
            ending = f"_{trouble.field}"
            at = f"{measure}{ending}" if texts.get(ending) else measure
        else:
            at = trouble.field or measure
        reading.troubles.setdefault(at, trouble)
        return None
