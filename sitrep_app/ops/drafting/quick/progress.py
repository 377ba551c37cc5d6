"""Progress: which facility, in what state, with what staff and supplies."""

from sitrep_app.domain.normalise import name_key
from sitrep_app.domain.passages import Span
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current
from sitrep_app.ops.drafting.known import spellings
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.line import Line
from sitrep_app.ops.drafting.quick.mentions import own_name, why_named
from sitrep_app.ops.drafting.quick.subject import Findings

_AXES = {
    "state": "lifecycle",
    "staffing": "staffing",
    "supplies": "supplies",
    "functionality": "functionality",
    "accessibility": "accessibility",
}
_FEW = 3
_FROM_SERVICE = ("fully", "partially")


def read_progress(findings: Findings) -> list[Guess]:
    """Return the guesses for the fields of progress; a known facility's place is recorded with it."""
    facility = _facility(findings)
    is_new = any(guess.field == "facility_type" for guess in facility)
    axes = [guess for topic, vocabulary in _AXES.items() for guess in _axis(findings, topic, vocabulary)]
    common = [guess for guess in findings.common() if guess.field != "where" or is_new]
    return [*facility, *_with_state(axes), *_partners(findings), *common]


def _facility(findings: Findings) -> list[Guess]:
    line = findings.line
    if findings.facilities:
        one = findings.facilities[0]
        return [Guess("facility", one.words, (one.span,), why_named(line, one), one.others)]
    for kind in line.find(keywords("facility")):
        span = _name_round(line, kind.span, findings)
        if (known := _same_words(findings, span)) is not None:
            return [known]
        new = Guess("facility", line.said(span), (span,), _("a facility that is not known yet"))
        return [new, Guess("facility_type", kind.value, (kind.span,), _("a word for it"))]
    return []


def _same_words(findings: Findings, span: Span) -> Guess | None:
    """A known facility may be named in another order: "hospital in al-Azim"."""
    said = _telling(findings.line.said(span))
    for subject, state in findings.names.all("facility").items():
        if any(_telling(name) == said for name in spellings(state)):
            why = _("the words of {name}").format(name=own_name(state))
            return Guess("facility", findings.names.label("facility", subject), (span,), why)
    return None


def _telling(name: str) -> frozenset[str]:
    return frozenset(word for word in name_key(name).split() if word not in keywords("small"))


def _name_round(line: Line, kind: Span, findings: Findings) -> Span:
    """A facility's name is the place with its kind in it, else the words of its clause up to its kind."""
    for place in findings.places.spans:
        if place.meets(kind):
            return Span(place.start, min(place.end, line.clause_of(kind).end))
    clause = line.clause_of(kind)
    before = line.between(clause.start, kind.start)
    begin = before[0].start if before and len(before) <= _FEW else kind.start
    return Span(begin, _end_with_place(line, kind, findings))


def _end_with_place(line: Line, kind: Span, findings: Findings) -> int:
    """A place that follows with nothing but "in" between belongs to the name: "bridge at Qara Tapa"."""
    for place in findings.places.spans:
        between = line.between(kind.end, place.start)
        if kind.end <= place.start and all(name_key(line.said(word)) in keywords("in") for word in between):
            return place.end
    return kind.end


def _axis(findings: Findings, topic: str, vocabulary: str) -> list[Guess]:
    """The word that is most of all said of a facility; what its own name holds says nothing."""
    names = tuple(one.span for one in findings.facilities)
    said = findings.line.find(keywords(topic), names)[:1]
    found = [one for one in said if topic != "state" or not _is_taken_back(findings.line, one.span)]
    return [
        Guess(
            topic,
            one.value,
            (one.span,),
            _("a word for “{label}”").format(label=load(vocabulary).label(one.value, current())),
        )
        for one in found
    ]


def _is_taken_back(line: Line, state: Span) -> bool:
    """Say whether the word before a state says that it is not so, or only in part: "not rebuilt", "60% rebuilt"."""
    before = line.between(0, state.start)[-1:]
    return any(
        name_key(line.said(word)) in keywords("not so") or "%" in line.text[word.start : state.start]
        for word in before
    )


def _with_state(axes: list[Guess]) -> list[Guess]:
    """What is staffed or working and of which nothing else is said is in use."""
    if not axes or any(guess.field == "state" for guess in axes):
        return axes
    spans = axes[0].spans
    working = any(guess.field == "functionality" and guess.words in _FROM_SERVICE for guess in axes)
    staffed = any(guess.field == "staffing" and guess.words != "none" for guess in axes)
    if not (working or staffed):
        return axes
    return [Guess("state", "operational", spans, _("it is working")), *axes]


def _partners(findings: Findings) -> list[Guess]:
    marks = findings.line.find(keywords("with"))
    named = [
        one for one in findings.actors if any(0 <= one.span.start - mark.span.end <= 6 for mark in marks)
    ]
    if not named:
        return []
    spans = tuple(one.span for one in named)
    return [Guess("partner", tuple(one.words for one in named), spans, _("named behind “with” or “by”"))]
