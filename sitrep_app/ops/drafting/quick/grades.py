"""How far the message is trusted: "C2", and the source that it names."""

import re
from dataclasses import dataclass

from sitrep_app.domain.grade import Credibility, Reliability
from sitrep_app.domain.passages import Span
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.line import Line

_GRADE = re.compile(r"(?<!\w)([A-Fa-f]) ?[-/]? ?([1-6١-٦])(?!\w|[.,]\d|\s*(?:km|كم|%))")


@dataclass(frozen=True, slots=True)
class Grades:
    """The guesses of both axes, and the part of the line they take; none where there is no grade."""

    guesses: tuple[Guess, ...]
    spans: tuple[Span, ...]


def read_grade(line: Line, taken: tuple[Span, ...]) -> Grades:
    """Return the grade that a line gives: a clause of its own, or the last capital and figure."""
    for found in reversed(list(_GRADE.finditer(line.text))):
        span = Span(*found.span())
        clause = line.clause_of(span)
        is_alone = line.said(clause).strip() == found[0]
        is_last = found[1].isupper() and " " not in found[0] and not line.text[span.end :].strip(" .,;،؛)")
        is_first = not line.text[: span.start].strip() and line.text[span.end : span.end + 1] in (
            ":",
            ",",
            "،",
        )
        if (is_alone or is_last or is_first) and not any(span.meets(used) for used in taken):
            return Grades(_guesses(found[1].upper(), str(int(found[2])), span), (span,))
    return Grades((), ())


def _guesses(reliability: str, credibility: str, span: Span) -> tuple[Guess, ...]:
    return (
        Guess("reliability", Reliability(reliability).value, (span,), _("a grade")),
        Guess("credibility", Credibility(credibility).value, (span,), _("a grade")),
    )
