"""A reported total: so many done of so many, and of which programme."""

import re
from itertools import pairwise

from sitrep_app.domain.normalise import name_key
from sitrep_app.domain.number_words import in_digits
from sitrep_app.domain.passages import Span
from sitrep_app.domain.programme import Programme
from sitrep_app.domain.spelling import spelled
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.known import spellings
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.line import Found
from sitrep_app.ops.drafting.quick.mentions import find_mentions, why_named
from sitrep_app.ops.drafting.quick.subject import Findings
from sitrep_app.ops.drafting.quick.tallies import Tally

_ONE_NUMBER = re.compile(r"\d[\d,]*")


def counted_of(findings: Findings) -> tuple[Tally, Tally] | None:
    """Return the two counts of "1 of 11 hospitals rebuilt", None where a line has nothing of the kind."""
    line, counts = findings.line, findings.tallies
    for one, other in pairwise(counts):
        between = (
            name_key(line.text[one.span.end : other.span.start])
            or line.text[one.span.end : other.span.start].strip()
        )
        if between in keywords("of") and _types(findings) and _plain(one) and _plain(other):
            return one, other
    return None


def read_total(findings: Findings) -> list[Guess]:
    """Return the guesses for the fields of a reported total."""
    counted = counted_of(findings)
    numbers = (
        [
            Guess(
                "done", _plain(counted[0]), (counted[0].span, *_done(findings)), _("the first of two counts")
            ),
            Guess("of", _plain(counted[1]), (counted[1].span,), _("the second of two counts")),
        ]
        if counted
        else []
    )
    common = [guess for guess in findings.common() if guess.field != "where"]
    return [*_programme(findings), *numbers, *common]


def _programme(findings: Findings) -> list[Guess]:
    line, names = findings.line, findings.names
    if named := find_mentions(line, names, "programme"):
        return [
            Guess("programme", named[0].words, (named[0].span,), why_named(line, named[0]), named[0].others)
        ]
    for kind in _types(findings):
        fitting = [
            (subject, state)
            for subject, state in names.all("programme").items()
            if isinstance(state, Programme) and state.facility_type == kind.value
        ]
        if fitting:
            words = names.label("programme", fitting[0][0])
            others = tuple(spellings(state)[0] for _subject, state in fitting[1:])
            return [
                Guess("programme", words, (kind.span,), _("a programme of that kind of facility"), others)
            ]
        name = line.said(kind.span)
        new = name[:1].upper() + name[1:]
        return [
            Guess("programme", new, (kind.span,), _("a programme that is not known yet")),
            Guess("facility_type", kind.value, (kind.span,), _("a word for it")),
        ]
    return []


def _done(findings: Findings) -> tuple[Span, ...]:
    return tuple(one.span for one in findings.line.find(keywords("total"))[:1])


def _types(findings: Findings) -> list[Found[str]]:
    return findings.line.find(keywords("facility"))


def _plain(tally: Tally) -> str:
    digits = in_digits(spelled(tally.number))
    return digits.replace(",", "") if _ONE_NUMBER.fullmatch(digits) else ""
