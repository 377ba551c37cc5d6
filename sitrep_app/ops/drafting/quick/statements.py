"""A statement: who says it, and what."""

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep_app.domain.normalise import name_key
from sitrep_app.domain.passages import Span
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.line import Line
from sitrep_app.ops.drafting.quick.mentions import Mention, why_named
from sitrep_app.ops.drafting.quick.subject import Findings
from sitrep_app.ops.drafting.quick.titles import guess_title

_FAR = 2


@dataclass(frozen=True, slots=True)
class Saying:
    """The verb of a statement, and those who are named beside it as saying it."""

    verb: Span
    speakers: tuple[Mention, ...]


def saying(findings: Findings) -> Saying | None:
    """Return who says something in a line, None where nobody known does."""
    line = findings.line
    for verb in line.find(keywords("says"), findings.settled):
        beside = tuple(one for one in findings.actors if _is_beside(line, one.span, verb.span))
        if beside:
            return Saying(verb.span, beside)
    return None


def read_statement(findings: Findings) -> list[Guess]:
    """Return the guesses for the fields of a statement."""
    said = saying(findings)
    speakers = said.speakers if said else findings.actors[:1]
    own = (*(one.span for one in speakers), *((said.verb,) if said and _is_mere(findings, said.verb) else ()))
    verb = (said.verb,) if said else ()
    spoken = [_spoken(findings.line, speakers, verb)] if speakers else []
    title = guess_title(findings.line, (*findings.settled, *own), (*findings.ends, *own), "account")
    return [*spoken, *title, *findings.common()]


def _is_mere(findings: Findings, verb: Span) -> bool:
    """Say whether a verb only says that something was said; one that says more stays with what was said."""
    return name_key(findings.line.said(verb)) in keywords("merely says")


def _spoken(line: Line, speakers: Sequence[Mention], verb: tuple[Span, ...]) -> Guess:
    why = _("; ").join(dict.fromkeys(why_named(line, one) for one in speakers))
    return Guess(
        "speaker",
        tuple(one.words for one in speakers),
        (*(one.span for one in speakers), *verb),
        _("{named}, beside the verb").format(named=why),
        tuple(other for one in speakers for other in one.others),
    )


def _is_beside(line: Line, name: Span, verb: Span) -> bool:
    """A name stands before the verb within its clause, or right behind one that begins the clause, as in Arabic."""
    if name.end <= verb.start:
        return (
            line.clause_of(name) == line.clause_of(verb) and len(line.between(name.end, verb.start)) <= _FAR
        )
    clause = line.clause_of(verb)
    return not line.between(clause.start, verb.start) and len(line.between(verb.end, name.start)) == 0
