"""A tie: two actors, how they work together, and since when."""

from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.mentions import why_named
from sitrep_app.ops.drafting.quick.subject import Findings

_SINCE = ("since ", "from ", "منذ ", "لە ")


def read_tie(findings: Findings) -> list[Guess]:
    """Return the guesses for the fields of a tie."""
    line = findings.line
    ends = [
        Guess(field, one.words, (one.span,), why_named(line, one), one.others)
        for field, one in zip(("from", "to"), findings.actors, strict=False)
    ]
    return [*ends, *_chosen(findings, "level", "coordination_level"), *_domain(findings), *_common(findings)]


def _chosen(findings: Findings, field: str, vocabulary: str) -> list[Guess]:
    found = findings.line.find(keywords(field))[:1]
    labels = load(vocabulary)
    return [
        Guess(
            field,
            one.value,
            (one.span,),
            _("a word for “{label}”").format(label=labels.label(one.value, current())),
        )
        for one in found
    ]


def _domain(findings: Findings) -> list[Guess]:
    return _chosen(findings, "domain", "coordination_domain")


def _common(findings: Findings) -> list[Guess]:
    """The date goes without its "since", which the field says already."""
    found = []
    for guess in findings.common("since"):
        words = str(guess.words)
        lead = next((mark for mark in _SINCE if words.lower().startswith(mark)), "")
        is_since = guess.field == "since" and lead
        found.append(
            Guess("since", words[len(lead) :], guess.spans, guess.why, guess.others) if is_since else guess
        )
    return found
